//! Checks of a description beyond its form: every name leads somewhere, and none leads to two things.

use std::collections::BTreeMap;

use crate::description::{
    Description, IdentifierSource, Member, Name, Reference, Request, Resource, Value,
};
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
        targets(description, resource)?;
        for request in requests(resource) {
            values(resource, request)?;
        }
        clashes(&description.with_handle(resource))?;
    }
    operations(description)?;
    pages(description)
}

fn known<'a>(description: &'a Description, name: &Name) -> Result<&'a Resource, Fault> {
    description.resource(&name.text).ok_or_else(|| {
        let name_text = name.text.clone();
        (name.at, ErrorKind::UnknownResource { name: name_text })
    })
}

fn targets(description: &Description, resource: &Resource) -> Result<(), Fault> {
    if let Some(listed) = &resource.listed {
        target(description, resource, &listed.handle, false)?;
    }
    for sub_resource in &resource.has {
        target(description, resource, &sub_resource.target, false)?;
    }
    for action in &resource.actions {
        if let Some(end) = &action.request.target {
            target(description, resource, end, true)?;
            change(action, end)?;
        }
    }
    for collection in &resource.collections {
        if let Some(end) = &collection.request.target {
            target(description, resource, end, true)?;
        }
    }
    Ok(())
}

/// An action whose resource the caller names holds that resource, and so cannot reach what this one loaded.
fn change(action: &Member, end: &Reference) -> Result<(), Fault> {
    let is_asked = |source: &IdentifierSource| matches!(source, IdentifierSource::Caller(_));
    if action.request.changes && end.sources.iter().any(is_asked) {
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
        IdentifierSource::Own(name) => own(from, name),
        IdentifierSource::Response(path) | IdentifierSource::Request(path) if !has_response => {
            let name = path.to_string();
            Err((path.at, ErrorKind::NoResponse { name }))
        }
        IdentifierSource::Data(path) if from.load.is_none() && from.data.is_none() => {
            let (resource, name) = (from.name.text.clone(), path.to_string());
            Err((path.at, ErrorKind::NoData { resource, name }))
        }
        _ => Ok(()),
    }
}

fn own(from: &Resource, name: &Name) -> Result<(), Fault> {
    if from.identifier(&name.text).is_some() {
        return Ok(());
    }
    let resource = from.name.text.clone();
    let name_text = name.text.clone();
    let kind = ErrorKind::UnknownIdentifier {
        resource,
        name: name_text,
    };
    Err((name.at, kind))
}

/// A value that a request is filled with must exist.
fn values(resource: &Resource, request: &Request) -> Result<(), Fault> {
    let mut unsent = request.unsent.iter();
    unsent.try_for_each(|name| own(resource, name))?;
    let mut values = request.assignments.iter().map(|one| &one.value);
    values.try_for_each(|one| value(resource, request, one))
}

fn value(resource: &Resource, request: &Request, given: &Value) -> Result<(), Fault> {
    match given {
        Value::Own(name) => own(resource, name),
        Value::Caller(name) if !names_target(request, &name.text) => {
            let name_text = name.text.clone();
            Err((name.at, ErrorKind::NamesNothing { name: name_text }))
        }
        Value::Structure { fields, .. } => fields
            .iter()
            .try_for_each(|(_, one)| value(resource, request, one)),
        _ => Ok(()),
    }
}

fn names_target(request: &Request, name: &str) -> bool {
    let sources = request.target.iter().flat_map(|target| &target.sources);
    let mut sources = sources;
    sources.any(|from| matches!(from, IdentifierSource::Caller(asked) if asked.text == name))
}

/// The methods that every handle has besides those of its description.
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
    let requests = description.resources.iter().flat_map(requests);
    for operation in requests.map(|request| &request.operation) {
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

/// Pages belong to an operation that lists.
fn pages(description: &Description) -> Result<(), Fault> {
    let lists = |operation: &str| {
        let mut collections = description
            .resources
            .iter()
            .flat_map(|one| &one.collections);
        collections.any(|one| one.request.operation.text == operation)
    };
    match description.pages.iter().find(|(name, _)| !lists(name)) {
        Some((name, paging)) => {
            let name = name.clone();
            Err((paging.at, ErrorKind::UnusedOperation { name }))
        }
        None => Ok(()),
    }
}

/// Every request of a resource but the waiters', which name no operation.
fn requests(resource: &Resource) -> impl Iterator<Item = &Request> {
    let members = [&resource.actions, &resource.collections, &resource.batch];
    let members = members.into_iter().flatten().map(|one| &one.request);
    resource.load.iter().chain(members)
}
