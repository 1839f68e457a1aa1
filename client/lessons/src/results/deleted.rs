//! The result of `delete-all`.

use std::fmt;

use aws_sdk_s3::types::Error as ItemError;
use client::error::EscapeControl;
use serde::Serialize;

use super::text::count;

/// The objects of a bucket that were deleted, and those that were not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DeletedKeys {
    /// The bucket that was emptied.
    pub bucket: String,
    /// The number of objects that are deleted.
    pub deleted: usize,
    /// The keys that were not deleted, and why.
    pub failed: Vec<KeptKey>,
}

/// An object that was not deleted. The status of a batch with such items is 200.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KeptKey {
    /// The key.
    pub key: String,
    /// S3's error code for this key.
    pub code: String,
    /// S3's message.
    pub message: String,
}

impl KeptKey {
    /// A key that S3 refused to delete.
    #[must_use]
    pub fn refused(key: &str, code: Option<&str>, message: Option<&str>) -> Self {
        Self {
            key: key.to_owned(),
            code: code.unwrap_or_default().to_owned(),
            message: message.unwrap_or_default().to_owned(),
        }
    }
}

impl From<&ItemError> for KeptKey {
    fn from(error: &ItemError) -> Self {
        let key = error.key().unwrap_or_default();
        Self::refused(key, error.code(), error.message())
    }
}

impl fmt::Display for DeletedKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for KeptKey { key, code, message } in &self.failed {
            writeln!(
                f,
                "{} not deleted: {}: {}",
                EscapeControl(key),
                EscapeControl(code),
                EscapeControl(message)
            )?;
        }
        let deleted = count(self.deleted, "object");
        writeln!(f, "{deleted} deleted from {}", EscapeControl(&self.bucket))
    }
}
