//! Some items of a batch were not read.

use std::fmt;
use std::sync::Arc;

use super::BatchItems;
use crate::dynamodb_ext::value::Item;

/// Some items of a batch were not read: the retries ran out, or a request failed.
#[derive(Debug)]
pub struct BatchGetError {
    pub(super) items: BatchItems,
    pub(super) unprocessed: Vec<(Arc<str>, Item)>,
    pub(super) cause: Option<client::Error>,
}

impl BatchGetError {
    /// The items that were read.
    #[must_use]
    pub fn items(&self) -> &BatchItems {
        &self.items
    }

    /// The keys that were not read, with their tables.
    #[must_use]
    pub fn unprocessed(&self) -> &[(Arc<str>, Item)] {
        &self.unprocessed
    }

    pub(crate) fn cause(&self) -> Option<&client::Error> {
        self.cause.as_ref()
    }
}

impl fmt::Display for BatchGetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let left = self.unprocessed.len();
        write!(f, "BatchGetItem: {left} keys left unprocessed")?;
        match &self.cause {
            Some(cause) => write!(f, ": {cause}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for BatchGetError {}
