//! The answer of `list-objects`.

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

/// One object as a listing shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListedObject {
    /// The key.
    pub key: String,
    /// The size in bytes.
    pub size: i64,
    /// When it was last written, in UTC.
    pub last_modified: String,
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
