//! boto3's own model of a service's resources: `resources-1.json`.
//!
//! Only what a description can be compared with is read: names, operations, and which resource an element leads to.

// Sorted, so that a report does not depend on how another crate has serde_json keep its maps.
use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use crate::{Error, ErrorKind};

/// boto3's name for the handle on top.
pub const SERVICE: &str = "ServiceResource";

/// One element of the model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// The resource that has it; for a resource, that itself.
    pub resource: String,
    /// The kind of the element.
    pub kind: ElementKind,
    /// Its name; empty for a resource and for its load.
    pub name: String,
    /// The operation or waiter behind it.
    pub operation: Option<String>,
    /// The resource to which it leads.
    pub target: Option<String>,
}

/// The kind of an element of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ElementKind {
    /// A resource.
    Resource,
    /// Something that names a resource.
    Identifier,
    /// How a resource's attributes are had.
    Load,
    /// Something that can be done.
    Action,
    /// A resource that can be named from another.
    SubResource,
    /// Resources that can be listed from another.
    Collection,
    /// Something that can be done to many.
    BatchAction,
    /// Something that can be waited for.
    Waiter,
}

impl ElementKind {
    /// Every kind, in the order of a report.
    pub const ALL: [Self; 8] = [
        Self::Resource,
        Self::Identifier,
        Self::Load,
        Self::Action,
        Self::SubResource,
        Self::Collection,
        Self::BatchAction,
        Self::Waiter,
    ];

    /// boto3's name for the kind, which is its key in the file.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Resource => "resources",
            Self::Identifier => "identifiers",
            Self::Load => "load",
            Self::Action => "actions",
            Self::SubResource => "has",
            Self::Collection => "hasMany",
            Self::BatchAction => "batchActions",
            Self::Waiter => "waiters",
        }
    }
}

impl std::fmt::Display for Element {
    /// Its path in the file: `Bucket.actions.Create`, `Object.load`, `Bucket`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.kind {
            ElementKind::Resource => f.write_str(&self.resource),
            ElementKind::Load => write!(f, "{}.load", self.resource),
            kind => write!(f, "{}.{}.{}", self.resource, kind.key(), self.name),
        }
    }
}

#[derive(Deserialize)]
struct Model {
    service: Resource,
    #[serde(default)]
    resources: BTreeMap<String, Value>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Resource {
    #[serde(default)]
    identifiers: Vec<Identifier>,
    load: Option<Value>,
    #[serde(default)]
    actions: BTreeMap<String, Value>,
    #[serde(default)]
    has: BTreeMap<String, Value>,
    #[serde(default)]
    has_many: BTreeMap<String, Value>,
    #[serde(default)]
    batch_actions: BTreeMap<String, Value>,
    #[serde(default)]
    waiters: BTreeMap<String, Value>,
}

#[derive(Deserialize)]
struct Identifier {
    name: String,
}

/// Reads every element of a `resources-1.json`; `file` is what errors call it.
///
/// # Errors
///
/// [`Error`] when the text is not JSON, or not of that form.
pub fn read(file: &str, text: &str) -> Result<Vec<Element>, Error> {
    let failed = |error| Error::of(file, ErrorKind::Boto3(error));
    let model: Model = serde_json::from_str(text).map_err(failed)?;
    let mut elements = Vec::new();
    members(&mut elements, SERVICE, model.service);
    for (name, value) in model.resources {
        let resource: Resource = serde_json::from_value(value).map_err(failed)?;
        elements.push(element(&name, ElementKind::Resource, "", &Value::Null));
        members(&mut elements, &name, resource);
    }
    Ok(elements)
}

fn members(elements: &mut Vec<Element>, name: &str, resource: Resource) {
    for identifier in resource.identifiers {
        elements.push(element(
            name,
            ElementKind::Identifier,
            &identifier.name,
            &Value::Null,
        ));
    }
    if let Some(load) = resource.load {
        elements.push(element(name, ElementKind::Load, "", &load));
    }
    let groups = [
        (ElementKind::Action, resource.actions),
        (ElementKind::SubResource, resource.has),
        (ElementKind::Collection, resource.has_many),
        (ElementKind::BatchAction, resource.batch_actions),
        (ElementKind::Waiter, resource.waiters),
    ];
    for (kind, group) in groups {
        elements.extend(
            group
                .iter()
                .map(|(member, value)| element(name, kind, member, value)),
        );
    }
}

fn element(resource: &str, kind: ElementKind, name: &str, value: &Value) -> Element {
    let text = |pointer| {
        value
            .pointer(pointer)
            .and_then(Value::as_str)
            .map(str::to_owned)
    };
    Element {
        resource: resource.to_owned(),
        kind,
        name: name.to_owned(),
        operation: text("/request/operation").or_else(|| text("/waiterName")),
        target: text("/resource/type"),
    }
}
