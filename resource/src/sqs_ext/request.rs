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
    // If a response has both of an entry, the failure counts: an entry passes for done only if that is certain.
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
    for Done { id, entry } in done {
        if let Some(index) = take(&id) {
            outcome.done.push(DoneEntry { index, ..entry });
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

#[cfg(test)]
mod tests {
    use aws_sdk_sqs::types::BatchResultErrorEntry;

    use super::{Done, DoneEntry, EntriesOutcome, account};

    fn done(id: &str) -> Done {
        Done {
            id: id.to_owned(),
            entry: DoneEntry::default(),
        }
    }

    fn failed(id: &str) -> BatchResultErrorEntry {
        let entry = BatchResultErrorEntry::builder().id(id).code("no");
        entry.sender_fault(false).build().unwrap()
    }

    #[test]
    fn each_entry_is_counted_once() {
        let mut outcome = EntriesOutcome::default();
        let named = ["0", "0", "1", "9", "", "01"].map(done);
        account(
            &mut outcome,
            &[0, 1, 2, 3],
            named,
            ["1", "3", "8"].map(failed),
        );
        let places: Vec<_> = outcome.done.iter().map(|entry| entry.index).collect();
        let refused: Vec<_> = outcome.failed.iter().map(|entry| entry.index).collect();
        assert_eq!((places, refused), (vec![0], vec![1, 3]));
        assert_eq!(outcome.unknown, [2]);
    }
}
