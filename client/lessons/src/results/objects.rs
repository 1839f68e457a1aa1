//! The result of `list-objects`.

use std::fmt;

use aws_sdk_s3::types::Object;
use client::error::EscapeControl;
use serde::Serialize;

use super::date;
use super::text::count;

/// The objects of a bucket, in the order of their keys.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ObjectList {
    /// The bucket that was listed.
    pub bucket: String,
    /// Its objects.
    pub objects: Vec<ListedObject>,
}

/// An object of a listing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListedObject {
    /// The key.
    pub key: String,
    /// The size in bytes.
    pub size: i64,
    /// The date of the last write, in UTC.
    pub last_modified: String,
}

impl ObjectList {
    /// A list of these objects.
    pub fn new<'a>(bucket: &str, objects: impl IntoIterator<Item = &'a Object>) -> Self {
        Self {
            bucket: bucket.to_owned(),
            objects: objects.into_iter().map(ListedObject::from).collect(),
        }
    }
}

impl From<&Object> for ListedObject {
    fn from(object: &Object) -> Self {
        Self {
            key: object.key().unwrap_or_default().to_owned(),
            size: object.size().unwrap_or_default(),
            last_modified: date(object.last_modified()),
        }
    }
}

impl fmt::Display for ObjectList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for ListedObject {
            key,
            size,
            last_modified,
        } in &self.objects
        {
            writeln!(f, "{last_modified}  {size:>8}  {}", EscapeControl(key))?;
        }
        let objects = count(self.objects.len(), "object");
        writeln!(f, "{objects} in {}", EscapeControl(&self.bucket))
    }
}
