//! What a copy is made from: any handle that names bytes.

use client::transfer::CopySource;

use crate::Entry;
use crate::s3::{Object, ObjectSummary, ObjectVersion};

impl From<&Object> for CopySource {
    fn from(object: &Object) -> Self {
        Self::new(object.bucket_name(), object.key())
    }
}

impl<E: Entry> From<&ObjectSummary<E>> for CopySource {
    fn from(summary: &ObjectSummary<E>) -> Self {
        Self::new(summary.bucket_name(), summary.key())
    }
}

impl From<&ObjectVersion> for CopySource {
    fn from(version: &ObjectVersion) -> Self {
        Self::new(version.bucket_name(), version.object_key()).version(version.id())
    }
}
