//! The outcome of requests with up to ten entries, entry by entry: the batches of SQS.

use std::fmt;

use client::error::Subject;

use crate::Error;

/// An entry that was carried out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct DoneEntry {
    /// Its place in what was given, from 0.
    pub index: usize,
    /// The id that SQS gave a message that was sent.
    pub message_id: Option<String>,
    /// The place of a message that was sent in the order of a FIFO queue.
    pub sequence_number: Option<String>,
}

/// An entry that was not carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FailedEntry {
    /// Its place in what was given, from 0.
    pub index: usize,
    /// The service's code, such as `InvalidMessageContents`; empty for an entry that no request can hold.
    pub code: String,
    /// The service's message.
    pub message: String,
    /// Whether the entry is at fault. Otherwise the same entry may succeed when it is sent again.
    pub sender_fault: bool,
}

/// The outcome of each entry of a batch.
///
/// Every entry is counted once: in `done`, `failed`, `unknown` or `unsent`.
#[must_use = "some entries may not be carried out"]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct EntriesOutcome {
    /// The entries that were carried out.
    pub done: Vec<DoneEntry>,
    /// The entries that were not, and why.
    pub failed: Vec<FailedEntry>,
    /// The places of those of which no response says whether they were carried out.
    pub unknown: Vec<usize>,
    /// The places of those that were not sent, since the batch had stopped.
    pub unsent: Vec<usize>,
}

impl EntriesOutcome {
    /// Whether every entry was carried out.
    ///
    /// ```
    /// assert!(resource::batch::EntriesOutcome::default().is_complete());
    /// ```
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.failed.is_empty() && self.unknown.is_empty() && self.unsent.is_empty()
    }
}

/// `8 done, 2 failed`
impl fmt::Display for EntriesOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} done", self.done.len())?;
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

impl fmt::Display for FailedEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "entry {}: ", self.index)?;
        if !self.code.is_empty() {
            write!(f, "{}: ", self.code)?;
        }
        write!(f, "{}", self.message.escape_debug())
    }
}

/// A batch of entries that were not all carried out, with the outcome of each.
#[derive(Debug)]
pub struct EntriesError(Box<Inner>);

#[derive(Debug)]
struct Inner {
    operation: &'static str,
    subject: Subject,
    outcome: EntriesOutcome,
    cause: Option<Error>,
}

impl EntriesError {
    #[cfg(feature = "sqs")]
    pub(crate) fn new(
        operation: &'static str,
        subject: Subject,
        outcome: EntriesOutcome,
        cause: Option<Error>,
    ) -> Self {
        Self(Box::new(Inner {
            operation,
            subject,
            outcome,
            cause,
        }))
    }

    /// The outcome of each entry.
    pub fn outcome(&self) -> &EntriesOutcome {
        &self.0.outcome
    }

    /// The outcome of each entry.
    pub fn into_outcome(self) -> EntriesOutcome {
        self.0.outcome
    }

    /// The failure that stopped the batch, if one did.
    #[must_use]
    pub fn cause(&self) -> Option<&Error> {
        self.0.cause.as_ref()
    }

    /// The first entry that was not carried out.
    pub(crate) fn first(&self) -> Option<&FailedEntry> {
        self.0.outcome.failed.first()
    }

    pub(crate) fn operation(&self) -> &'static str {
        self.0.operation
    }
}

impl fmt::Display for EntriesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner {
            operation,
            subject,
            outcome,
            cause,
        } = &*self.0;
        write!(f, "{operation} {subject}: incomplete ({outcome})")?;
        if let Some(cause) = cause {
            return write!(f, ": {cause}");
        }
        match self.first() {
            Some(failed) => write!(f, ", the first being {failed}"),
            None => Ok(()),
        }
    }
}

// The line above says the cause, so it is no source besides.
impl std::error::Error for EntriesError {}
