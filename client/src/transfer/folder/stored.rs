//! The objects that a folder is compared with.

use std::time::{Duration, SystemTime};

use aws_sdk_s3::types::Object;

use super::walk::FoundFile;
use crate::transfer::length;

/// An object of the bucket.
pub(super) struct Stored {
    length: Option<u64>,
    modified: Option<SystemTime>,
}

impl Stored {
    pub(super) fn of(object: &Object) -> Self {
        let modified = object.last_modified.map(SystemTime::try_from);
        Self {
            length: length::of(object.size),
            modified: modified.and_then(Result::ok),
        }
    }

    /// Whether it has the size of a file and is not older.
    pub(super) fn is(&self, file: &FoundFile) -> bool {
        let same_length = self.length == Some(file.length);
        // S3's times have whole seconds.
        let no_older = self
            .modified
            .zip(file.modified)
            .is_some_and(|(stored, written)| stored + Duration::from_secs(1) > written);
        same_length && no_older
    }
}
