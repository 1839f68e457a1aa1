//! One request of a batch, and what its response says of each entry.

use aws_sdk_sqs::types::BatchResultErrorEntry;

use crate::Error;
use crate::batch::{DoneEntry, EntriesOutcome, FailedEntry};

/// What a response says of the entries that were carried out: the id of each, and what the queue gave a message.
pub(super) struct Done {
    pub(super) id: String,
    pub(super) entry: DoneEntry,
}

/// Adds what a response says of the entries with these places. An entry's id is its place.
pub(super) fn account(
    outcome: &mut EntriesOutcome,
    places: &[usize],
    done: impl IntoIterator<Item = Done>,
    failed: impl IntoIterator<Item = BatchResultErrorEntry>,
) {
    let mut left: Vec<usize> = places.to_vec();
    // A response may name an id that was not sent, or one twice. Neither belongs to an entry.
    let mut take = |id: &str| {
        let index = left.iter().position(|place| place.to_string() == id)?;
        Some(left.swap_remove(index))
    };
    for Done { id, entry } in done {
        if let Some(index) = take(&id) {
            outcome.done.push(DoneEntry { index, ..entry });
        }
    }
    for entry in failed {
        if let Some(index) = take(entry.id()) {
            outcome.failed.push(FailedEntry {
                index,
                code: entry.code().to_owned(),
                message: entry.message().unwrap_or_default().to_owned(),
                sender_fault: entry.sender_fault(),
            });
        }
    }
    left.sort_unstable();
    outcome.unknown.extend(left);
}

/// Adds the entries of a request that failed as a whole. If SQS refused it, nothing was done; after any other failure, it is
/// unknown what was done.
pub(super) fn account_for_failure(outcome: &mut EntriesOutcome, places: &[usize], error: &Error) {
    let refused = error
        .status()
        .is_some_and(|status| (400..500).contains(&status));
    let list = if refused {
        &mut outcome.unsent
    } else {
        &mut outcome.unknown
    };
    list.extend(places);
}
