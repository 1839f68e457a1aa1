//! The resources that can be named from a handle.

use super::On;
use super::docs::{boto3_accessor, docs};
use super::source::Source;
use crate::description::{Identifier, Resource, Source as From, SubResource, Target};
use crate::names::{article, snake};

pub(super) fn sub_resources(source: &mut Source, on: &On<'_>) {
    if on.resource.has.is_empty() {
        return;
    }
    on.open(source, "What can be named from it. Nothing is sent.");
    for sub_resource in &on.resource.has {
        accessor(source, on, sub_resource);
    }
    source.line("}");
}

/// The handle on top has every resource.
pub(super) fn everything(source: &mut Source, on: &On<'_>) {
    on.open(
        source,
        "Every resource, by its identifiers. Nothing is sent.",
    );
    for resource in &on.description.resources {
        if on.description.is_root(resource) {
            continue;
        }
        let name = crate::description::Name {
            text: snake(&resource.name.text),
            at: resource.name.at,
        };
        let sources = resource
            .identifiers
            .iter()
            .map(|one| From::Caller(one.name.clone()));
        let target = Target {
            resource: resource.name.clone(),
            sources: sources.collect(),
        };
        accessor(source, on, &SubResource { name, target });
    }
    source.line("}");
}

fn accessor(source: &mut Source, on: &On<'_>, sub_resource: &SubResource) {
    let Some(resource) = on.description.resource(&sub_resource.target.resource.text) else {
        return;
    };
    let (name, kind) = (&sub_resource.name.text, import(source, on, resource));
    let parameters = parameters(source, resource, &sub_resource.target);
    let made = make(source, on, "self", resource, &sub_resource.target);
    let text = docs(&[
        format!(
            "{} [`{}`].",
            capital(article(&resource.name.text)),
            resource.name.text
        ),
        boto3_accessor(on, name),
    ]);
    source.line(&format!(
        "{text}    #[must_use]
    pub fn {name}(&self{parameters}) -> {kind} {{ {made} }}\n"
    ));
}

fn capital(article: &str) -> &str {
    if article == "an" { "An" } else { "A" }
}

/// Imports a resource's type, and gives it as made by hand.
pub(super) fn import(source: &mut Source, on: &On<'_>, resource: &Resource) -> String {
    let name = &resource.name.text;
    if name != on.name() {
        source.import(&format!("super::{name}"));
    }
    match resource.listed {
        Some(_) => {
            source.import("crate::listed::NotListed");
            format!("{name}<NotListed>")
        }
        None => name.clone(),
    }
}

/// What the caller must give: `, key: impl Into<Arc<str>>`.
pub(super) fn parameters(source: &mut Source, resource: &Resource, target: &Target) -> String {
    let pairs = resource.identifiers.iter().zip(&target.sources);
    pairs
        .filter_map(|(identifier, from)| match from {
            From::Caller(name) => Some(format!(
                ", {}: {}",
                name.text,
                parameter_type(source, identifier)
            )),
            _ => None,
        })
        .collect::<Vec<_>>()
        .concat()
}

fn parameter_type(source: &mut Source, identifier: &Identifier) -> String {
    identifier.kind.clone().unwrap_or_else(|| {
        source.import("std::sync::Arc");
        "impl Into<Arc<str>>".to_owned()
    })
}

/// The expression that makes a resource from what `holder` and the caller know.
///
/// An identifier from an answer is expected in a variable of its name.
pub(super) fn make(
    source: &mut Source,
    on: &On<'_>,
    holder: &str,
    resource: &Resource,
    target: &Target,
) -> String {
    let mut values = resource.identifiers.iter().zip(&target.sources);
    let scope = values
        .next()
        .map_or_else(String::new, |(_, from)| scope(source, on, holder, from));
    let rest: Vec<_> = values
        .map(|(identifier, from)| format!(", {}", value(on, holder, identifier, from)))
        .collect();
    let rest = rest.concat();
    format!("{}::new({scope}{rest})", resource.name.text)
}

/// The scope of the resource at hand serves, when both have the same first identifier.
fn scope(source: &mut Source, on: &On<'_>, holder: &str, from: &From) -> String {
    let first = on.resource.identifiers.first().map(|one| &one.name.text);
    let name = match from {
        From::Own(name) if Some(&name.text) == first => return format!("{holder}.scope.clone()"),
        From::Own(name) => format!("{holder}.{}.clone()", name.text),
        From::Caller(name) => format!("{}.into()", name.text),
        From::Answer(name) => name.text.clone(),
    };
    source.import("crate::scope::Scope");
    format!("Scope::new({holder}.meta().clone(), {name})")
}

fn value(on: &On<'_>, holder: &str, identifier: &Identifier, from: &From) -> String {
    let listed = on
        .resource
        .listed
        .as_ref()
        .map(|listed| &listed.identifier.0);
    match (from, &identifier.kind) {
        (From::Own(name), _) if Some(&name.text) == listed => {
            format!("{holder}.{}().into()", name.text)
        }
        (From::Own(name), None) => format!("{holder}.{}.clone()", name.text),
        (From::Own(name), Some(_)) => format!("{holder}.{}", name.text),
        (From::Caller(name), None) => format!("{}.into()", name.text),
        (From::Caller(name), Some(_)) | (From::Answer(name), _) => name.text.clone(),
    }
}
