//! The actions of a resource: each one is a request that an `Action` holds.

mod caller;
mod documentation;
mod parameters;
mod result;

use super::request::Filling;
use super::source::Source;
use super::{Context, has};
use crate::description::{Member, Request};
use crate::names::snake;

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
        let parts = parts(source, context, &action.request);
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
    /// The result: its type, and the statements that send `request` and make it.
    gives: String,
    result: String,
}

fn parts(source: &mut Source, context: &Context<'_>, request: &Request) -> Parts {
    context.runtime(source, "About");
    let target = request.target.as_ref().and_then(|target| {
        let resource = context.description.resource(&target.resource.text)?;
        Some((target, resource))
    });
    let (gives, result) = match target {
        Some((target, resource)) if caller::names(target) => {
            return caller::parts(source, context, request, target, resource);
        }
        Some((target, resource)) => result::resource(source, context, request, target, resource),
        None => result::output(source, context, request),
    };
    with_handle(source, context, request, gives, result)
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
        parameters: parameters::signature(source, context, request.parameters.iter()),
        handle: handle.to_owned(),
        handle_type: "Self".to_owned(),
        holder: "this",
        set: parameters::set(request.parameters.iter()),
        fill,
        gives,
        result,
    }
}

fn write(source: &mut Source, context: &Context<'_>, action: &Member, parts: &Parts) {
    let builder = context.builder(source, &action.request.operation.text);
    let text = documentation::documentation(context, action, &parts.gives);
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

/// Whether the response drops what the handle has loaded.
fn forgets(context: &Context<'_>, request: &Request) -> bool {
    request.changes && context.resource.load.is_some()
}
