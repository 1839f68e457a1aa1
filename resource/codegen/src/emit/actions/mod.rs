//! The actions of a resource: each one is a request that an `Action` holds.

use super::docs::{boto3, docs, operation};
use super::request::Filling;
use super::source::Source;
use super::{Context, has, path};
use crate::description::{
    Entry, IdentifierSource, Member, Parameter, Reference, Request, Resource, Take,
};
use crate::names::snake;

/// The SDK's type of contents, which every service has. Actions take whatever becomes one.
const BYTE_STREAM: &str = "primitives.ByteStream";

pub(super) fn actions(source: &mut Source, context: &Context<'_>) {
    let mut generated = context
        .resource
        .actions
        .iter()
        .filter(|one| !one.request.by_hand)
        .peekable();
    if generated.peek().is_none() {
        return;
    }
    context.runtime(source, "Action");
    context.open(
        source,
        "Actions. Each sends its request when it is awaited.",
    );
    for action in generated {
        let resource = action.request.target.as_ref().and_then(|target| {
            Some((target, context.description.resource(&target.resource.text)?))
        });
        let parts = match resource {
            Some((target, resource)) if asks_caller(target) => {
                named_by_caller(source, context, &action.request, target, resource)
            }
            Some((target, resource)) => {
                ending_in(source, context, &action.request, target, resource)
            }
            None => plain(source, context, &action.request),
        };
        write(source, context, action, &parts);
    }
    source.line("}");
}

/// The differences between one action and another.
struct Parts {
    /// The method's parameters, beside the handle.
    parameters: String,
    /// The handle that the action holds, its type, and what the closures call it.
    handle: String,
    handle_type: String,
    holder: &'static str,
    /// Set on the builder when the action is made.
    set: String,
    /// Set on the builder when the action is sent.
    fill: String,
    /// The result: its type, and the statements that make it from `sent`.
    gives: String,
    result: String,
}

fn write(source: &mut Source, context: &Context<'_>, action: &Member, parts: &Parts) {
    let builder = context.builder(source, &action.request.operation.text);
    let text = documentation(context, action, parts);
    let change = if forgets(context, &action.request) {
        "let _change = this.loaded.change();\n"
    } else {
        ""
    };
    let Parts {
        parameters,
        handle,
        handle_type,
        holder,
        set,
        fill,
        gives,
        result,
    } = parts;
    // A handle without identifiers fills in nothing.
    let filler = if fill == "request" { "_" } else { holder };
    source.line(&format!(
        "{text}    pub fn {name}(&self{parameters}) -> Action<{builder}, {gives}, {handle_type}> {{
        Action::new({handle}, self.client().{operation}(){set}, |{filler}, request| {fill}, \
         |{holder}, request| Box::pin(async move {{
            {change}{result}
        }}))
    }}\n",
        name = action.name.text,
        operation = snake(&action.request.operation.text),
    ));
}

/// An action that gives the SDK's output.
fn plain(source: &mut Source, context: &Context<'_>, request: &Request) -> Parts {
    let output = context.output(source, &request.operation.text);
    context.runtime(source, "About");
    let result = "Ok(request.send().await.about(&this)?)".to_owned();
    with_handle(source, context, request, output, result)
}

/// An action that gives a resource, or a list of them, which the handle, the request and the response name.
fn ending_in(
    source: &mut Source,
    context: &Context<'_>,
    request: &Request,
    target: &Reference,
    resource: &Resource,
) -> Parts {
    context.runtime(source, "About");
    let kind = has::import(source, context, resource);
    let (gives, result) = match &request.entry {
        Some(entry) => from_entry(source, context, request, entry, target, resource, &kind),
        None => match requested(target) {
            Some(list) => from_request(source, context, list, target, resource, &kind),
            None => from_response(source, context, target, resource, &kind),
        },
    };
    with_handle(source, context, request, gives, result)
}

