//! The error of a batch action.

use std::fmt;

use super::{BatchOutcome, FailedKey};
use crate::Error;

/// A batch action that did not delete every key, with the outcome of each.
///
/// If the batch stopped because a listing or a whole request failed, [`cause`](Self::cause) is that failure. Otherwise
/// it ran to its end, and S3 refused some of the keys.
#[derive(Debug)]
pub struct BatchError(Box<Inner>);

#[derive(Debug)]
struct Inner {
    outcome: BatchOutcome,
    cause: Option<Error>,
}

impl BatchError {
    pub(super) fn stopped(outcome: BatchOutcome, cause: Error) -> Self {
        let cause = Some(cause);
        Self(Box::new(Inner { outcome, cause }))
    }

    pub(super) fn incomplete(outcome: BatchOutcome) -> Self {
        let cause = None;
        Self(Box::new(Inner { outcome, cause }))
    }

    /// The outcome of each key.
    pub fn outcome(&self) -> &BatchOutcome {
        &self.0.outcome
    }

    /// The outcome of each key.
    pub fn into_outcome(self) -> BatchOutcome {
        self.0.outcome
    }

    /// The first key that was not deleted.
    pub(crate) fn first(&self) -> Option<&FailedKey> {
        self.0.outcome.failed.first()
    }

    /// The failure that stopped the batch, if one did.
    #[must_use]
    pub fn cause(&self) -> Option<&Error> {
        self.0.cause.as_ref()
    }
}

impl fmt::Display for BatchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "batch incomplete ({})", self.0.outcome)?;
        if let Some(cause) = &self.0.cause {
            return write!(f, ": {cause}");
        }
        match self.first() {
            Some(failed) => write!(f, ", the first being {failed}"),
            None => Ok(()),
        }
    }
}

// The line above says the cause, so it is no source besides.
impl std::error::Error for BatchError {}
