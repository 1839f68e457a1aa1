//! The result of `use-queue`.

use std::fmt;

use client::error::EscapeControl;
use serde::Serialize;

/// What became of the messages that were sent to a queue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct QueueRun {
    /// How many messages the queue took.
    pub sent: usize,
    /// The messages that it refused.
    pub refused: Vec<RefusedMessage>,
    /// The bodies that were received and deleted, in order.
    pub received: Vec<String>,
    /// How many messages were left in the end.
    pub left: usize,
}

/// A message that a queue refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct RefusedMessage {
    /// Its place in the batch, from 0.
    pub index: usize,
    /// The code of SQS.
    pub code: String,
}

/// The messages that the lesson sends: 12 are two batches. One has a character that no message can have.
#[must_use]
pub fn messages() -> Vec<String> {
    let mut messages: Vec<String> = (0..12).map(|number| format!("job {number:02}")).collect();
    messages[3].push('\u{1}');
    messages
}

impl fmt::Display for QueueRun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for RefusedMessage { index, code } in &self.refused {
            writeln!(f, "message {index} was refused: {}", EscapeControl(code))?;
        }
        for body in &self.received {
            writeln!(f, "{}", EscapeControl(body))?;
        }
        let (sent, refused) = (self.sent, self.refused.len());
        writeln!(f, "{sent} sent, {refused} refused, {} left", self.left)
    }
}
