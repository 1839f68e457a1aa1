//! Batch actions.

use super::Context;
use super::docs::{boto3, docs, operation};
use super::request::Filling;
use super::source::Source;
use crate::description::{Member, Take, Value};
use crate::names::snake;

/// How many identifiers a request takes, unless the description says.
const AT_MOST: usize = 1000;

/// A trait of the service's own, so that a module outside of this crate can have batch actions too.
pub(super) fn batch(source: &mut Source, context: &Context<'_>) {
    let mut generated = context
        .resource
        .batch
        .iter()
        .filter(|one| !one.request.by_hand)
        .peekable();
    if generated.peek().is_none() {
        return;
    }
    context.runtime(source, "Batch");
    context.runtime(source, "Handles");
    let name = context.name();
    source.line(&format!(
        "
/// Batch actions: what one request does with many handles. A collection of them has these methods, and so has a
/// list; of no handles, nothing is sent.
pub trait {name}Batch: Handles<{name}> + Sized {{"
    ));
    for action in generated {
        method(source, context, action);
    }
    source.line(&format!(
        "}}

impl<T: Handles<{name}>> {name}Batch for T {{}}"
    ));
}

fn method(source: &mut Source, context: &Context<'_>, action: &Member) {
    let request = &action.request;
    let name = &request.operation.text;
    let builder = context.builder(source, name);
    let output = context.output(source, name);
    let at_most = request.at_most.unwrap_or(AT_MOST);
    let in_elements = |identifier: &str| {
        let mut lists = request.assignments.iter().filter(|one| {
            one.path
                .steps
                .first()
                .is_some_and(|step| step.take == Take::Each)
        });
        lists.any(|one| one.value.uses(identifier))
    };
    // Parameters outside the list are sent once, and so must be the same for all.
    let shared = context
        .resource
        .identifiers
        .iter()
        .filter(|one| !in_elements(&one.name.text));
    let shared: Vec<_> = shared
        .filter(|one| one.parameter.is_some())
        .map(|one| format!(" && one.{0}() == other.{0}()", one.name.text))
        .collect();
    let fallible = request
        .assignments
        .iter()
        .any(|one| matches!(one.value, Value::Structure { fallible: true, .. }));
    let filling = Filling {
        each: Some("one"),
        ..Filling::of("first")
    };
    let base = format!("first.client().{}()", snake(name));
    let filled = filling.expression(source, context, &base, request);
    if fallible {
        context.helpers(source);
    }
    let text = docs(&[
        operation(context, name),
        format!(
            "One request takes at most {}. Further requests are sent one after another, until one fails.",
            grouped(at_most)
        ),
        boto3(context, &action.name.text, &action.name.text),
    ]);
    source.line(&format!(
        "{text}    fn {method}(self) -> Batch<{this}, {builder}, {output}> {{
        Batch::new({name:?}, self.handles(), {at_most}, |one, other| one.meta() == other.meta(){shared}, \
        |first, handles| Ok({filled}), |request| Box::pin(async move {{ Ok(request.send().await?) }}))
    }}\n",
        method = action.name.text,
        this = context.name(),
        shared = shared.concat(),
    ));
}

/// `1,000`, as English writes it.
fn grouped(number: usize) -> String {
    match (number / 1_000, number % 1_000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands},{rest:03}"),
    }
}
