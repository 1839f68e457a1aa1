//! The resources that can be named from a handle.

use super::Context;
use super::docs::{boto3_accessor, docs};
use super::source::Source;
use crate::description::{Identifier, IdentifierSource, Reference, Resource, SubResource};
use crate::names::{article, snake};

pub(super) fn sub_resources(source: &mut Source, context: &Context<'_>) {
    if context.resource.has.is_empty() {
        return;
    }
    context.open(source, "Sub-resources. Nothing is sent.");
    for sub_resource in &context.resource.has {
        accessor(source, context, sub_resource);
    }
    source.line("}");
}

/// The handle on top has every resource.
pub(super) fn everything(source: &mut Source, context: &Context<'_>) {
    context.open(
        source,
        "Every resource, by its identifiers. Nothing is sent.",
    );
    for resource in &context.description.resources {
        if context.description.is_root(resource) {
            continue;
        }
        let name = crate::description::Name {
            text: snake(&resource.name.text),
            at: resource.name.at,
        };
        let sources = resource
            .identifiers
            .iter()
            .map(|one| IdentifierSource::Caller(one.name.clone()));
        let target = Reference {
            resource: resource.name.clone(),
            sources: sources.collect(),
        };
        accessor(source, context, &SubResource { name, target });
    }
    source.line("}");
}

fn accessor(source: &mut Source, context: &Context<'_>, sub_resource: &SubResource) {
    let Some(resource) = context
        .description
        .resource(&sub_resource.target.resource.text)
    else {
        return;
    };
    let (name, kind) = (&sub_resource.name.text, import(source, context, resource));
    let parameters = parameters(source, resource, &sub_resource.target);
    let made = make(source, context, "self", resource, &sub_resource.target);
    let text = docs(&[
        format!(
            "{} [`{}`].",
            capital(article(&resource.name.text)),
            resource.name.text
        ),
        boto3_accessor(context, name),
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
pub(super) fn import(source: &mut Source, context: &Context<'_>, resource: &Resource) -> String {
    let name = &resource.name.text;
    if name != context.name() {
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
pub(super) fn parameters(source: &mut Source, resource: &Resource, target: &Reference) -> String {
    let pairs = resource.identifiers.iter().zip(&target.sources);
    pairs
        .filter_map(|(identifier, from)| match from {
            IdentifierSource::Caller(name) => Some(format!(
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
/// An identifier from a response is expected in a variable of its name.
pub(super) fn make(
    source: &mut Source,
    context: &Context<'_>,
    holder: &str,
    resource: &Resource,
    target: &Reference,
) -> String {
    let mut values = resource.identifiers.iter().zip(&target.sources);
    let scope = values.next().map_or_else(String::new, |(_, from)| {
        scope(source, context, holder, from)
    });
    let rest: Vec<_> = values
        .map(|(identifier, from)| format!(", {}", value(context, holder, identifier, from)))
        .collect();
    let rest = rest.concat();
    format!("{}::new({scope}{rest})", resource.name.text)
}

/// The scope of the resource at hand serves, when both have the same first identifier.
fn scope(
    source: &mut Source,
    context: &Context<'_>,
    holder: &str,
    from: &IdentifierSource,
) -> String {
    let first = context
        .resource
        .identifiers
        .first()
        .map(|one| &one.name.text);
    let name = match from {
        IdentifierSource::Own(name) if Some(&name.text) == first => {
            return format!("{holder}.scope.clone()");
        }
        IdentifierSource::Own(name) => format!("{holder}.{}.clone()", name.text),
        IdentifierSource::Caller(name) => format!("{}.into()", name.text),
        IdentifierSource::Response(name) => name.text.clone(),
    };
    source.import("crate::scope::Scope");
    format!("Scope::new({holder}.meta().clone(), {name})")
}

fn value(
    context: &Context<'_>,
    holder: &str,
    identifier: &Identifier,
    from: &IdentifierSource,
) -> String {
    let listed = context
        .resource
        .listed
        .as_ref()
        .map(|listed| &listed.identifier.0);
    match (from, &identifier.kind) {
        (IdentifierSource::Own(name), _) if Some(&name.text) == listed => {
            format!("{holder}.{}().into()", name.text)
        }
        (IdentifierSource::Own(name), None) => format!("{holder}.{}.clone()", name.text),
        (IdentifierSource::Own(name), Some(_)) => format!("{holder}.{}", name.text),
        (IdentifierSource::Caller(name), None) => format!("{}.into()", name.text),
        (IdentifierSource::Caller(name), Some(_)) | (IdentifierSource::Response(name), _) => {
            name.text.clone()
        }
    }
}
