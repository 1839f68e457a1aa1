//! One queue: its messages, and which of them can be received.
//!
//! | File | Concept |
//! |---|---|
//! | `draft.rs` | a message to send, checked |
//! | `attributes.rs` | the attributes that a sender gives a message |
//! | `message.rs` | a message in a queue, and what a receiver gets of it |
//! | `receipt.rs` | receipt handles |
//! | `fifo.rs` | duplicates of FIFO queues |

mod attributes;
mod draft;
mod fifo;
mod message;
mod receipt;

use std::collections::{BTreeMap, HashSet};

use serde_json::{Value, json};

pub(super) use self::draft::Draft;
use self::fifo::Duplicates;
pub(super) use self::message::{Message, Wanted};
use self::receipt::Receipt;
use super::settings::Settings;
use super::{Millis, error, random_id};
use crate::services::failure::Failure;

/// How long one purge keeps the next from starting.
const BETWEEN_PURGES: Millis = 60_000;
/// The longest time that a message can stay invisible after it was received, however often that is extended.
const LONGEST_IN_FLIGHT: Millis = 43_200_000;

/// One queue. Every method takes the time, so that tests need no clock.
#[derive(Debug)]
pub(super) struct Queue {
    pub(super) arn: String,
    /// `/123456789012/jobs`, the path of its URL.
    pub(super) path: String,
    pub(super) settings: Settings,
    pub(super) tags: BTreeMap<String, String>,
    created: Millis,
    modified: Millis,
    purged: Option<Millis>,
    /// By the order of arrival.
    messages: BTreeMap<u64, Message>,
    arrivals: u64,
    duplicates: Duplicates,
}

/// How many messages a queue has: to receive, received and not deleted, and not yet to receive.
#[derive(Debug, PartialEq, Eq)]
struct Counts {
    visible: usize,
    in_flight: usize,
    delayed: usize,
}

impl Queue {
    pub(super) fn new(arn: String, path: String, settings: Settings, now: Millis) -> Self {
        Self {
            arn,
            path,
            settings,
            tags: BTreeMap::new(),
            created: now,
            modified: now,
            purged: None,
            messages: BTreeMap::new(),
            arrivals: 0,
            duplicates: Duplicates::default(),
        }
    }

    pub(super) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    pub(super) fn is_fifo(&self) -> bool {
        self.settings.is("FifoQueue", "true")
    }

    pub(super) fn set(&mut self, attributes: BTreeMap<String, String>, now: Millis) {
        self.settings.set(attributes);
        self.modified = now;
    }

    /// Sends a message. The result is `SendMessage`'s.
    pub(super) fn send(&mut self, draft: Draft, now: Millis) -> Result<Value, Failure> {
        let body_md5 = message::md5_hex(draft.body.as_bytes());
        let attributes_md5 = attributes::md5(&draft.attributes);
        let deduplication_id = draft.deduplication_id(&self.settings)?;
        let scope = if self.settings.is("DeduplicationScope", "messageGroup") {
            draft.group.clone()
        } else {
            None
        };
        let repeated = deduplication_id
            .as_ref()
            .and_then(|id| self.duplicates.find(scope.as_deref(), id, now));
        let (message_id, sequence) = match repeated {
            Some(first) => first,
            None => self.push(draft, deduplication_id.clone(), now),
        };
        if let Some(id) = deduplication_id {
            let first = (message_id.clone(), sequence);
            self.duplicates.remember(scope, id, first, now);
        }
        let mut sent = json!({ "MessageId": message_id, "MD5OfMessageBody": body_md5 });
        if let Some(md5) = attributes_md5 {
            sent["MD5OfMessageAttributes"] = Value::from(md5);
        }
        if self.is_fifo() {
            sent["SequenceNumber"] = Value::from(fifo::sequence_number(sequence));
        }
        Ok(sent)
    }

