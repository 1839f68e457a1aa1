//! What an action gives: the type, and the statements that send the request and make it from the response.

use super::super::{path, source::Source};
use super::{Context, has};
use crate::description::{Entry, IdentifierSource, Path, Reference, Request, Resource};
use crate::names::snake;

/// The SDK's output.
pub(super) fn output(
    source: &mut Source,
    context: &Context<'_>,
    request: &Request,
) -> (String, String) {
    let output = context.output(source, &request.operation.text);
    let result = "Ok(request.send().await.about(&this)?)";
    (output, result.to_owned())
}

/// A resource, or a list of them, which the handle, the request and the response name.
pub(super) fn resource(
    source: &mut Source,
    context: &Context<'_>,
    request: &Request,
    target: &Reference,
    resource: &Resource,
) -> (String, String) {
    let handle = has::import(source, context, resource);
    let made = has::make(source, context, "this", resource, target);
    match (&request.entry, requested(target)) {
        (Some(entry), _) => {
            context.runtime(source, "Summary");
            context.helpers(source);
            let kind = path::kind(source, context, entry, &request.operation.text);
            let names = has::read(resource, target, "entry");
            from_entry(entry, &handle, &kind, &names, &made)
        }
        (None, Some(list)) => {
            context.helpers(source);
            let names = has::read_request(resource, target, "one");
            from_request(list, &handle, &names, &made)
        }
        (None, None) => from_response(source, context, target, resource, &handle, &made),
    }
}

/// The handle with the part of the response that describes it.
fn from_entry(
    entry: &Entry,
    handle: &str,
    kind: &str,
    names: &str,
    made: &str,
) -> (String, String) {
    let gives = format!("Summary<{handle}, {kind}>");
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
fn requested(target: &Reference) -> Option<&Path> {
    target.sources.iter().find_map(|from| match from {
        IdentifierSource::Request(path) if path.is_list() => Some(path),
        _ => None,
    })
}

/// One handle for each element of a list that the request has.
fn from_request(list: &Path, handle: &str, names: &str, made: &str) -> (String, String) {
    let list = list
        .steps
        .first()
        .map_or_else(String::new, |step| snake(&step.name));
    let result = format!(
        "let named = request.get_{list}().clone().unwrap_or_default();
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
    made: &str,
) -> (String, String) {
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
