//! A message to send.

use std::time::Duration;

use aws_sdk_sqs::primitives::Blob;
use aws_sdk_sqs::types::builders::SendMessageBatchRequestEntryBuilder;
use aws_sdk_sqs::types::{Message as Item, MessageAttributeValue, SendMessageBatchRequestEntry};

use super::limits;
use crate::Summary;
use crate::sqs::Message;

/// A message to send: its body, and what else goes with it. Methods that take a message also take a body alone.
///
/// API: [SendMessageBatchRequestEntry](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatchRequestEntry.html).
///
/// ```
/// use std::time::Duration;
///
/// use resource::sqs_ext::Outgoing;
///
/// let message = Outgoing::new("resize 17.jpg")
///     .attribute("width", "640")
///     .delay(Duration::from_secs(5));
/// assert_eq!(message.size(), "resize 17.jpg".len() + "width".len() + "String".len() + "640".len());
/// let ordered = Outgoing::new("step 1").group("customer-7").deduplication_id("7-1");
/// assert!(format!("{ordered:?}").contains("customer-7"));
/// ```
#[derive(Clone, Debug)]
pub struct Outgoing(SendMessageBatchRequestEntryBuilder);

impl Outgoing {
    /// A message with this body, of up to 1 MiB.
    #[must_use]
    pub fn new(body: impl Into<String>) -> Self {
        Self(SendMessageBatchRequestEntry::builder().message_body(body))
    }

    /// A message with the body, the attributes and the group of one that was received, for another queue.
    ///
    /// ```
    /// use resource::sqs::Queue;
    /// use resource::sqs_ext::Outgoing;
    ///
    /// # async fn run(from: Queue, to: Queue) -> resource::Result<()> {
    /// let messages = from.receive_messages().with(|receive| receive.message_attribute_names("All")).await?;
    /// to.send_all(messages.iter().map(Outgoing::copy_of)).await?;
    /// from.delete_all(messages).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn copy_of(message: &Summary<Message, Item>) -> Self {
        let attributes = message.item().message_attributes().cloned();
        let group = message.group().map(str::to_owned);
        Self::new(message.body()).with(|entry| {
            entry
                .set_message_attributes(attributes)
                .set_message_group_id(group)
        })
    }

    /// Adds an attribute that is text.
    #[must_use]
    pub fn attribute(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.typed(name, "String", |attribute| attribute.string_value(value))
    }

    /// Adds an attribute that is a number, in decimal digits.
    #[must_use]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "callers pass a number, not a reference to one"
    )]
    pub fn number(self, name: impl Into<String>, value: impl ToString) -> Self {
        let value = value.to_string();
        self.typed(name, "Number", |attribute| attribute.string_value(value))
    }

    /// Adds an attribute that is bytes.
    #[must_use]
    pub fn binary(self, name: impl Into<String>, value: impl Into<Vec<u8>>) -> Self {
        let value = Blob::new(value.into());
        self.typed(name, "Binary", |attribute| attribute.binary_value(value))
    }

    fn typed(
        self,
        name: impl Into<String>,
        data_type: &str,
        set: impl FnOnce(
            aws_sdk_sqs::types::builders::MessageAttributeValueBuilder,
        ) -> aws_sdk_sqs::types::builders::MessageAttributeValueBuilder,
    ) -> Self {
        let attribute = set(MessageAttributeValue::builder().data_type(data_type));
        match attribute.build() {
            Ok(attribute) => Self(self.0.message_attributes(name, attribute)),
            // The builder fails only without a data type, and it has one.
            Err(_) => self,
        }
    }

    /// The group of a message of a FIFO queue. Messages of one group are received in the order in which they were sent.
    #[must_use]
    pub fn group(self, id: impl Into<String>) -> Self {
        Self(self.0.message_group_id(id))
    }

    /// The id by which a FIFO queue recognises a message that it already has. It remembers the id for five minutes.
    #[must_use]
    pub fn deduplication_id(self, id: impl Into<String>) -> Self {
        Self(self.0.message_deduplication_id(id))
    }

    /// How long SQS holds the message back: up to 15 minutes, in whole seconds. A FIFO queue takes no delay per message.
    #[must_use]
    pub fn delay(self, delay: Duration) -> Self {
        let seconds = limits::seconds(delay, Duration::from_mins(15));
        Self(self.0.delay_seconds(seconds))
    }

    /// Sets anything else on the SDK's builder. The id is set when the message is sent.
    #[must_use]
    pub fn with(
        self,
        set: impl FnOnce(SendMessageBatchRequestEntryBuilder) -> SendMessageBatchRequestEntryBuilder,
    ) -> Self {
        Self(set(self.0))
    }

    /// The number of bytes that count against the limit: the body, and each attribute's name, type and value.
    #[must_use]
    pub fn size(&self) -> usize {
        let body = self.0.get_message_body().as_ref().map_or(0, String::len);
        let attributes = self.0.get_message_attributes().iter().flatten();
        let attributes = attributes.map(|(name, attribute)| {
            let text = attribute.string_value().map_or(0, str::len);
            let bytes = attribute
                .binary_value()
                .map_or(0, |blob| blob.as_ref().len());
            name.len() + attribute.data_type().len() + text + bytes
        });
        body + attributes.sum::<usize>()
    }

    pub(super) fn into_entry(
        self,
        id: usize,
    ) -> Result<SendMessageBatchRequestEntry, aws_sdk_sqs::error::BuildError> {
        self.0.id(id.to_string()).build()
    }
}

impl From<&str> for Outgoing {
    fn from(body: &str) -> Self {
        Self::new(body)
    }
}

impl From<String> for Outgoing {
    fn from(body: String) -> Self {
        Self::new(body)
    }
}

impl From<&String> for Outgoing {
    fn from(body: &String) -> Self {
        Self::new(body)
    }
}
