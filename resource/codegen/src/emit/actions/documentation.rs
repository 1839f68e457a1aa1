//! The documentation of an action.

use super::super::docs::{boto3, docs, operation};
use super::{Context, forgets};
use crate::description::{Assignment, Member, Take, Value};
use crate::names::{article, snake};

/// The documentation of an action whose result has this type.
pub(super) fn documentation(context: &Context<'_>, action: &Member, gives: &str) -> String {
    let request = &action.request;
    let mut paragraphs = vec![operation(context, &request.operation.text)];
    paragraphs.extend(request.assignments.iter().filter_map(constant));
    if let Some(target) = &request.target {
        let name = &target.resource.text;
        paragraphs.push(if gives.starts_with("Vec<") {
            format!("Gives {} [`{name}`] for each.", article(name))
        } else {
            format!("Gives the [`{name}`].")
        });
    }
    if forgets(context, request) {
        paragraphs.push("Clears what `load` has kept.".to_owned());
    }
    paragraphs.push(boto3(context, &action.name.text, &action.name.text));
    docs(&paragraphs)
}

/// That a field of a structure, which the caller sets otherwise, is a constant.
fn constant(Assignment { path, value }: &Assignment) -> Option<String> {
    let [structure, member] = path.steps.as_slice() else {
        return None;
    };
    let Value::Text(value) = value else {
        return None;
    };
    (structure.take == Take::It).then(|| {
        format!(
            "Sets `{}` of `{}` to `{value}`, and keeps every other field that [`with`](Action::with) sets.",
            snake(&member.name),
            snake(&structure.name),
        )
    })
}