    fn push(
        &mut self,
        draft: Draft,
        deduplication_id: Option<String>,
        now: Millis,
    ) -> (String, u64) {
        let delay = draft.delay.unwrap_or(self.settings.number("DelaySeconds"));
        let message = Message::new(draft, deduplication_id, now, delay);
        let id = message.id.clone();
        (id, self.arrive(message))
    }

    /// Puts a message of another queue at the end of this one.
    pub(super) fn arrive(&mut self, message: Message) -> u64 {
        self.arrivals += 1;
        self.messages.insert(self.arrivals, message);
        self.arrivals
    }

    /// Takes up to `limit` messages that can be received, and hides them for the visibility timeout.
    pub(super) fn receive(
        &mut self,
        limit: usize,
        timeout: Option<u32>,
        wanted: &Wanted,
        now: Millis,
    ) -> Vec<Value> {
        self.expire(now);
        let timeout = timeout.unwrap_or(self.settings.number("VisibilityTimeout"));
        let fifo = self.is_fifo();
        let arrivals: Vec<u64> = self.receivable(now).take(limit).collect();
        let mut received = Vec::new();
        for arrival in arrivals {
            if let Some(message) = self.messages.get_mut(&arrival) {
                message.hide(timeout, now);
                let receipt = Receipt::new(arrival, message.receive_count).encode(&self.arn);
                let sequence = fifo.then(|| fifo::sequence_number(arrival));
                received.push(message.as_received(&receipt, sequence, wanted));
            }
        }
        received
    }

    /// The messages that can be received. A message of a FIFO queue waits until those before it in its group are deleted.
    fn receivable(&self, now: Millis) -> impl Iterator<Item = u64> {
        let fifo = self.is_fifo();
        let mut blocked = HashSet::new();
        self.messages.iter().filter_map(move |(arrival, message)| {
            let group = message.group.as_deref().filter(|_| fifo);
            if message.visible_at > now {
                blocked.extend(group);
                return None;
            }
            let free = group.is_none_or(|group| !blocked.contains(group));
            free.then_some(*arrival)
        })
    }

    /// Removes the messages that have been received too often.
    pub(super) fn take_failed(&mut self, max_receive_count: u32, now: Millis) -> Vec<Message> {
        let failed = |message: &Message| {
            message.visible_at <= now && message.receive_count >= max_receive_count
        };
        let failed = self.messages.iter().filter(|(_, message)| failed(message));
        let arrivals: Vec<u64> = failed.map(|(arrival, _)| *arrival).collect();
        self.take(&arrivals)
    }

    /// Removes the messages that can be received.
    pub(super) fn take_receivable(&mut self, now: Millis) -> Vec<Message> {
        let arrivals: Vec<u64> = self.receivable(now).collect();
        self.take(&arrivals)
    }

    fn take(&mut self, arrivals: &[u64]) -> Vec<Message> {
        arrivals
            .iter()
            .filter_map(|arrival| self.messages.remove(arrival))
            .collect()
    }

    /// Deletes a message. Deleting it twice, or with a handle that is not the newest, succeeds and changes nothing.
    pub(super) fn delete(&mut self, handle: &str, now: Millis) -> Result<(), Failure> {
        let receipt = Receipt::decode(handle, &self.arn)?;
        let Some(message) = self.messages.get(&receipt.arrival) else {
            return Ok(());
        };
        if self.is_fifo() && message.visible_at <= now {
            let reason = "The receipt handle has expired.";
            return Err(error::invalid_value("ReceiptHandle", handle, reason));
        }
        if receipt.is_newest(message) {
            self.messages.remove(&receipt.arrival);
        }
        Ok(())
    }

    /// Hides a received message until this many seconds from now.
    pub(super) fn change_visibility(
        &mut self,
        handle: &str,
        seconds: u32,
        now: Millis,
    ) -> Result<(), Failure> {
        let receipt = Receipt::decode(handle, &self.arn)?;
        let Some(message) = self.messages.get_mut(&receipt.arrival) else {
            let reason =
                "Message does not exist or is not available for visibility timeout change.";
            return Err(error::invalid_value("ReceiptHandle", handle, reason));
        };
        if !receipt.is_newest(message) || message.visible_at <= now {
            return Err(error::message_not_inflight(handle));
        }
        let visible_at = now + Millis::from(seconds) * 1_000;
        if visible_at > message.received + LONGEST_IN_FLIGHT {
            let reason =
                "Total VisibilityTimeout for the message is beyond the limit [43200 seconds].";
            return Err(error::invalid_value("VisibilityTimeout", seconds, reason));
        }
        message.visible_at = visible_at;
        Ok(())
    }

