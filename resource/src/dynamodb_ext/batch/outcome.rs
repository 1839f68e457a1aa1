//! What became of each write of a batch.

use std::fmt;
use std::sync::Arc;

use super::Write;

/// What became of the writes of a batch.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct BatchOutcome {
    /// How many were carried out.
    pub written: usize,
    /// The writes that `DynamoDB` refuses, each with its error. Sending them again does not help.
    pub refused: Vec<RefusedWrite>,
    /// The writes that were not carried out, with their tables: `DynamoDB` throttled them until the retries ran out, or a
    /// request failed.
    pub unprocessed: Vec<(Arc<str>, Write)>,
    /// The error of the request that ended the batch, if one did.
    pub cause: Option<client::Error>,
    /// How many requests were sent.
    pub requests: usize,
}

/// A write that `DynamoDB` refuses, such as one without its key or over 400 KB.
#[derive(Debug)]
#[non_exhaustive]
pub struct RefusedWrite {
    /// The table.
    pub table: Arc<str>,
    /// The write.
    pub write: Write,
    /// Why it was refused.
    pub error: client::Error,
}

impl BatchOutcome {
    /// Whether every write was carried out.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.refused.is_empty() && self.unprocessed.is_empty() && self.cause.is_none()
    }

    /// The outcome, or an error if not every write was carried out.
    pub(super) fn complete(self) -> Result<Self, crate::Error> {
        if self.is_complete() {
            return Ok(self);
        }
        let error = Box::new(BatchWriteError { outcome: self });
        Err(crate::dynamodb_ext::error::DynamoDbError::BatchWrite(error).into())
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.written += other.written;
        self.refused.extend(other.refused);
        self.unprocessed.extend(other.unprocessed);
        self.cause = self.cause.take().or(other.cause);
        self.requests += other.requests;
    }
}

/// Some writes of a batch were not carried out.
#[derive(Debug)]
pub struct BatchWriteError {
    outcome: BatchOutcome,
}

impl BatchWriteError {
    /// What became of each write.
    #[must_use]
    pub fn outcome(&self) -> &BatchOutcome {
        &self.outcome
    }

    /// What became of each write, to send again what was left.
    #[must_use]
    pub fn into_outcome(self) -> BatchOutcome {
        self.outcome
    }

    /// The error of the request that ended the batch, or of the first write that was refused.
    pub(crate) fn cause(&self) -> Option<&client::Error> {
        let refused = self.outcome.refused.first().map(|refused| &refused.error);
        self.outcome.cause.as_ref().or(refused)
    }
}

impl fmt::Display for BatchWriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let outcome = &self.outcome;
        write!(f, "BatchWriteItem: {} written", outcome.written)?;
        if !outcome.refused.is_empty() {
            write!(f, ", {} refused", outcome.refused.len())?;
        }
        if !outcome.unprocessed.is_empty() {
            write!(f, ", {} left unprocessed", outcome.unprocessed.len())?;
        }
        match self.cause() {
            Some(cause) => write!(f, ": {cause}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for BatchWriteError {}
