//! A message in a queue, and what a receiver gets of it.

use std::collections::BTreeMap;

use md5::{Digest, Md5};
use serde_json::{Map, Value, json};

use super::super::parameters::Parameters;
use super::super::{Millis, random_id};
use super::attributes;
use super::draft::Draft;

/// A message in a queue.
#[derive(Clone, Debug)]
pub(in crate::services::sqs) struct Message {
    pub(super) id: String,
    body: String,
    attributes: Map<String, Value>,
    trace_header: Option<String>,
    sender_id: String,
    pub(super) sent: Millis,
    pub(super) first_received: Option<Millis>,
    /// When it was received last.
    pub(super) received: Millis,
    pub(super) receive_count: u32,
    pub(super) visible_at: Millis,
    pub(super) group: Option<String>,
    deduplication_id: Option<String>,
    /// The queue that gave it up, when it is in a dead-letter queue.
    pub(in crate::services::sqs) dead_letter_source: Option<String>,
}

/// What a receiver asked to see of messages beside the body.
#[derive(Debug, Default)]
pub(in crate::services::sqs) struct Wanted {
    system: Vec<String>,
    attributes: Vec<String>,
}

impl Wanted {
    pub(in crate::services::sqs) fn of(parameters: &Parameters) -> Self {
        let mut system = parameters.texts("AttributeNames");
        system.extend(parameters.texts("MessageSystemAttributeNames"));
        let attributes = parameters.texts("MessageAttributeNames");
        Self { system, attributes }
    }

    fn system(&self, name: &str) -> bool {
        self.system
            .iter()
            .any(|wanted| wanted == "All" || wanted == name)
    }

    /// A name, a prefix as `bar.*`, or all by `All` or `.*`.
    fn attribute(&self, name: &str) -> bool {
        self.attributes.iter().any(|wanted| {
            let prefix = wanted.strip_suffix(".*");
            wanted == "All"
                || wanted == name
                || prefix.is_some_and(|prefix| name.starts_with(prefix))
        })
    }
}

impl Message {
    pub(super) fn new(
        draft: Draft,
        deduplication_id: Option<String>,
        now: Millis,
        delay: u32,
    ) -> Self {
        Self {
            id: random_id(),
            body: draft.body,
            attributes: draft.attributes,
            trace_header: draft.trace_header,
            sender_id: draft.sender_id,
            sent: now,
            first_received: None,
            received: 0,
            receive_count: 0,
            visible_at: now + Millis::from(delay) * 1_000,
            group: draft.group,
            deduplication_id,
            dead_letter_source: None,
        }
    }

    /// Counts one more receive, and hides the message for this many seconds.
    pub(super) fn hide(&mut self, seconds: u32, now: Millis) {
        self.receive_count += 1;
        self.received = now;
        self.first_received.get_or_insert(now);
        self.visible_at = now + Millis::from(seconds) * 1_000;
    }

    /// The message as `ReceiveMessage` returns it.
    pub(super) fn as_received(
        &self,
        receipt_handle: &str,
        sequence_number: Option<String>,
        wanted: &Wanted,
    ) -> Value {
        let mut message = json!({
            "MessageId": self.id,
            "ReceiptHandle": receipt_handle,
            "MD5OfBody": md5_hex(self.body.as_bytes()),
            "Body": self.body,
        });
        let system: BTreeMap<_, _> = self
            .system_attributes(sequence_number)
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)))
            .filter(|(name, _)| wanted.system(name))
            .collect();
        if !system.is_empty() {
            message["Attributes"] = json!(system);
        }
        let mut attributes = self.attributes.clone();
        attributes.retain(|name, _| wanted.attribute(name));
        if let Some(md5) = attributes::md5(&attributes) {
            message["MD5OfMessageAttributes"] = Value::from(md5);
            message["MessageAttributes"] = Value::from(attributes);
        }
        message
    }

    fn system_attributes(
        &self,
        sequence_number: Option<String>,
    ) -> [(&'static str, Option<String>); 9] {
        [
            ("SenderId", Some(self.sender_id.clone())),
            ("SentTimestamp", Some(self.sent.to_string())),
            (
                "ApproximateReceiveCount",
                Some(self.receive_count.to_string()),
            ),
            (
                "ApproximateFirstReceiveTimestamp",
                self.first_received.map(|at| at.to_string()),
            ),
            ("AWSTraceHeader", self.trace_header.clone()),
            ("DeadLetterQueueSourceArn", self.dead_letter_source.clone()),
            ("MessageDeduplicationId", self.deduplication_id.clone()),
            ("MessageGroupId", self.group.clone()),
            ("SequenceNumber", sequence_number),
        ]
    }
}

pub(super) fn md5_hex(bytes: &[u8]) -> String {
    hex::encode(Md5::digest(bytes))
}
