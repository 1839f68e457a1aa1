//! What can be done with a resource.

use super::docs::{boto3, docs, operation};
use super::source::Source;
use super::{On, has, subject};
use crate::description::{Action, Fixed, Parameter, Resource, Source as From, Target};
use crate::names::{pascal, snake};

pub(super) fn actions(source: &mut Source, on: &On<'_>) {
    if on.resource.actions.is_empty() {
        return;
    }
    on.open(source, "What can be done with it.");
    for action in &on.resource.actions {
        match (&action.target, &action.fixed) {
            (Some(target), _) => ending_in(source, on, action, target),
            (None, Some(fixed)) => with_fixed(source, on, action, fixed),
            (None, None) => plain(source, on, action),
        }
    }
    source.line("}");
}

/// An action that is the SDK's builder.
fn plain(source: &mut Source, on: &On<'_>, action: &Action) {
    let builder = builder(source, on, action);
    let text = documentation(
        on,
        action,
        "Returns the SDK's builder with the identifiers filled in; `send` sends it.",
    );
    let parameters = signature(source, action.parameters.iter());
    let fill = on.fill("self", |_| true) + &set(action.parameters.iter());
    source.line(&format!(
        "{text}    #[must_use = \"a request goes out when `send` is awaited\"]
    pub fn {}(&self{parameters}) -> {builder} {{ {}self.client().{}(){fill} }}\n",
        action.name.text,
        forget(on, action),
        snake(&action.operation.text),
    ));
}

/// An action that gives a resource.
fn ending_in(source: &mut Source, on: &On<'_>, action: &Action, target: &Target) {
    let Some(resource) = on.description.resource(&target.resource.text) else {
        return;
    };
    let answered = target.sources.iter().find_map(|from| match from {
        From::Answer(name) => Some(name.text.as_str()),
        _ => None,
    });
    match answered {
        Some(member) => named_by_answer(source, on, action, target, resource, member),
        None => named_before(source, on, action, target, resource),
    }
}

/// An action whose resource can be named before anything is sent.
fn named_before(
    source: &mut Source,
    on: &On<'_>,
    action: &Action,
    target: &Target,
    resource: &Resource,
) {
    let (builder, kind) = (
        builder(source, on, action),
        has::import(source, on, resource),
    );
    source.import("crate::action::Action");
    let text = documentation(on, action, &gives(&resource.name.text));
    // What names the resource goes into its handle, and from there into the request when it is sent.
    let names_target = |name: &str| {
        target
            .sources
            .iter()
            .any(|from| matches!(from, From::Caller(n) if n.text == name))
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
            .any(|from| matches!(from, From::Own(n) if n.text == name))
    };
    let parameters = has::parameters(source, resource, target) + &signature(source, rest());
    let fill = on.fill("self", |name| !held(name)) + &set(rest());
    let made = has::make(source, on, "self", resource, target);
    let end = On {
        description: on.description,
        resource,
    };
    let fill_late = end.fill("made", |_| true);
    let subject = subject(source, "made", resource);
    source.line(&format!(
        "{text}    pub fn {}(&self{parameters}) -> Action<{builder}, {kind}> {{
        {}let made = {made};
        Action::new(self.client().{}(){fill}, made, |request, made| Box::pin(async move {{
            request{fill_late}.send().await{subject};
            Ok(made)
        }}))
    }}\n",
        action.name.text,
        forget(on, action),
        snake(&action.operation.text),
    ));
}