/// The handle with the part of the response that describes it.
fn from_entry(
    source: &mut Source,
    context: &Context<'_>,
    request: &Request,
    entry: &Entry,
    target: &Reference,
    resource: &Resource,
    handle: &str,
) -> (String, String) {
    context.runtime(source, "Summary");
    context.helpers(source);
    let kind = path::kind(source, context, entry, &request.operation.text);
    let gives = format!("Summary<{handle}, {kind}>");
    let names = has::read(resource, target, "entry");
    let made = has::make(source, context, "this", resource, target);
    if entry.path.is_list() {
        let all = path::all("response", &entry.path);
        let result = format!(
            "let response = request.send().await.about(&this)?;
            let entries: Vec<{kind}> = {all};
            Ok(entries.into_iter().map(|entry| {{ {names} Summary::new({made}, entry) }}).collect())"
        );
        return (format!("Vec<{gives}>"), result);
    }
    let found = if entry.path.steps.is_empty() {
        "let entry = request.send().await.about(&this)?;".to_owned()
    } else {
        let one = path::one("response", &entry.path);
        let place = entry.path.to_string();
        format!(
            "let response = request.send().await.about(&this)?;
            let found: Option<{kind}> = {one};
            let entry = runtime::required({place:?}, found).about(&this)?;"
        )
    };
    (
        gives,
        format!("{found} {names} Ok(Summary::new({made}, entry))"),
    )
}

/// The list in the request whose elements name the resources.
fn requested(target: &Reference) -> Option<&crate::description::Path> {
    target.sources.iter().find_map(|from| match from {
        IdentifierSource::Request(path) if path.is_list() => Some(path),
        _ => None,
    })
}

/// One handle for each element of a list that the request has.
fn from_request(
    source: &mut Source,
    context: &Context<'_>,
    list: &crate::description::Path,
    target: &Reference,
    resource: &Resource,
    handle: &str,
) -> (String, String) {
    context.helpers(source);
    let name = list
        .steps
        .first()
        .map_or_else(String::new, |step| snake(&step.name));
    let made = has::make(source, context, "this", resource, target);
    let names = has::read_request(resource, target, "one");
    let result = format!(
        "let named = request.get_{name}().clone().unwrap_or_default();
        request.send().await.about(&this)?;
        Ok(named.iter().map(|one| {{ {names} {made} }}).collect())"
    );
    (format!("Vec<{handle}>"), result)
}

/// The handle alone, named by members of the response.
fn from_response(
    source: &mut Source,
    context: &Context<'_>,
    target: &Reference,
    resource: &Resource,
    handle: &str,
) -> (String, String) {
    let made = has::make(source, context, "this", resource, target);
    let names: Vec<_> = has::responses(resource, target)
        .map(|(identifier, member)| {
            let text = path::text("response", &member.steps);
            let place = member.to_string();
            format!(
                "let {}: Arc<str> = runtime::required({place:?}, {text}).about(&this)?.into();",
                identifier.name.text
            )
        })
        .collect();
    let result = if names.is_empty() {
        format!("request.send().await.about(&this)?; Ok({made})")
    } else {
        source.import("std::sync::Arc");
        context.helpers(source);
        format!(
            "let response = request.send().await.about(&this)?; {} Ok({made})",
            names.concat()
        )
    };
    (handle.to_owned(), result)
}

/// An action that holds the handle whose method it is.
fn with_handle(
    source: &mut Source,
    context: &Context<'_>,
    request: &Request,
    gives: String,
    result: String,
) -> Parts {
    let fill = Filling::of("this").expression(source, context, "request", request);
    let handle = if context.resource.load.is_some() {
        "self.shared()"
    } else {
        "self.clone()"
    };
    Parts {
        parameters: signature(source, context, request.parameters.iter()),
        handle: handle.to_owned(),
        handle_type: "Self".to_owned(),
        holder: "this",
        set: set(request.parameters.iter()),
        fill,
        gives,
        result,
    }
}

