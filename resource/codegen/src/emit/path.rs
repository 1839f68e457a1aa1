//! Expressions that read a response, a request or attributes along a path.

use super::Context;
use super::source::Source;
use crate::description::{Entry, Path, Step, Take};
use crate::names::field;

/// The type of the part of a response that counts.
pub(super) fn kind(
    source: &mut Source,
    context: &Context<'_>,
    entry: &Entry,
    operation: &str,
) -> String {
    match entry.kind.as_str() {
        "String" => "String".to_owned(),
        "Response" => context.output(source, operation),
        kind => match kind.split_once('.') {
            Some((module, name)) => {
                source.import(&format!("crate::{module}::{name}"));
                name.to_owned()
            }
            None => format!("{}::{kind}", context.types(source)),
        },
    }
}

/// The text at the end of a path, by the accessors of `holder`: an `Option<&str>`.
pub(super) fn text(holder: &str, steps: &[Step]) -> String {
    let Some((last, before)) = steps.split_last() else {
        return format!("Some({holder}.as_str())");
    };
    let mut reached = None;
    for step in before {
        let read = |holder: &str| {
            let first = if step.take == Take::First {
                ".first()"
            } else {
                ""
            };
            format!("{holder}.{}(){first}", field(&step.name))
        };
        reached = Some(match reached {
            None => read(holder),
            Some(before) => format!("{before}.and_then(|it| {})", read("it")),
        });
    }
    let name = field(&last.name);
    match reached {
        None => format!("runtime::text({holder}.{name}())"),
        Some(before) => format!("{before}.and_then(|it| runtime::text(it.{name}()))"),
    }
}

/// The name at the end of a path: an `Arc<str>`, empty if there is none.
pub(super) fn name(holder: &str, steps: &[Step]) -> String {
    match steps {
        [] => format!("runtime::name({holder}.as_str())"),
        [step] => format!("runtime::name({holder}.{}())", field(&step.name)),
        steps => format!("runtime::name({})", text(holder, steps)),
    }
}

/// A path with a list in it, in two: the accessors that lead to the list, and what follows in each element.
pub(super) fn list<'a>(holder: &str, path: &'a Path) -> (String, &'a [Step]) {
    let end = path.steps.iter().position(|step| step.take == Take::Each);
    let (before, after) = path.steps.split_at(end.map_or(0, |end| end + 1));
    let names = before
        .iter()
        .map(|step| format!(".{}()", field(&step.name)));
    (
        format!("{holder}{}", names.collect::<Vec<_>>().concat()),
        after,
    )
}

/// The part of a response at the end of a path without lists of elements: an `Option` of it.
pub(super) fn one(holder: &str, path: &Path) -> String {
    let Some((last, before)) = path.steps.split_last() else {
        return format!("Some({holder})");
    };
    let mut reached = None;
    for step in before {
        reached = Some(then(reached, holder, |holder| match step.take {
            Take::It => format!("{holder}.{}", field(&step.name)),
            _ => format!("runtime::first({holder}.{})", field(&step.name)),
        }));
    }
    then(reached, holder, |holder| match last.take {
        Take::It => format!("runtime::one({holder}.{})", field(&last.name)),
        _ => format!("runtime::first({holder}.{})", field(&last.name)),
    })
}

fn then(reached: Option<String>, holder: &str, read: impl Fn(&str) -> String) -> String {
    match reached {
        None => read(holder),
        Some(before) => format!("{before}.and_then(|it| {})", read("it")),
    }
}

/// Every part of a response at the end of a path with lists: a `Vec`.
pub(super) fn all(holder: &str, path: &Path) -> String {
    let mut steps = path.steps.iter();
    let Some(first) = steps.next() else {
        return format!("vec![{holder}]");
    };
    let name = field(&first.name);
    let rest: Vec<Step> = steps.cloned().collect();
    let rest = Path {
        steps: rest,
        at: path.at,
    };
    match (first.take, rest.steps.is_empty()) {
        (Take::Each, true) => format!("runtime::all({holder}.{name})"),
        (Take::Each, false) => format!(
            "runtime::all({holder}.{name}).into_iter().flat_map(|it| {}).collect()",
            all("it", &rest)
        ),
        _ => format!(
            "{holder}.{name}.map(|it| {}).unwrap_or_default()",
            all("it", &rest)
        ),
    }
}
