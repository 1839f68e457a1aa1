//! The members of a handle, from its description: the equivalent of Python's `print(bucket)` and `dir(bucket)`.

use std::fmt;

use client::error::Subject;
use serde::{Serialize, Serializer};

/// A resource: a thing in AWS that its identifiers name.
///
/// Implemented by every generated handle, from the same description as the handle itself. boto3's counterparts
/// are `meta.resource_model` and `get_available_subresources()` (R3, R10).
pub trait Resource {
    /// The description of this kind of resource.
    fn model(&self) -> &'static Model;

    /// The identifiers and their values, in order.
    fn identifiers(&self) -> Vec<(&'static str, String)>;

    /// Its name in errors: that of its `Debug`, unless the service has addresses of its own, as S3's `s3://bucket/key`.
    fn subject(&self) -> Subject {
        Subject::named(Named(self.model(), self.identifiers()).to_string())
    }
}

/// A handle's name, for an error.
struct Named(&'static Model, Vec<(&'static str, String)>);

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        name(f, self.0, &self.1)
    }
}

/// The description of one kind of resource. Generated code writes it down in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Model {
    /// The service, such as `s3`.
    pub service: &'static str,
    /// The kind of resource, such as `Bucket`.
    pub name: &'static str,
    /// Its identifiers, in order.
    pub identifiers: &'static [&'static str],
    /// The operation whose response `load()` keeps.
    pub load: Option<&'static str>,
    /// Its actions.
    pub actions: &'static [Member],
    /// Its sub-resources.
    pub sub_resources: &'static [Member],
    /// Its collections.
    pub collections: &'static [Member],
    /// The batch actions of its collections.
    pub batch_actions: &'static [Member],
    /// Its waiters.
    pub waiters: &'static [Member],
}

/// Something that a resource has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Member {
    /// The method's name.
    pub name: &'static str,
    /// The operation or waiter behind it; none behind a sub-resource.
    pub operation: Option<&'static str>,
    /// The resource in which it ends, if it ends in one.
    pub resource: Option<&'static str>,
}

impl Member {
    /// A member of this name.
    #[must_use]
    pub const fn new(
        name: &'static str,
        operation: Option<&'static str>,
        resource: Option<&'static str>,
    ) -> Self {
        Self {
            name,
            operation,
            resource,
        }
    }
}

/// A handle and all that it has, to be printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Inspection {
    /// The identifiers of the handle, with values.
    #[serde(serialize_with = "as_map")]
    pub identifiers: Vec<(&'static str, String)>,
    /// The description of its kind.
    pub model: &'static Model,
}

/// Looks at a handle. Nothing is sent.
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
/// let shown = resource::inspect(&s3.bucket("demo")).to_string();
/// assert!(shown.starts_with("s3.Bucket(name=\"demo\")"));
/// assert!(shown.contains("put_object (PutObject) -> Object"));
/// ```
#[must_use]
#[doc(alias = "get_available_subresources")]
pub fn inspect(handle: &impl Resource) -> Inspection {
    Inspection {
        identifiers: handle.identifiers(),
        model: handle.model(),
    }
}

fn as_map<S: Serializer>(
    identifiers: &[(&'static str, String)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(identifiers.iter().map(|(name, value)| (name, value)))
}

impl fmt::Display for Inspection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        name(f, self.model, &self.identifiers)?;
        if let Some(operation) = self.model.load {
            write!(f, "\n  load ({operation})")?;
        }
        section(f, "actions", self.model.actions)?;
        section(f, "sub-resources", self.model.sub_resources)?;
        section(f, "collections", self.model.collections)?;
        section(f, "batch actions", self.model.batch_actions)?;
        section(f, "waiters", self.model.waiters)
    }
}

/// `s3.Bucket(name="demo")`, as boto3's `repr`.
fn name(f: &mut fmt::Formatter<'_>, model: &Model, identifiers: &[(&str, String)]) -> fmt::Result {
    write!(f, "{}.{}(", model.service, model.name)?;
    for (place, (identifier, value)) in identifiers.iter().enumerate() {
        let comma = if place == 0 { "" } else { ", " };
        write!(f, "{comma}{identifier}={value:?}")?;
    }
    f.write_str(")")
}

fn section(f: &mut fmt::Formatter<'_>, title: &str, members: &[Member]) -> fmt::Result {
    if members.is_empty() {
        return Ok(());
    }
    write!(f, "\n  {title}")?;
    for member in members {
        write!(f, "\n    {}", member.name)?;
        if let Some(operation) = member.operation {
            write!(f, " ({operation})")?;
        }
        if let Some(resource) = member.resource {
            write!(f, " -> {resource}")?;
        }
    }
    Ok(())
}

/// The `Debug` of every handle: its name alone. A handle may hold nothing else.
///
/// # Errors
///
/// When the formatter refuses the text.
pub fn debug(handle: &impl Resource, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    name(f, handle.model(), &handle.identifiers())
}
