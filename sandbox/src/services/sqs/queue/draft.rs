//! A message to send, checked.

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::super::error;
use super::super::parameters::Parameters;
use super::super::settings::Settings;
use super::attributes;
use crate::services::failure::Failure;

/// A message to send.
#[derive(Debug)]
pub(in crate::services::sqs) struct Draft {
    pub(super) body: String,
    pub(super) attributes: Map<String, Value>,
    pub(super) trace_header: Option<String>,
    pub(super) sender_id: String,
    pub(super) delay: Option<u32>,
    pub(super) group: Option<String>,
    deduplication_id: Option<String>,
}

impl Draft {
    /// Reads a message from the parameters of `SendMessage` or of one entry of `SendMessageBatch`.
    ///
    /// # Errors
    ///
    /// As SQS words them: what is missing, too long, or not allowed on this kind of queue.
    pub(in crate::services::sqs) fn read(
        parameters: &Parameters,
        settings: &Settings,
        sender_id: &str,
    ) -> Result<Self, Failure> {
        let fifo = settings.is("FifoQueue", "true");
        let owned = |name| parameters.text(name).map(str::to_owned);
        let objects = |name| {
            let objects = parameters.objects(name);
            objects
                .map(|(name, value)| (name.clone(), value.clone()))
                .collect()
        };
        let system: Map<String, Value> = objects("MessageSystemAttributes");
        let trace = |header: &Value| Some(header["StringValue"].as_str()?.to_owned());
        let draft = Self {
            body: parameters.required("MessageBody")?.to_owned(),
            attributes: objects("MessageAttributes"),
            trace_header: system.get("AWSTraceHeader").and_then(trace),
            sender_id: sender_id.to_owned(),
            delay: parameters.number("DelaySeconds", 0..=900)?,
            group: owned("MessageGroupId"),
            deduplication_id: owned("MessageDeduplicationId"),
        };
        if !draft.body.chars().all(is_allowed) {
            return Err(error::message_contents());
        }
        attributes::check(&draft.attributes)?;
        let limit = settings.number("MaximumMessageSize");
        if draft.size() > limit as usize {
            return Err(error::invalid(format!(
                "One or more parameters are invalid. Reason: Message must be shorter than {limit} bytes."
            )));
        }
        draft.check_fifo(fifo)?;
        Ok(draft)
    }

    /// A message of a service, with a body alone.
    pub(in crate::services::sqs) fn of_service(body: String, sender_id: &str) -> Self {
        Self {
            body,
            attributes: Map::new(),
            trace_header: None,
            sender_id: sender_id.to_owned(),
            delay: None,
            group: None,
            deduplication_id: None,
        }
    }

    /// The number of bytes that count against the limit.
    pub(in crate::services::sqs) fn size(&self) -> usize {
        self.body.len() + attributes::size(&self.attributes)
    }

    fn check_fifo(&self, fifo: bool) -> Result<(), Failure> {
        if fifo && self.group.as_ref().is_none_or(String::is_empty) {
            return Err(error::missing("MessageGroupId"));
        }
        if let Some(delay) = self.delay.filter(|delay| fifo && *delay > 0) {
            let reason = "The request include parameter that is not valid for this queue type.";
            return Err(error::invalid_value("DelaySeconds", delay, reason));
        }
        if let Some(id) = self.deduplication_id.as_ref().filter(|_| !fifo) {
            let reason = "The request include parameter that is not valid for this queue type.";
            return Err(error::invalid_value("MessageDeduplicationId", id, reason));
        }
        Ok(())
    }

    /// By what a FIFO queue tells duplicates: the sender's id, or the digest of the body. Other queues have none.
    pub(super) fn deduplication_id(&self, settings: &Settings) -> Result<Option<String>, Failure> {
        if !settings.is("FifoQueue", "true") {
            return Ok(None);
        }
        if self.deduplication_id.is_some() {
            return Ok(self.deduplication_id.clone());
        }
        if settings.is("ContentBasedDeduplication", "true") {
            return Ok(Some(hex::encode(Sha256::digest(&self.body))));
        }
        Err(error::invalid(
            "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly",
        ))
    }
}

/// Whether a message can have this character: those of XML 1.0.
fn is_allowed(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}
