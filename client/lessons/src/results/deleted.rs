//! The answer of `delete-all`.

use std::fmt;

use aws_sdk_s3::types::Error as ItemError;
use client::error::EscapeControl;
use serde::Serialize;

use super::text::count;

/// What became of a bucket's objects.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Deleted {
    /// The bucket that was emptied.
    pub bucket: String,
    /// How many objects are gone.
    pub deleted: usize,
    /// Those that are not, and why.
    pub failed: Vec<FailedKey>,
}

/// An object that was not deleted. S3 answers 200 to a batch with such items in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FailedKey {
    /// The key.
    pub key: String,
    /// S3's error code for this key.
    pub code: String,
    /// S3's own explanation.
    pub message: String,
}

impl From<&ItemError> for FailedKey {
    fn from(error: &ItemError) -> Self {
        let text = |part: Option<&str>| part.unwrap_or_default().to_owned();
        Self {
            key: text(error.key()),
            code: text(error.code()),
            message: text(error.message()),
        }
    }
}

impl fmt::Display for Deleted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for FailedKey { key, code, message } in &self.failed {
            writeln!(
                f,
                "{} stays: {}: {}",
                EscapeControl(key),
                EscapeControl(code),
                EscapeControl(message)
            )?;
        }
        let deleted = count(self.deleted, "object");
        writeln!(f, "{deleted} deleted from {}", EscapeControl(&self.bucket))
    }
}
