//! A batch that did not do all of its work.

use std::fmt;

use super::BatchOutcome;
use crate::Error;

/// A batch that left keys undeleted.
///
/// Either it stopped, because the listing, or a request as a whole, failed; then [`cause`](Self::cause) says why. Or it
/// ran to its end, some keys failed, and [`BatchOutcome::into_result`] made an error of that.
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

    /// What was done until then: known to be deleted, refused, unknown, and not sent.
    #[must_use]
    pub fn outcome(&self) -> &BatchOutcome {
        &self.0.outcome
    }

    /// What was done until then.
    #[must_use]
    pub fn into_outcome(self) -> BatchOutcome {
        self.0.outcome
    }

    /// Why the batch stopped before its end, if it did.
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
        match self.0.outcome.failed.first() {
            Some(failed) => write!(f, ", the first being {failed}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for BatchError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.cause.as_ref().map(|cause| cause as _)
    }
}
