//! The resources that can be listed from a handle.

use super::docs::{boto3, docs, operation};
use super::source::Source;
use super::{Context, has};
use crate::description::{Collection, IdentifierSource, Resource};

pub(super) fn collections(source: &mut Source, context: &Context<'_>) {
    if context.resource.collections.is_empty() {
        return;
    }
    source.import("crate::collection::Collection");
    source.import("crate::collection::Listed");
    source.import("crate::collection::Query");
    context.open(
        source,
        "Collections. Nothing is sent before the first item is requested.",
    );
    for collection in &context.resource.collections {
        constructor(source, context, collection);
    }
    source.line("}");
    for collection in &context.resource.collections {
        listed(source, context, collection);
    }
}

fn constructor(source: &mut Source, context: &Context<'_>, collection: &Collection) {
    let Some(resource) = context
        .description
        .resource(&collection.target.resource.text)
    else {
        return;
    };
    let (name, listing) = (&collection.name.text, &collection.operation.text);
    let input = format!("{listing}InputBuilder");
    source.import(&format!(
        "{}::builders::{input}",
        context.operation(listing)
    ));
    source.import(&format!("crate::collection::{listing}"));
    let item = item(source, context, collection, resource);
    let fill = context.fill("self", |_| true);
    let text = docs(&[
        operation(context, listing),
        instead(collection),
        boto3(context, name, name),
    ]);
    source.line(&format!(
        "{text}    pub fn {name}(&self) -> Collection<{listing}<{item}>> {{
        let input = {input}::default(){fill};
        Collection::new(Query::new(self.client().clone(), self.clone(), input))
    }}\n"
    ));
}

fn instead(collection: &Collection) -> String {
    let resource = &collection.target.resource.text;
    let item = format!("Each item is a [`{resource}`] with the attributes that the listing gives.");
    match &collection.instead_of {
        Some(operation) => format!("{item} boto3 sends the older `{operation}`."),
        None => item,
    }
}

/// The type of an entry.
fn entry(source: &mut Source, context: &Context<'_>, collection: &Collection) -> String {
    if let Some((module, name)) = collection.entry.split_once('.') {
        source.import(&format!("crate::{module}::{name}"));
        return name.to_owned();
    }
    source.import(&format!("{}::types", context.description.service.sdk));
    format!("types::{}", collection.entry)
}

/// The type of an item: the handle itself, if it holds its entry, or else the handle beside the entry.
fn item(
    source: &mut Source,
    context: &Context<'_>,
    collection: &Collection,
    resource: &Resource,
) -> String {
    let name = &resource.name.text;
    source.import(&format!("super::{name}"));
    if resource.listed.is_some() {
        return name.clone();
    }
    source.import("crate::listed::Summary");
    format!("Summary<{name}, {}>", entry(source, context, collection))
}

/// How an entry becomes an item.
fn listed(source: &mut Source, context: &Context<'_>, collection: &Collection) {
    let Some(resource) = context
        .description
        .resource(&collection.target.resource.text)
    else {
        return;
    };
    let item = item(source, context, collection, resource);
    let entry = entry(source, context, collection);
    let parent = context.name();
    let made = if resource.listed.is_some() {
        format!("{}::listed(parent.scope.clone(), raw)", resource.name.text)
    } else {
        let made = has::make(source, context, "parent", resource, &collection.target);
        format!(
            "{}let handle = {made}; Summary::new(handle, raw)",
            fields(collection, resource)
        )
    };
    source.line(&format!(
        "
impl Listed for {item} {{
    type Parent = {parent};
    type Raw = {entry};

    #[inline]
    fn from_listing(parent: &{parent}, raw: Self::Raw) -> Self {{ {made} }}
}}"
    ));
}

/// Reads what names the item from the entry. The service leaves none of it out; if it did, the name would be empty
/// and the first request to it refused.
fn fields(collection: &Collection, resource: &Resource) -> String {
    let optional = !collection.entry.contains('.');
    let pairs = resource.identifiers.iter().zip(&collection.target.sources);
    pairs
        .filter_map(|(identifier, from)| match from {
            IdentifierSource::Response(field) => Some((identifier, &field.text)),
            _ => None,
        })
        .map(|(identifier, field)| {
            let or_default = if optional { ".unwrap_or_default()" } else { "" };
            let kind = identifier.kind.as_deref().unwrap_or("Arc<str>");
            let into = if identifier.kind.is_none() {
                ".into()"
            } else {
                ""
            };
            format!("let {field}: {kind} = raw.{field}(){or_default}{into};")
        })
        .collect::<Vec<_>>()
        .concat()
}
