//! The resources that can be named from a handle.

use super::docs::{boto3_accessor, docs};
use super::source::Source;
use super::{Context, load, path};
use crate::description::{
    Identifier, IdentifierSource, Path, Reference, Resource, Step, SubResource,
};
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
    let given = &context.resource.has;
    for sub_resource in given {
        accessor(source, context, sub_resource);
    }
    for resource in &context.description.resources {
        let text = snake(&resource.name.text);
        let is_given = given.iter().any(|one| one.name.text == text);
        if is_given || context.description.is_root(resource) {
            continue;
        }
        let at = resource.name.at;
        let name = crate::description::Name { text, at };
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
    let target = &sub_resource.target;
    let data = target.sources.iter().find_map(|from| match from {
        IdentifierSource::Data(path) => Some(path),
        _ => None,
    });
    if let Some(data) = data {
        return from_data(source, context, sub_resource, resource, data);
    }
    let (name, kind) = (&sub_resource.name.text, import(source, context, resource));
    let parameters = parameters(source, resource, target);
    let made = make(source, context, "self", resource, target);
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

/// A resource, or a list of them, that attributes name. The caller brings the attributes, so that nothing is sent.
fn from_data(
    source: &mut Source,
    context: &Context<'_>,
    sub_resource: &SubResource,
    resource: &Resource,
    data: &Path,
) {
    source.import("std::sync::Arc");
    context.helpers(source);
    let target = &sub_resource.target;
    let (name, kind) = (&sub_resource.name.text, import(source, context, resource));
    let attributes = load::kept(source, context).unwrap_or_default();
    let made = make(source, context, "self", resource, target);
    let (gives, body) = if data.is_list() {
        let (list, _) = path::list("data", data);
        let names = read_data(resource, target, "one");
        let body = format!("{list}.iter().map(|one| {{ {names} {made} }}).collect()");
        (format!("Vec<{kind}>"), body)
    } else {
        let names: Vec<_> = sources(resource, target)
            .filter_map(|(identifier, from)| match from {
                IdentifierSource::Data(path) => Some(format!(
                    "let {}: Arc<str> = {}?.into();",
                    identifier.name.text,
                    path::text("data", &path.steps)
                )),
                _ => None,
            })
            .collect();
        (
            format!("Option<{kind}>"),
            format!("{} Some({made})", names.concat()),
        )
    };
    let what = if data.is_list() {
        format!("Each [`{}`] that the attributes name.", resource.name.text)
    } else {
        format!(
            "The [`{}`] that the attributes name, if they name one.",
            resource.name.text
        )
    };
    let text = docs(&[
        what,
        "`data` is what `load` or a listing returned. It has the name, so nothing is sent here."
            .to_owned(),
        boto3_accessor(context, name),
    ]);
    source.line(&format!(
        "{text}    #[must_use]
    pub fn {name}(&self, data: &{attributes}) -> {gives} {{ {body} }}\n"
    ));
}

/// The identifiers of a resource, each with its source.
fn sources<'a>(
    resource: &'a Resource,
    target: &'a Reference,
) -> impl Iterator<Item = (&'a Identifier, &'a IdentifierSource)> {
    resource.identifiers.iter().zip(&target.sources)
}

/// The identifiers that a response names, each with its member.
pub(super) fn responses<'a>(
    resource: &'a Resource,
    target: &'a Reference,
) -> impl Iterator<Item = (&'a Identifier, &'a Path)> {
    sources(resource, target).filter_map(|(identifier, from)| match from {
        IdentifierSource::Response(path) => Some((identifier, path)),
        _ => None,
    })
}

/// Statements that read the identifiers from an entry of a response. The service leaves none of them out; if it
/// did, the name would be empty and the first request to it refused.
pub(super) fn read(resource: &Resource, target: &Reference, holder: &str) -> String {
    responses(resource, target)
        .map(|(identifier, member)| named(identifier, holder, &member.steps))
        .collect()
}

/// Statements that read the identifiers from an element of a list of the request.
pub(super) fn read_request(resource: &Resource, target: &Reference, holder: &str) -> String {
    sources(resource, target)
        .filter_map(|(identifier, from)| match from {
            IdentifierSource::Request(path) => Some(in_element(identifier, holder, path)),
            _ => None,
        })
        .collect()
}

fn read_data(resource: &Resource, target: &Reference, holder: &str) -> String {
    sources(resource, target)
        .filter_map(|(identifier, from)| match from {
            IdentifierSource::Data(path) => Some(in_element(identifier, holder, path)),
            _ => None,
        })
        .collect()
}

fn in_element(identifier: &Identifier, holder: &str, path: &Path) -> String {
    let (_, rest) = path::list(holder, path);
    named(identifier, holder, rest)
}

fn named(identifier: &Identifier, holder: &str, steps: &[Step]) -> String {
    let name = &identifier.name.text;
    match &identifier.kind {
        None => format!("let {name} = {};", path::name(holder, steps)),
        Some(kind) => format!("let {name}: {kind} = {};", path::text(holder, steps)),
    }
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
            context.runtime(source, "NotListed");
            format!("{name}<NotListed>")
        }
        None => name.clone(),
    }
}

/// The parameters that the caller must give: `, key: impl Into<Arc<str>>`.
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
/// An identifier from a response, a request or attributes is expected in a variable of its own name.
pub(super) fn make(
    source: &mut Source,
    context: &Context<'_>,
    holder: &str,
    resource: &Resource,
    target: &Reference,
) -> String {
    let mut pairs = sources(resource, target);
    let scope = if let Some((identifier, from)) = pairs.next() {
        scope(source, context, holder, identifier, from)
    } else {
        context.runtime(source, "Scope");
        format!("Scope::unnamed({holder}.meta().clone())")
    };
    let rest: Vec<_> = pairs
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
    identifier: &Identifier,
    from: &IdentifierSource,
) -> String {
    if let IdentifierSource::Own(name) = from
        && is_first(context, name)
    {
        return format!("{holder}.scope.clone()");
    }
    context.runtime(source, "Scope");
    let name = value(context, holder, identifier, from);
    format!("Scope::new({holder}.meta().clone(), {name})")
}

fn is_first(context: &Context<'_>, name: &crate::description::Name) -> bool {
    let first = context.resource.identifiers.first();
    first.is_some_and(|first| first.name.text == name.text)
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
        (IdentifierSource::Own(name), _) if is_first(context, name) => {
            format!("{holder}.scope.name()")
        }
        (IdentifierSource::Own(name), None) => format!("{holder}.{}.clone()", name.text),
        (IdentifierSource::Own(name), Some(_)) => format!("{holder}.{}", name.text),
        (IdentifierSource::Caller(name), None) => format!("{}.into()", name.text),
        (IdentifierSource::Caller(name), Some(_)) => name.text.clone(),
        (IdentifierSource::Text(text), _) => format!("{:?}.into()", text.text),
        _ => identifier.name.text.clone(),
    }
}
