//! The actions of a resource: each one is a request that an `Action` holds.

use super::docs::{boto3, docs, operation};
use super::source::Source;
use super::{Context, has, subject};
use crate::description::{Action, Fixed, IdentifierSource, Parameter, Reference, Resource};
use crate::names::{pascal, snake};

pub(super) fn actions(source: &mut Source, context: &Context<'_>) {
    if context.resource.actions.is_empty() {
        return;
    }
    source.import("crate::action::Action");
    context.open(
        source,
        "Actions. Each sends its request when it is awaited.",
    );
    for action in &context.resource.actions {
        let resource = action.target.as_ref().and_then(|target| {
            Some((target, context.description.resource(&target.resource.text)?))
        });
        let parts = match resource {
            Some((target, resource)) if asks_caller(target) => {
                named_by_caller(source, context, action, target, resource)
            }
            Some((target, resource)) => ending_in(source, context, action, target, resource),
            None => plain(source, context, action),
        };
        write(source, context, action, &parts);
    }
    source.line("}");
}

/// What differs between one action and another.
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
    /// What it gives: the type, and the statements that make it from `sent`.
    gives: String,
    result: String,
}

fn write(source: &mut Source, context: &Context<'_>, action: &Action, parts: &Parts) {
    let builder = builder(source, context, action);
    let text = documentation(context, action, parts);
    let change = if forgets(context, action) {
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
    source.line(&format!(
        "{text}    pub fn {name}(&self{parameters}) -> Action<{builder}, {gives}, {handle_type}> {{
        Action::new({handle}, self.client().{operation}(){set}, |{holder}, request| {fill}, \
         |{holder}, request| Box::pin(async move {{
            {change}{result}
        }}))
    }}\n",
        name = action.name.text,
        operation = snake(&action.operation.text),
    ));
}

/// An action that gives the SDK's output.
fn plain(source: &mut Source, context: &Context<'_>, action: &Action) -> Parts {
    let output = format!("{}Output", action.operation.text);
    source.import(&format!(
        "{}::{output}",
        context.operation(&action.operation.text)
    ));
    let subject = subject(source, "this", context.resource);
    let copies = |one: &Parameter| one.kind.as_deref() == Some("CopySource");
    let result = if action.parameters.iter().any(copies) {
        source.import("crate::copy_source");
        format!(
            "let source = request.get_copy_source().clone();
            Ok(copy_source::in_error(request.send().await, source){subject})"
        )
    } else {
        format!("Ok(request.send().await{subject})")
    };
    with_handle(source, context, action, output, result)
}

/// An action that gives a resource, which the handle and the response name.
fn ending_in(
    source: &mut Source,
    context: &Context<'_>,
    action: &Action,
    target: &Reference,
    resource: &Resource,
) -> Parts {
    let kind = has::import(source, context, resource);
    let made = has::make(source, context, "this", resource, target);
    let subject = subject(source, "this", context.resource);
    let member = target.sources.iter().find_map(|from| match from {
        IdentifierSource::Response(name) => Some(name.text.as_str()),
        _ => None,
    });
    let result = match member {
        Some(member) => {
            source.import("crate::action");
            let field = pascal(member);
            format!(
                "let response = request.send().await{subject};
                let {member} = action::required({field:?}, response.{member}){subject};
                Ok({made})"
            )
        }
        None => format!("request.send().await{subject}; Ok({made})"),
    };
    with_handle(source, context, action, kind, result)
}

/// An action that holds the handle whose method it is.
fn with_handle(
    source: &mut Source,
    context: &Context<'_>,
    action: &Action,
    gives: String,
    result: String,
) -> Parts {
    let fill = context.fill("this", |_| true);
    let fill = match &action.fixed {
        Some(fixed) => fix(source, context, fixed, &fill),
        None => format!("request{fill}"),
    };
    let handle = if context.resource.load.is_some() {
        "self.shared()"
    } else {
        "self.clone()"
    };
    Parts {
        parameters: signature(source, action.parameters.iter()),
        handle: handle.to_owned(),
        handle_type: "Self".to_owned(),
        holder: "this",
        set: set(action.parameters.iter()),
        fill,
        gives,
        result,
    }
}

