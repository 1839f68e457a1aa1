//! One resource's table.

use super::table::Table;
use crate::ErrorKind;
use crate::description::{
    Action, Collection, Fixed, Identifier, IdentifierSource, Listed, Load, Name, Parameter,
    Request, Resource, SubResource, Waiter,
};
use crate::notation::{Argument, Fault, Notation};

const KEYS: [&str; 10] = [
    "about",
    "identifiers",
    "listed",
    "load",
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
        identifiers: each(&mut table, "identifiers", identifier)?,
        listed: table.optional_table("listed")?.map(listed).transpose()?,
        load: table.text("load")?.map(|text| load(&text)).transpose()?,
        actions: each(&mut table, "actions", action)?,
        has: each(&mut table, "has", sub_resource)?,
        collections: each(&mut table, "collections", collection)?,
        batch: each(&mut table, "batch", request)?,
        waiters: each(&mut table, "waiters", waiter)?,
        gaps: each(&mut table, "gaps", request)?,
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

fn identifier(name: Name, notation: &mut Notation<'_>) -> Result<Identifier, Fault> {
    let parameter = notation.name("a parameter")?.text;
    let kind = if notation.take(":") {
        Some(notation.name("a type")?.text)
    } else {
        None
    };
    Ok(Identifier {
        name,
        parameter,
        kind,
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

fn load(text: &Name) -> Result<Load, Fault> {
    let mut notation = Notation::new(&text.text, text.at);
    let operation = notation.name("an operation")?;
    let by_hand = notation.take("by hand");
    let keeps = if notation.take("->") {
        Some(notation.name("a type of the SDK")?.text)
    } else {
        None
    };
    notation.end()?;
    Ok(Load {
        operation,
        by_hand,
        keeps,
    })
}

fn action(name: Name, notation: &mut Notation<'_>) -> Result<Action, Fault> {
    let operation = notation.name("an operation")?;
    let changes = notation.take("!");
    let mut parameters = Vec::new();
    let mut fixed = None;
    for argument in notation.arguments()? {
        match argument {
            Argument {
                source: IdentifierSource::Caller(name),
                kind,
                value: None,
            } => parameters.push(Parameter { name, kind }),
            Argument {
                source: IdentifierSource::Own(path),
                kind: None,
                value: Some(value),
            } => fixed = Some(fix(&path, value)?),
            _ => {
                return Err(notation.fault("`?parameter` or `structure.field = value` before this"));
            }
        }
    }
    let target = if notation.take("->") {
        Some(notation.target()?)
    } else {
        None
    };
    Ok(Action {
        name,
        operation,
        changes,
        parameters,
        fixed,
        target,
    })
}

fn fix(path: &Name, value: String) -> Result<Fixed, Fault> {
    let Some((structure, field)) = path.text.split_once('.') else {
        let expected = "`structure.field`";
        let found = format!("`{}`", path.text);
        return Err((path.at, ErrorKind::Notation { expected, found }));
    };
    Ok(Fixed {
        structure: structure.to_owned(),
        field: field.to_owned(),
        value,
    })
}

fn sub_resource(name: Name, notation: &mut Notation<'_>) -> Result<SubResource, Fault> {
    let target = notation.target()?;
    Ok(SubResource { name, target })
}

fn collection(name: Name, notation: &mut Notation<'_>) -> Result<Collection, Fault> {
    let operation = notation.name("an operation")?;
    let instead_of = if notation.take("for ") {
        Some(notation.name("an operation")?.text)
    } else {
        None
    };
    if !notation.take("of ") {
        return Err(notation.fault("`of` and the type of an entry"));
    }
    let entry = notation.name("the type of an entry")?.text;
    if !notation.take("->") {
        return Err(notation.fault("`->` and a resource"));
    }
    Ok(Collection {
        name,
        operation,
        instead_of,
        entry,
        target: notation.target()?,
    })
}

fn waiter(name: Name, notation: &mut Notation<'_>) -> Result<Waiter, Fault> {
    let waiter = notation.name("a waiter")?;
    let loads = notation.take("loads");
    Ok(Waiter {
        name,
        waiter,
        loads,
    })
}

fn request(name: Name, notation: &mut Notation<'_>) -> Result<Request, Fault> {
    let operation = notation.name("an operation")?;
    Ok(Request { name, operation })
}