/// An action that gives a resource, which the caller names. The action holds that resource.
fn named_by_caller(
    source: &mut Source,
    context: &Context<'_>,
    request: &Request,
    target: &Reference,
    resource: &Resource,
) -> Parts {
    context.runtime(source, "About");
    let kind = has::import(source, context, resource);
    let of_target = |name: &str| {
        let pairs = resource.identifiers.iter().zip(&target.sources);
        pairs.clone().find_map(|(identifier, from)| match from {
            IdentifierSource::Caller(asked) if asked.text == name => Some(identifier),
            _ => None,
        })
    };
    let rest = || {
        let parameters = request.parameters.iter();
        parameters.filter(|one| of_target(&one.name.text).is_none())
    };
    // The identifiers that the new resource shares with this one are filled in from there, if by the same parameter.
    let held = |name: &str| {
        let mine = context
            .resource
            .identifier(name)
            .and_then(|one| one.parameter.as_ref());
        let pairs = resource.identifiers.iter().zip(&target.sources);
        pairs.clone().any(|(identifier, from)| {
            matches!(from, IdentifierSource::Own(own) if own.text == name)
                && identifier.parameter.as_ref() == mine
        })
    };
    let mut of_self = request.clone();
    of_self
        .assignments
        .retain(|one| !matches!(one.value, crate::description::Value::Caller(_)));
    let filling = Filling {
        wanted: &|name| !held(name),
        ..Filling::of("self")
    };
    let set_self = filling.expression(source, context, "", &of_self);
    let mut of_made = request.clone();
    of_made
        .assignments
        .retain(|one| matches!(one.value, crate::description::Value::Caller(_)));
    let is_set = |identifier: &str| {
        request.assignments.iter().any(|one| {
            matches!(&one.value,
            crate::description::Value::Caller(name)
                if of_target(&name.text).is_some_and(|one| one.name.text == identifier))
        })
    };
    let asks = |identifier: &str| {
        let pairs = resource.identifiers.iter().zip(&target.sources);
        pairs.clone().any(|(one, from)| {
            one.name.text == identifier
                && match from {
                    IdentifierSource::Own(own) => held(&own.text),
                    IdentifierSource::Caller(_) | IdentifierSource::Text(_) => true,
                    _ => false,
                }
        })
    };
    let asked = |name: &str| Some(format!("made.{}()", of_target(name)?.name.text));
    let end = Context {
        resource,
        ..*context
    };
    let filling = Filling {
        wanted: &|name| asks(name) && !is_set(name),
        asked: &asked,
        ..Filling::of("made")
    };
    let fill = filling.expression(source, &end, "request", &of_made);
    Parts {
        parameters: has::parameters(source, resource, target) + &signature(source, context, rest()),
        handle: has::make(source, context, "self", resource, target),
        handle_type: kind.clone(),
        holder: "made",
        set: set_self + &set(rest()),
        fill,
        gives: kind,
        result: "request.send().await.about(&made)?; Ok(made)".to_owned(),
    }
}

fn asks_caller(target: &Reference) -> bool {
    let mut sources = target.sources.iter();
    sources.any(|from| matches!(from, IdentifierSource::Caller(_)))
}

fn documentation(context: &Context<'_>, action: &Member, parts: &Parts) -> String {
    let mut paragraphs = vec![operation(context, &action.request.operation.text)];
    for one in &action.request.assignments {
        if let [structure, member] = one.path.steps.as_slice()
            && structure.take == Take::It
            && let crate::description::Value::Text(value) = &one.value
        {
            paragraphs.push(format!(
                "Sets `{}` of `{}` to `{value}`, and keeps every other field that [`with`](Action::with) sets.",
                snake(&member.name),
                snake(&structure.name),
            ));
        }
    }
    if let Some(target) = &action.request.target {
        let name = &target.resource.text;
        paragraphs.push(if parts.gives.starts_with("Vec<") {
            format!("Gives a [`{name}`] for each.")
        } else {
            format!("Gives the [`{name}`].")
        });
    }
    if forgets(context, &action.request) {
        paragraphs.push("The response drops what `load` keeps.".to_owned());
    }
    paragraphs.push(boto3(context, &action.name.text, &action.name.text));
    docs(&paragraphs)
}

fn forgets(context: &Context<'_>, request: &Request) -> bool {
    request.changes && context.resource.load.is_some()
}

/// `, body: impl Into<Body>`.
fn signature<'a>(
    source: &mut Source,
    context: &Context<'_>,
    parameters: impl Iterator<Item = &'a Parameter>,
) -> String {
    parameters
        .map(|parameter| {
            let kind = match parameter.kind.as_deref() {
                None => "String".to_owned(),
                Some(BYTE_STREAM) => {
                    context.runtime(source, "Body");
                    context.helpers(source);
                    "Body".to_owned()
                }
                Some(kind) => match kind.rsplit_once('.') {
                    Some((module, name)) => {
                        let module = module.replace('.', "::");
                        source.import(&format!(
                            "{}::{module}::{name}",
                            context.description.service.sdk
                        ));
                        name.to_owned()
                    }
                    None => kind.to_owned(),
                },
            };
            format!(", {}: impl Into<{kind}>", parameter.name.text)
        })
        .collect::<Vec<_>>()
        .concat()
}

/// `.body(body.into())`.
fn set<'a>(parameters: impl Iterator<Item = &'a Parameter>) -> String {
    parameters
        .map(|parameter| {
            let name = &parameter.name.text;
            match parameter.kind.as_deref() {
                // The SDK's setter takes whatever becomes a `String`, as this method does.
                None => format!(".{name}({name})"),
                Some(BYTE_STREAM) => format!(".{name}(runtime::byte_stream({name}))"),
                Some(_) => format!(".{name}({name}.into())"),
            }
        })
        .collect::<Vec<_>>()
        .concat()
}
