//! What a batch did, key by key.

use std::fmt;

use aws_sdk_s3::types::DeletedObject;

use super::{BatchError, Target};

/// What a batch did.
///
/// Every key that the batch read is accounted for: it is counted in `deleted`, or it is in one of the three lists. A
/// batch that ran to its end has `unknown` and `unsent` empty; see [`BatchError`] for one that did not.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BatchOutcome {
    /// How many keys are deleted.
    pub deleted: usize,
    /// What the service says about each deleted key, if it was asked to with [`quiet(false)`](super::Delete::quiet).
    pub objects: Vec<DeletedObject>,
    /// The keys that the service refused to delete, and why.
    pub failed: Vec<FailedKey>,
    /// The keys whose request was sent and not answered: they may be deleted or not.
    pub unknown: Vec<Target>,
    /// The keys that were read, but not sent any more. Of a listing, or another stream, the rest is not read at all.
    pub unsent: Vec<Target>,
}

impl BatchOutcome {
    /// Whether all that was read is deleted.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.failed.is_empty() && self.unknown.is_empty() && self.unsent.is_empty()
    }

    /// This outcome if every key is deleted, and an error otherwise.
    ///
    /// ```
    /// let outcome = resource::batch::BatchOutcome::default();
    /// assert!(outcome.into_result().is_ok());
    /// ```
    ///
    /// # Errors
    ///
    /// [`BatchError`], with this outcome in it, if any key is not known to be deleted.
    pub fn into_result(self) -> Result<Self, BatchError> {
        if self.is_complete() {
            Ok(self)
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
    /// The service's code, such as `AccessDenied`; empty where it was not asked.
    pub code: String,
    /// The service's explanation.
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
