// Generated from descriptions/sqs.toml; do not edit.

//! [`Message`]: a message that was received, named by the receipt handle of that receipt.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_sdk_sqs::operation::change_message_visibility::ChangeMessageVisibilityOutput;
use aws_sdk_sqs::operation::change_message_visibility::builders::ChangeMessageVisibilityFluentBuilder;
use aws_sdk_sqs::operation::delete_message::DeleteMessageOutput;
use aws_sdk_sqs::operation::delete_message::builders::DeleteMessageFluentBuilder;
use aws_sdk_sqs::operation::delete_message_batch::DeleteMessageBatchOutput;
use aws_sdk_sqs::operation::delete_message_batch::builders::DeleteMessageBatchFluentBuilder;
use aws_sdk_sqs::{Client, types};

use super::Queue;
use crate::runtime::{self, About, Action, Batch, Handles, Member, Meta, Model, Resource, Scope};

/// A message that was received, named by the receipt handle of that receipt.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3: [`Message`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/message/index.html).
///
/// ```
/// # use aws_sdk_sqs::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let sqs = resource::sqs::Sqs::from_client(aws_sdk_sqs::Client::from_conf(config));
/// let handle = sqs.message("https://sqs.eu-west-1.amazonaws.com/123456789012/jobs", "AQEBwJnK");
/// assert_eq!(format!("{handle:?}"), "sqs.Message(queue_url=\"https://sqs.eu-west-1.amazonaws.com/123456789012/jobs\", receipt_handle=\"AQEBwJnK\")");
/// ```
#[derive(Clone)]
pub struct Message {
    scope: Scope<Client>,
    receipt_handle: Arc<str>,
}

impl Message {
    pub(crate) fn new(scope: Scope<Client>, receipt_handle: Arc<str>) -> Self {
        Self {
            scope,
            receipt_handle,
        }
    }
}

/// Identifiers, and the client.
impl Message {
    /// The queue's URL (`QueueUrl` in requests).
    #[must_use]
    pub fn queue_url(&self) -> &str {
        self.scope.first()
    }

    /// The receipt handle, which each receipt of the message makes anew (`ReceiptHandle` in requests).
    #[must_use]
    pub fn receipt_handle(&self) -> &str {
        &self.receipt_handle
    }

    /// The SDK's client, with every operation of the service: boto3's `meta.client`.
    #[must_use]
    pub fn client(&self) -> &Client {
        self.meta().client()
    }

    /// The service and the client behind the handle.
    #[must_use]
    pub fn meta(&self) -> &Meta<Client> {
        self.scope.meta()
    }
}

/// Actions. Each sends its request when it is awaited.
impl Message {
    /// Sets for how many seconds from now nobody else receives the message:
    /// [ChangeMessageVisibility](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ChangeMessageVisibility.html).
    ///
    /// boto3:
    /// [`Message.change_visibility`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/message/change_visibility.html).
    pub fn change_visibility(
        &self,
        visibility_timeout: impl Into<i32>,
    ) -> Action<ChangeMessageVisibilityFluentBuilder, ChangeMessageVisibilityOutput, Self> {
        Action::new(
            self.clone(),
            self.client()
                .change_message_visibility()
                .visibility_timeout(visibility_timeout.into()),
            |this, request| {
                request
                    .queue_url(this.queue_url())
                    .receipt_handle(this.receipt_handle())
            },
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Deletes the message, which is done:
    /// [DeleteMessage](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessage.html).
    ///
    /// boto3:
    /// [`Message.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/message/delete.html).
    pub fn delete(&self) -> Action<DeleteMessageFluentBuilder, DeleteMessageOutput, Self> {
        Action::new(
            self.clone(),
            self.client().delete_message(),
            |this, request| {
                request
                    .queue_url(this.queue_url())
                    .receipt_handle(this.receipt_handle())
            },
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }
}

/// Sub-resources. Nothing is sent.
impl Message {
    /// A [`Queue`].
    ///
    /// boto3:
    /// [`Message.Queue()`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/message/Queue.html).
    #[must_use]
    pub fn queue(&self) -> Queue {
        Queue::new(self.scope.clone())
    }
}

/// Batch actions: what one request does with many handles. A collection of them has these methods, and so has a
/// list; of no handles, nothing is sent.
pub trait MessageBatch: Handles<Message> + Sized {
    /// Deletes up to 10 messages in one request; the response lists the entries that failed:
    /// [DeleteMessageBatch](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessageBatch.html).
    ///
    /// One request takes at most 10. Further requests are sent one after another, until one fails.
    ///
    /// boto3:
    /// [`Message.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/message/delete.html).
    fn delete(self) -> Batch<Message, DeleteMessageBatchFluentBuilder, DeleteMessageBatchOutput> {
        Batch::new(
            "DeleteMessageBatch",
            self.handles(),
            10,
            |one, other| one.meta() == other.meta() && one.queue_url() == other.queue_url(),
            |first, handles| {
                Ok(first
                    .client()
                    .delete_message_batch()
                    .queue_url(first.queue_url())
                    .set_entries(Some(
                        handles
                            .iter()
                            .enumerate()
                            .map(|(place, one)| {
                                types::DeleteMessageBatchRequestEntry::builder()
                                    .id(place.to_string())
                                    .receipt_handle(one.receipt_handle())
                                    .build()
                            })
                            .collect::<Result<_, _>>()
                            .map_err(runtime::unbuilt)?,
                    )))
            },
            |request| Box::pin(async move { Ok(request.send().await?) }),
        )
    }
}

impl<T: Handles<Message>> MessageBatch for T {}

static MODEL: Model = Model {
    service: "sqs",
    name: "Message",
    identifiers: &["queue_url", "receipt_handle"],
    load: None,
    actions: &[
        Member::new("change_visibility", Some("ChangeMessageVisibility"), None),
        Member::new("delete", Some("DeleteMessage"), None),
    ],
    sub_resources: &[Member::new("queue", None, Some("Queue"))],
    collections: &[],
    batch_actions: &[Member::new("delete", Some("DeleteMessageBatch"), None)],
    waiters: &[],
};

impl Resource for Message {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("queue_url", self.queue_url().to_string()),
            ("receipt_handle", self.receipt_handle().to_string()),
        ]
    }
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Message {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.receipt_handle == other.receipt_handle
    }
}

impl Eq for Message {}

impl Hash for Message {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.receipt_handle.hash(state);
    }
}
