//! One resource's table.

use super::request::{collection, gap, member, request};
use super::table::Table;
use crate::ErrorKind;
use crate::description::{Identifier, Listed, Name, Request, Resource, SubResource};
use crate::notation::{Fault, Notation};

const KEYS: [&str; 12] = [
    "about",
    "example",
    "identifiers",
    "listed",
    "load",
    "data",
    "actions",
    "has",
    "collections",
    "batch",
    "waiters",
    "gaps",
];

pub(super) fn resource(mut table: Table<'_>) -> Result<Resource, Fault> {
    let resource = Resource {
        name: table.name.clone(),
        about: table.required("about")?.text,
        example: table.text("example")?.map(|text| text.text),
        identifiers: each(&mut table, "identifiers", identifier)?,
        listed: table.optional_table("listed")?.map(listed).transpose()?,
        load: table.text("load")?.map(|text| load(&text)).transpose()?,
        data: table.text("data")?.map(|text| text.text),
        actions: each(&mut table, "actions", member)?,
        has: each(&mut table, "has", sub_resource)?,
        collections: each(&mut table, "collections", collection)?,
        batch: each(&mut table, "batch", member)?,
        waiters: each(&mut table, "waiters", member)?,
        gaps: each(&mut table, "gaps", gap)?,
    };
    table.end(&KEYS)?;
    Ok(resource)
}

/// Reads every entry of the table under `key`, if there is one.
fn each<T>(
    table: &mut Table<'_>,
    key: &str,
    read: impl Fn(Name, &mut Notation<'_>) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    let mut all = Vec::new();
    let Some(mut entries) = table.optional_table(key)? else {
        return Ok(all);
    };
    while let Some((name, text)) = entries.next_text()? {
        let mut notation = Notation::new(&text.text, text.at);
        all.push(read(name, &mut notation)?);
        notation.end()?;
    }
    Ok(all)
}

/// `Key`, `PartNumber: i32`, or `-` for one that no request has; `hidden` for a secret.
fn identifier(name: Name, notation: &mut Notation<'_>) -> Result<Identifier, Fault> {
    let parameter = if notation.take("-") {
        None
    } else {
        Some(notation.name("a parameter")?.text)
    };
    let kind = if notation.take(":") {
        Some(notation.name("a type")?.text)
    } else {
        None
    };
    let hidden = notation.word("hidden");
    Ok(Identifier {
        name,
        parameter,
        kind,
        hidden,
    })
}

fn listed(mut table: Table<'_>) -> Result<Listed, Fault> {
    let kind = table.required("type")?.text;
    let text = table.required("handle")?;
    let mut notation = Notation::new(&text.text, text.at);
    let handle = notation.target()?;
    notation.end()?;
    let missing = ErrorKind::MissingKey {
        table: "listed".to_owned(),
        key: "identifier",
    };
    let (identifier, field) = table.next_text()?.ok_or((table.name.at, missing))?;
    table.end(&["type", "handle", "one identifier"])?;
    Ok(Listed {
        kind,
        identifier: (identifier.text, field.text),
        handle,
    })
}

fn load(text: &Name) -> Result<Request, Fault> {
    let mut notation = Notation::new(&text.text, text.at);
    let load = request(&mut notation)?;
    notation.end()?;
    Ok(load)
}

fn sub_resource(name: Name, notation: &mut Notation<'_>) -> Result<SubResource, Fault> {
    let target = notation.target()?;
    Ok(SubResource { name, target })
}