/// An action whose resource is named by the answer.
fn named_by_answer(
    source: &mut Source,
    on: &On<'_>,
    action: &Action,
    target: &Target,
    resource: &Resource,
    member: &str,
) {
    let (builder, kind) = (
        builder(source, on, action),
        has::import(source, on, resource),
    );
    source.import("crate::action::Action");
    source.import("crate::action");
    let text = documentation(on, action, &gives(&resource.name.text));
    let parameters = signature(source, action.parameters.iter());
    let set = set(action.parameters.iter());
    let fill = on.fill("this", |_| true);
    let subject = subject(source, "this", on.resource);
    let made = has::make(source, on, "this", resource, target);
    let field = pascal(member);
    source.line(&format!(
        "{text}    pub fn {}(&self{parameters}) -> Action<{builder}, {kind}, Self> {{
        {}Action::new(self.client().{}(){set}, self.clone(), |request, this| Box::pin(async move {{
            let answer = request{fill}.send().await{subject};
            let {member} = action::answered({field:?}, answer.{member}){subject};
            Ok({made})
        }}))
    }}\n",
        action.name.text,
        forget(on, action),
        snake(&action.operation.text),
    ));
}

/// An action that sets one field of a structure, whatever the caller sets of the others.
fn with_fixed(source: &mut Source, on: &On<'_>, action: &Action, fixed: &Fixed) {
    let builder = builder(source, on, action);
    let output = format!("{}Output", action.operation.text);
    source.import(&format!(
        "{}::{output}",
        on.operation(&action.operation.text)
    ));
    source.import(&format!("{}::types", on.description.service.sdk));
    source.import("crate::action::Action");
    let (structure, field, value) = (&fixed.structure, &fixed.field, &fixed.value);
    let text = documentation(
        on,
        action,
        &format!(
            "Sets `{field}` of `{structure}` to `{value}` when it is awaited, and keeps every other field that \
             `with` sets."
        ),
    );
    let (fill, subject) = (
        on.fill("this", |_| true),
        subject(source, "this", on.resource),
    );
    source.line(&format!(
        "{text}    pub fn {}(&self) -> Action<{builder}, {output}, Self> {{
        {}Action::new(self.client().{}(), self.clone(), |request, this| Box::pin(async move {{
            let given = request.get_{structure}().clone();
            let mut {structure} = given.unwrap_or_else(|| types::{}::builder().build());
            {structure}.{field} = Some({value:?}.into());
            Ok(request.{structure}({structure}){fill}.send().await{subject})
        }}))
    }}\n",
        action.name.text,
        forget(on, action),
        snake(&action.operation.text),
        pascal(structure),
    ));
}

fn gives(resource: &str) -> String {
    format!(
        "Awaiting it sends the request and gives the [`{resource}`]; [`Action::with`] sets any other parameter."
    )
}

fn builder(source: &mut Source, on: &On<'_>, action: &Action) -> String {
    let builder = format!("{}FluentBuilder", action.operation.text);
    source.import(&format!(
        "{}::builders::{builder}",
        on.operation(&action.operation.text)
    ));
    builder
}

fn documentation(on: &On<'_>, action: &Action, returns: &str) -> String {
    let mut paragraphs = vec![operation(on, &action.operation.text), returns.to_owned()];
    if forgets(on, action) {
        paragraphs.push("Making it drops what `load` keeps, since it changes that.".to_owned());
    }
    paragraphs.push(boto3(on, &action.name.text, &action.name.text));
    docs(&paragraphs)
}

fn forgets(on: &On<'_>, action: &Action) -> bool {
    action.changes && on.resource.load.is_some()
}

fn forget(on: &On<'_>, action: &Action) -> &'static str {
    if forgets(on, action) {
        "self.loaded.forget();\n"
    } else {
        ""
    }
}

/// `, body: impl Into<ByteStream>`.
fn signature<'a>(source: &mut Source, parameters: impl Iterator<Item = &'a Parameter>) -> String {
    parameters
        .map(|parameter| {
            let kind = match parameter.kind.as_deref() {
                None => "String",
                Some("CopySource") => source.import("client::transfer::CopySource"),
                Some("ByteStream") => source.import("aws_sdk_s3::primitives::ByteStream"),
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
            // The SDK takes a copy's source as the text of a header.
            let text = if parameter.kind.as_deref() == Some("CopySource") {
                ".to_string()"
            } else {
                ""
            };
            format!(".{name}({name}.into(){text})")
        })
        .collect::<Vec<_>>()
        .concat()
}
