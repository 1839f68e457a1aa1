//! Handles of objects and versions name keys of a batch.

use super::Target;
use crate::listed::Entry;
use crate::s3::{Object, ObjectSummary, ObjectVersion};

/// The target of a batch action.
impl From<&Object> for Target {
    fn from(handle: &Object) -> Self {
        Self::new(handle.key()).within(handle.bucket_name())
    }
}

/// The target of a batch action.
impl From<Object> for Target {
    fn from(handle: Object) -> Self {
        Self::from(&handle)
    }
}

/// The target of a batch action.
impl<E: Entry> From<&ObjectSummary<E>> for Target {
    fn from(handle: &ObjectSummary<E>) -> Self {
        Self::new(handle.key()).within(handle.bucket_name())
    }
}

/// The target of a batch action.
impl<E: Entry> From<ObjectSummary<E>> for Target {
    fn from(handle: ObjectSummary<E>) -> Self {
        Self::from(&handle)
    }
}

/// The target of a batch action.
impl From<&ObjectVersion> for Target {
    fn from(handle: &ObjectVersion) -> Self {
        Self::version(handle.object_key(), handle.id()).within(handle.bucket_name())
    }
}

/// The target of a batch action.
impl From<ObjectVersion> for Target {
    fn from(handle: ObjectVersion) -> Self {
        Self::from(&handle)
    }
}
