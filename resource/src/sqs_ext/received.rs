//! What came with a message.

use std::time::{Duration, SystemTime};

use aws_sdk_sqs::types::{Message as Item, MessageSystemAttributeName};

use crate::Summary;
use crate::sqs::Message;

/// A message as it was received. `item()` is the SDK's own type, with everything that SQS sent.
impl Summary<Message, Item> {
    /// The body; empty if there is none.
    #[must_use]
    pub fn body(&self) -> &str {
        self.item().body().unwrap_or_default()
    }

    /// The text of an attribute that the sender set, or the digits of one that is a number.
    ///
    /// ```
    /// # use resource::Summary;
    /// # use aws_sdk_sqs::types;
    /// # fn read(message: &Summary<resource::sqs::Message, types::Message>) {
    /// let width: Option<u32> = message.attribute("width").and_then(|width| width.parse().ok());
    /// # drop(width);
    /// # }
    /// ```
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.item().message_attributes()?.get(name)?.string_value()
    }

    /// The bytes of an attribute that the sender set.
    #[must_use]
    pub fn binary_attribute(&self, name: &str) -> Option<&[u8]> {
        let attribute = self.item().message_attributes()?.get(name)?;
        Some(attribute.binary_value()?.as_ref())
    }

    /// How often it was received, this time included. More than 1 means that somebody received it before and did not delete it.
    #[must_use]
    pub fn receive_count(&self) -> Option<u32> {
        self.system(&MessageSystemAttributeName::ApproximateReceiveCount)?
            .parse()
            .ok()
    }

    /// When it was sent.
    #[must_use]
    pub fn sent(&self) -> Option<SystemTime> {
        let sent = self.system(&MessageSystemAttributeName::SentTimestamp)?;
        SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(sent.parse().ok()?))
    }

    /// The group of a message of a FIFO queue.
    #[must_use]
    pub fn group(&self) -> Option<&str> {
        self.system(&MessageSystemAttributeName::MessageGroupId)
    }

    /// The ARN of the queue from which a dead-letter queue got the message.
    #[must_use]
    pub fn dead_letter_source(&self) -> Option<&str> {
        self.system(&MessageSystemAttributeName::DeadLetterQueueSourceArn)
    }

    fn system(&self, name: &MessageSystemAttributeName) -> Option<&str> {
        self.item().attributes()?.get(name).map(String::as_str)
    }
}
