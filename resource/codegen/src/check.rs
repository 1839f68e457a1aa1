//! What a description must hold beyond its form: that every name leads somewhere, and that none leads to two things.

use std::collections::BTreeMap;

use crate::description::{Action, Description, IdentifierSource, Name, Reference, Resource};
use crate::notation::Fault;
use crate::{Error, ErrorKind};

/// Checks a description; `file` is what errors call it, `text` is what places are counted in.
///
/// # Errors
///
/// [`Error`] with line and column for an unknown resource or operation, an identifier that is never filled, a
/// value that is no identifier, a clash of names, and an operation described for nothing.
pub fn check(file: &str, text: &str, description: &Description) -> Result<(), Error> {
    all(description).map_err(|(offset, kind)| Error::at(file, text, offset, kind))
}

fn all(description: &Description) -> Result<(), Fault> {
    known(description, &description.service.root)?;
    for resource in &description.resources {
        identifiers(description, resource)?;
        targets(description, resource)?;
        clashes(&description.with_handle(resource))?;
    }
    operations(description)
}

fn known<'a>(description: &'a Description, name: &Name) -> Result<&'a Resource, Fault> {
    description.resource(&name.text).ok_or_else(|| {
        let name_text = name.text.clone();
        (name.at, ErrorKind::UnknownResource { name: name_text })
    })
}

/// Every resource but the one on top must be named by something.
fn identifiers(description: &Description, resource: &Resource) -> Result<(), Fault> {
    if resource.identifiers.is_empty() && !description.is_root(resource) {
        let table = resource.name.text.clone();
        let key = "identifiers";
        return Err((resource.name.at, ErrorKind::MissingKey { table, key }));
    }
    Ok(())
}

fn targets(description: &Description, resource: &Resource) -> Result<(), Fault> {
    if let Some(listed) = &resource.listed {
        target(description, resource, &listed.handle, false)?;
    }
    for sub_resource in &resource.has {
        target(description, resource, &sub_resource.target, false)?;
    }
    for action in &resource.actions {
        if let Some(end) = &action.target {
            target(description, resource, end, true)?;
            change(action, end)?;
        }
    }
    for collection in &resource.collections {
        target(description, resource, &collection.target, true)?;
    }
    Ok(())
}

/// An action whose resource the caller names holds that resource, and so cannot reach what this one loaded.
fn change(action: &Action, end: &Reference) -> Result<(), Fault> {
    let is_asked = |source: &IdentifierSource| matches!(source, IdentifierSource::Caller(_));
    if action.changes && end.sources.iter().any(is_asked) {
        let name = action.name.text.clone();
        return Err((action.name.at, ErrorKind::UnreachableChange { name }));
    }
    Ok(())
}

fn target(
    description: &Description,
    from: &Resource,
    target: &Reference,
    has_response: bool,
) -> Result<(), Fault> {
    let resource = known(description, &target.resource)?;
    let (takes, given) = (resource.identifiers.len(), target.sources.len());
    if let Some(unfilled) = resource.identifiers.get(given) {
        let kind = ErrorKind::NeverFilled {
            resource: resource.name.text.clone(),
            identifier: unfilled.name.text.clone(),
            takes,
            given,
        };
        return Err((target.resource.at, kind));
    }
    if given > takes {
        let resource = resource.name.text.clone();
        let kind = ErrorKind::TooMany {
            resource,
            takes,
            given,
        };
        return Err((target.resource.at, kind));
    }
    target
        .sources
        .iter()
        .try_for_each(|one| source(from, one, has_response))
}

fn source(from: &Resource, source: &IdentifierSource, has_response: bool) -> Result<(), Fault> {
    match source {
        IdentifierSource::Own(name) if from.identifier(&name.text).is_none() => {
            let resource = from.name.text.clone();
            let kind = ErrorKind::UnknownIdentifier {
                resource,
                name: name.text.clone(),
            };
            Err((name.at, kind))
        }
        IdentifierSource::Response(name) if !has_response => {
            let kind = ErrorKind::NoResponse {
                name: name.text.clone(),
            };
            Err((name.at, kind))
        }
        _ => Ok(()),
    }
}

/// What every handle has besides what its description gives it.
const GIVEN: [&str; 7] = [
    "client", "meta", "load", "reload", "loaded", "forget", "item",
];

fn clashes(resource: &Resource) -> Result<(), Fault> {
    let mut seen: BTreeMap<&str, &'static str> = BTreeMap::new();
    seen.extend(GIVEN.map(|name| (name, "a method of every handle")));
    for (name, what) in members(resource) {
        if let Some(first) = seen.insert(&name.text, what) {
            let kind = ErrorKind::NameClash {
                resource: resource.name.text.clone(),
                name: name.text.clone(),
                first,
                second: what,
            };
            return Err((name.at, kind));
        }
    }
    Ok(())
}

/// Everything that becomes a method, with what it is. Batch actions are methods of a collection, and waiters
/// have a prefix of their own, so that neither can clash here.
fn members(resource: &Resource) -> impl Iterator<Item = (&Name, &'static str)> {
    let identifiers = resource
        .identifiers
        .iter()
        .map(|one| (&one.name, "an identifier"));
    let actions = resource.actions.iter().map(|one| (&one.name, "an action"));
    let has = resource.has.iter().map(|one| (&one.name, "a sub-resource"));
    let collections = resource
        .collections
        .iter()
        .map(|one| (&one.name, "a collection"));
    identifiers.chain(actions).chain(has).chain(collections)
}

fn operations(description: &Description) -> Result<(), Fault> {
    let mut unused = description.operations.clone();
    for operation in description.resources.iter().flat_map(used) {
        if !description.operations.contains_key(&operation.text) {
            let name = operation.text.clone();
            return Err((operation.at, ErrorKind::UnknownOperation { name }));
        }
        unused.remove(&operation.text);
    }
    match unused.into_iter().next() {
        Some((name, place)) => Err((place.at, ErrorKind::UnusedOperation { name })),
        None => Ok(()),
    }
}

fn used(resource: &Resource) -> impl Iterator<Item = &Name> {
    let load = resource.load.iter().map(|one| &one.operation);
    let actions = resource.actions.iter().map(|one| &one.operation);
    let collections = resource.collections.iter().map(|one| &one.operation);
    let batch = resource.batch.iter().map(|one| &one.operation);
    load.chain(actions).chain(collections).chain(batch)
}