    pub(super) fn purge(&mut self, now: Millis) -> Result<(), Failure> {
        if self
            .purged
            .is_some_and(|purged| now < purged + BETWEEN_PURGES)
        {
            return Err(error::purge_in_progress(self.name()));
        }
        self.purged = Some(now);
        self.messages.clear();
        Ok(())
    }

    /// When the next message becomes visible.
    pub(super) fn next_visible(&self, now: Millis) -> Option<Millis> {
        let times = self.messages.values().map(|message| message.visible_at);
        times.filter(|at| *at > now).min()
    }

    /// The attributes with these names, or all of them.
    pub(super) fn attributes(&self, names: &[String], now: Millis) -> Result<Value, Failure> {
        let counts = self.counts(now);
        let mut all: BTreeMap<&str, String> = self
            .settings
            .iter()
            .map(|(name, value)| (name.as_str(), value.clone()))
            .collect();
        all.extend([
            ("QueueArn", self.arn.clone()),
            ("CreatedTimestamp", (self.created / 1_000).to_string()),
            ("LastModifiedTimestamp", (self.modified / 1_000).to_string()),
            ("ApproximateNumberOfMessages", counts.visible.to_string()),
            (
                "ApproximateNumberOfMessagesNotVisible",
                counts.in_flight.to_string(),
            ),
            (
                "ApproximateNumberOfMessagesDelayed",
                counts.delayed.to_string(),
            ),
        ]);
        if !names.iter().any(|name| name == "All") {
            if let Some(unknown) = names.iter().find(|name| !is_attribute(name)) {
                return Err(error::attribute_name(unknown));
            }
            all.retain(|name, _| names.iter().any(|wanted| wanted == name));
        }
        Ok(if all.is_empty() {
            json!({})
        } else {
            json!({ "Attributes": all })
        })
    }

    fn counts(&self, now: Millis) -> Counts {
        let count = |wanted: &dyn Fn(&Message) -> bool| {
            let retention = Millis::from(self.settings.number("MessageRetentionPeriod")) * 1_000;
            let live = self
                .messages
                .values()
                .filter(|message| message.sent + retention > now);
            live.filter(|message| wanted(message)).count()
        };
        Counts {
            visible: count(&|message| message.visible_at <= now),
            in_flight: count(&|message| message.visible_at > now && message.receive_count > 0),
            delayed: count(&|message| message.visible_at > now && message.receive_count == 0),
        }
    }

    /// Forgets the messages that are older than the retention period.
    fn expire(&mut self, now: Millis) {
        let retention = Millis::from(self.settings.number("MessageRetentionPeriod")) * 1_000;
        self.messages
            .retain(|_, message| message.sent + retention > now);
    }
}

/// Whether a queue can have this attribute, set or not.
fn is_attribute(name: &str) -> bool {
    const COMPUTED: [&str; 6] = [
        "ApproximateNumberOfMessages",
        "ApproximateNumberOfMessagesDelayed",
        "ApproximateNumberOfMessagesNotVisible",
        "CreatedTimestamp",
        "LastModifiedTimestamp",
        "QueueArn",
    ];
    COMPUTED.contains(&name) || super::settings::is_known(name)
}

impl Message {
    /// The message as one that was sent anew.
    pub(super) fn renewed(mut self, now: Millis) -> Self {
        self.id = random_id();
        self.sent = now;
        self.received = 0;
        self.first_received = None;
        self.receive_count = 0;
        self.dead_letter_source = None;
        self
    }
}

#[cfg(test)]
mod tests;
