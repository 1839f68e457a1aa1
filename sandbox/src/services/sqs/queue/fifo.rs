//! Duplicates of FIFO queues.

use std::collections::HashMap;

use super::super::Millis;

/// How long a FIFO queue recognises a duplicate.
const INTERVAL: Millis = 5 * 60 * 1_000;

/// The message id and the arrival of a message.
type Sent = (String, u64);

/// The messages that were sent within the last five minutes, by message group (where each has its own duplicates) and
/// deduplication id.
#[derive(Debug, Default)]
pub(super) struct Duplicates(HashMap<(Option<String>, String), (Millis, Sent)>);

impl Duplicates {
    /// The message that was sent first with this id.
    pub(super) fn find(&mut self, group: Option<&str>, id: &str, now: Millis) -> Option<Sent> {
        self.0.retain(|_, (sent, _)| *sent + INTERVAL > now);
        let key = (group.map(str::to_owned), id.to_owned());
        self.0.get(&key).map(|(_, first)| first.clone())
    }

    pub(super) fn remember(&mut self, group: Option<String>, id: String, first: Sent, now: Millis) {
        self.0.entry((group, id)).or_insert((now, first));
    }
}

/// A sequence number has 20 digits.
pub(super) fn sequence_number(arrival: u64) -> String {
    (18_850_000_000_000_000_000 + u128::from(arrival)).to_string()
}
