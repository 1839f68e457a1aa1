//! The outcome of a batch action, key by key.

use std::fmt;

use aws_sdk_s3::types::DeletedObject;

use super::{BatchError, Target};

/// The keys that a batch action deleted, which are all that it was given.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Deleted {
    /// How many keys are deleted.
    pub deleted: usize,
    /// The response's entry for each of them, with [`quiet(false)`](super::Delete::quiet).
    pub objects: Vec<DeletedObject>,
}

/// The outcome of each key of a batch action.
///
/// Every key that the batch read is counted once: in `deleted`, or in one of the three lists. A batch that ran to its
/// end and whose responses named every key has `unknown` and `unsent` empty.
#[must_use = "some keys may not be deleted"]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BatchOutcome {
    /// How many keys are deleted.
    pub deleted: usize,
    /// The response's entry for each deleted key, with [`quiet(false)`](super::Delete::quiet).
    pub objects: Vec<DeletedObject>,
    /// The keys that were not deleted, and why.
    pub failed: Vec<FailedKey>,
    /// The keys of which no response says whether they are deleted.
    pub unknown: Vec<Target>,
    /// The keys that were read and not sent, since the batch had stopped. The rest of a stream is not read.
    pub unsent: Vec<Target>,
}

impl BatchOutcome {
    /// Whether all that was read is deleted.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.failed.is_empty() && self.unknown.is_empty() && self.unsent.is_empty()
    }

    /// The keys that are deleted if these are all, and an error otherwise.
    ///
    /// ```
    /// let outcome = resource::batch::BatchOutcome::default();
    /// assert!(outcome.into_result().is_ok());
    /// ```
    ///
    /// # Errors
    ///
    /// [`BatchError`], with this outcome in it, if any key is not known to be deleted.
    pub fn into_result(self) -> Result<Deleted, BatchError> {
        if self.is_complete() {
            let Self {
                deleted, objects, ..
            } = self;
            Ok(Deleted { deleted, objects })
        } else {
            Err(BatchError::incomplete(self))
        }
    }
}

/// `998 deleted, 2 failed`
impl fmt::Display for BatchOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} deleted", self.deleted)?;
        for (count, what) in [
            (self.failed.len(), "failed"),
            (self.unknown.len(), "unknown"),
            (self.unsent.len(), "not sent"),
        ] {
            if count > 0 {
                write!(f, ", {count} {what}")?;
            }
        }
        Ok(())
    }
}

/// A key that was not deleted.
///
/// The API calls it an [Error](https://docs.aws.amazon.com/AmazonS3/latest/API/API_Error.html).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FailedKey {
    /// The key, and the version if one was named.
    pub target: Target,
    /// S3's code, such as `AccessDenied`; empty for a key that could not be sent.
    pub code: String,
    /// S3's message.
    pub message: String,
}

impl fmt::Display for FailedKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.target)?;
        if !self.code.is_empty() {
            write!(f, "{}: ", self.code)?;
        }
        write!(f, "{}", self.message.escape_debug())
    }
}