/// An action that gives a resource, which the caller names. The action holds that resource.
fn named_by_caller(
    source: &mut Source,
    context: &Context<'_>,
    action: &Action,
    target: &Reference,
    resource: &Resource,
) -> Parts {
    let kind = has::import(source, context, resource);
    let names_target = |name: &str| {
        target
            .sources
            .iter()
            .any(|from| matches!(from, IdentifierSource::Caller(n) if n.text == name))
    };
    let rest = || {
        action
            .parameters
            .iter()
            .filter(|one| !names_target(&one.name.text))
    };
    let held = |name: &str| {
        target
            .sources
            .iter()
            .any(|from| matches!(from, IdentifierSource::Own(n) if n.text == name))
    };
    let end = Context {
        description: context.description,
        resource,
    };
    let subject = subject(source, "made", resource);
    Parts {
        parameters: has::parameters(source, resource, target) + &signature(source, rest()),
        handle: has::make(source, context, "self", resource, target),
        handle_type: kind.clone(),
        holder: "made",
        set: context.fill("self", |name| !held(name)) + &set(rest()),
        fill: format!("request{}", end.fill("made", |_| true)),
        gives: kind,
        result: format!("request.send().await{subject}; Ok(made)"),
    }
}

/// Sets one field of a structure, and keeps what the caller set of the others.
fn fix(source: &mut Source, context: &Context<'_>, fixed: &Fixed, fill: &str) -> String {
    source.import(&format!("{}::types", context.description.service.sdk));
    let (structure, field, value) = (&fixed.structure, &fixed.field, &fixed.value);
    format!(
        "{{
            let given = request.get_{structure}().clone();
            let mut {structure} = given.unwrap_or_else(|| types::{}::builder().build());
            {structure}.{field} = Some({value:?}.into());
            request.{structure}({structure}){fill}
        }}",
        pascal(structure),
    )
}

fn asks_caller(target: &Reference) -> bool {
    let mut sources = target.sources.iter();
    sources.any(|from| matches!(from, IdentifierSource::Caller(_)))
}

fn builder(source: &mut Source, context: &Context<'_>, action: &Action) -> String {
    let builder = format!("{}FluentBuilder", action.operation.text);
    source.import(&format!(
        "{}::builders::{builder}",
        context.operation(&action.operation.text)
    ));
    builder
}

fn documentation(context: &Context<'_>, action: &Action, parts: &Parts) -> String {
    let mut paragraphs = vec![operation(context, &action.operation.text)];
    if let Some(Fixed {
        structure,
        field,
        value,
    }) = &action.fixed
    {
        paragraphs.push(format!(
            "Sets `{field}` of `{structure}` to `{value}`, and keeps every other field that [`with`](Action::with) sets."
        ));
    }
    if action.target.is_some() {
        let gives = parts.gives.split('<').next().unwrap_or_default();
        paragraphs.push(format!("Gives the [`{gives}`]."));
    }
    if forgets(context, action) {
        paragraphs.push("The response drops what `load` keeps.".to_owned());
    }
    paragraphs.push(boto3(context, &action.name.text, &action.name.text));
    docs(&paragraphs)
}

fn forgets(context: &Context<'_>, action: &Action) -> bool {
    action.changes && context.resource.load.is_some()
}

/// `, body: impl Into<Body>`.
fn signature<'a>(source: &mut Source, parameters: impl Iterator<Item = &'a Parameter>) -> String {
    parameters
        .map(|parameter| {
            let kind = match parameter.kind.as_deref() {
                None => "String",
                Some("CopySource") => source.import("client::transfer::CopySource"),
                Some("ByteStream") => {
                    source.import("crate::body");
                    source.import("crate::body::Body")
                }
                Some(other) => other,
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
                // The SDK takes a copy's source as the text of a header.
                Some("CopySource") => format!(".{name}({name}.into().to_string())"),
                Some("ByteStream") => format!(".{name}(body::stream({name}))"),
                _ => format!(".{name}({name}.into())"),
            }
        })
        .collect::<Vec<_>>()
        .concat()
}
