// Generated from descriptions/sqs.toml; do not edit.

//! [`Queue`]: a queue of messages, which its URL names.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_sqs::operation::add_permission::AddPermissionOutput;
use aws_sdk_sqs::operation::add_permission::builders::AddPermissionFluentBuilder;
use aws_sdk_sqs::operation::change_message_visibility_batch::ChangeMessageVisibilityBatchOutput;
use aws_sdk_sqs::operation::change_message_visibility_batch::builders::ChangeMessageVisibilityBatchFluentBuilder;
use aws_sdk_sqs::operation::delete_message_batch::DeleteMessageBatchOutput;
use aws_sdk_sqs::operation::delete_message_batch::builders::DeleteMessageBatchFluentBuilder;
use aws_sdk_sqs::operation::delete_queue::DeleteQueueOutput;
use aws_sdk_sqs::operation::delete_queue::builders::DeleteQueueFluentBuilder;
use aws_sdk_sqs::operation::get_queue_attributes::GetQueueAttributesOutput;
use aws_sdk_sqs::operation::list_dead_letter_source_queues::ListDeadLetterSourceQueuesOutput;
use aws_sdk_sqs::operation::list_dead_letter_source_queues::builders::ListDeadLetterSourceQueuesInputBuilder;
use aws_sdk_sqs::operation::purge_queue::PurgeQueueOutput;
use aws_sdk_sqs::operation::purge_queue::builders::PurgeQueueFluentBuilder;
use aws_sdk_sqs::operation::receive_message::builders::ReceiveMessageFluentBuilder;
use aws_sdk_sqs::operation::remove_permission::RemovePermissionOutput;
use aws_sdk_sqs::operation::remove_permission::builders::RemovePermissionFluentBuilder;
use aws_sdk_sqs::operation::send_message::SendMessageOutput;
use aws_sdk_sqs::operation::send_message::builders::SendMessageFluentBuilder;
use aws_sdk_sqs::operation::send_message_batch::SendMessageBatchOutput;
use aws_sdk_sqs::operation::send_message_batch::builders::SendMessageBatchFluentBuilder;
use aws_sdk_sqs::operation::set_queue_attributes::SetQueueAttributesOutput;
use aws_sdk_sqs::operation::set_queue_attributes::builders::SetQueueAttributesFluentBuilder;
use aws_sdk_sqs::{Client, types};

use super::Message;
use crate::runtime::{
    self, About, Action, ClientResult, Collection, Error, ListRequest, Loaded, Member, Meta, Model,
    Next, Operation, Resource, Scope, Summary,
};

/// A queue of messages, which its URL names.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3: [`Queue`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/queue/index.html).
///
/// ```
/// # use aws_sdk_sqs::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let sqs = resource::sqs::Sqs::from_client(aws_sdk_sqs::Client::from_conf(config));
/// let handle = sqs.queue("https://sqs.eu-west-1.amazonaws.com/123456789012/jobs");
/// assert_eq!(format!("{handle:?}"), "sqs.Queue(url=\"https://sqs.eu-west-1.amazonaws.com/123456789012/jobs\")");
/// ```
#[derive(Clone)]
pub struct Queue {
    scope: Scope<Client>,
    loaded: Loaded<GetQueueAttributesOutput>,
}

impl Queue {
    pub(crate) fn new(scope: Scope<Client>) -> Self {
        Self {
            scope,
            loaded: Loaded::new(),
        }
    }

    /// The same handle with the same cache, for an action.
    pub(crate) fn shared(&self) -> Self {
        Self {
            scope: self.scope.clone(),
            loaded: self.loaded.share(),
        }
    }
}

/// Identifiers, and the client.
impl Queue {
    /// The queue's URL (`QueueUrl` in requests).
    #[must_use]
    pub fn url(&self) -> &str {
        self.scope.first()
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

/// Attributes, which a load reads.
impl Queue {
    /// Reads every attribute of the queue:
    /// [GetQueueAttributes](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`Queue.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/queue/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn load(&self) -> Result<Arc<GetQueueAttributesOutput>, Error> {
        match self.loaded.get() {
            Some(known) => Ok(known),
            None => self.reload().await,
        }
    }

    /// Sends the request again, whatever is kept, and keeps the response.
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn reload(&self) -> Result<Arc<GetQueueAttributesOutput>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .get_queue_attributes()
                .queue_url(self.url())
                .set_attribute_names(Some(vec![types::QueueAttributeName::All]))
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<GetQueueAttributesOutput>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl Queue {
    /// Lets other accounts use the queue:
    /// [AddPermission](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_AddPermission.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Queue.add_permission`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/queue/add_permission.html).
    pub fn add_permission(
        &self,
        label: impl Into<String>,
    ) -> Action<AddPermissionFluentBuilder, AddPermissionOutput, Self> {
        Action::new(
            self.shared(),
            self.client().add_permission().label(label),
            |this, request| request.queue_url(this.url()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Sets the visibility of up to 10 messages; the response lists the entries that failed:
    /// [ChangeMessageVisibilityBatch](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ChangeMessageVisibilityBatch.html).
    ///
    /// boto3:
    /// [`Queue.change_message_visibility_batch`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/queue/change_message_visibility_batch.html).
    pub fn change_message_visibility_batch(
        &self,
    ) -> Action<ChangeMessageVisibilityBatchFluentBuilder, ChangeMessageVisibilityBatchOutput, Self>
    {
        Action::new(
            self.shared(),
            self.client().change_message_visibility_batch(),
            |this, request| request.queue_url(this.url()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Deletes the queue and all of its messages:
    /// [DeleteQueue](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteQueue.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Queue.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/queue/delete.html).
    pub fn delete(&self) -> Action<DeleteQueueFluentBuilder, DeleteQueueOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_queue(),
            |this, request| request.queue_url(this.url()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Deletes up to 10 messages in one request; the response lists the entries that failed:
    /// [DeleteMessageBatch](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessageBatch.html).
    ///
    /// boto3:
    /// [`Queue.delete_messages`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/queue/delete_messages.html).
    pub fn delete_messages(
        &self,
    ) -> Action<DeleteMessageBatchFluentBuilder, DeleteMessageBatchOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_message_batch(),
            |this, request| request.queue_url(this.url()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Deletes every message in the queue:
    /// [PurgeQueue](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_PurgeQueue.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Queue.purge`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/queue/purge.html).
    pub fn purge(&self) -> Action<PurgeQueueFluentBuilder, PurgeQueueOutput, Self> {
        Action::new(
            self.shared(),
            self.client().purge_queue(),
            |this, request| request.queue_url(this.url()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Receives up to 10 messages, and hides them from others for a while:
    /// [ReceiveMessage](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html).
    ///
    /// Gives a [`Message`] for each.
    ///
    /// boto3:
    /// [`Queue.receive_messages`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/queue/receive_messages.html).
    pub fn receive_messages(
        &self,
    ) -> Action<ReceiveMessageFluentBuilder, Vec<Summary<Message, types::Message>>, Self> {
        Action::new(
            self.shared(),
            self.client().receive_message(),
            |this, request| request.queue_url(this.url()),
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let entries: Vec<types::Message> = runtime::all(response.messages);
                    Ok(entries
                        .into_iter()
                        .map(|entry| {
                            let receipt_handle = runtime::name(entry.receipt_handle());
                            Summary::new(Message::new(this.scope.clone(), receipt_handle), entry)
                        })
                        .collect())
                })
            },
        )
    }

    /// Withdraws a permission:
    /// [RemovePermission](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_RemovePermission.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Queue.remove_permission`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/queue/remove_permission.html).
    pub fn remove_permission(
        &self,
        label: impl Into<String>,
    ) -> Action<RemovePermissionFluentBuilder, RemovePermissionOutput, Self> {
        Action::new(
            self.shared(),
            self.client().remove_permission().label(label),
            |this, request| request.queue_url(this.url()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Sends a message:
    /// [SendMessage](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html).
    ///
    /// boto3:
    /// [`Queue.send_message`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/queue/send_message.html).
    pub fn send_message(
        &self,
        message_body: impl Into<String>,
    ) -> Action<SendMessageFluentBuilder, SendMessageOutput, Self> {
        Action::new(
            self.shared(),
            self.client().send_message().message_body(message_body),
            |this, request| request.queue_url(this.url()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Sends up to 10 messages in one request; the response lists the entries that failed:
    /// [SendMessageBatch](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html).
    ///
    /// boto3:
    /// [`Queue.send_messages`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/queue/send_messages.html).
    pub fn send_messages(
        &self,
    ) -> Action<SendMessageBatchFluentBuilder, SendMessageBatchOutput, Self> {
        Action::new(
            self.shared(),
            self.client().send_message_batch(),
            |this, request| request.queue_url(this.url()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Sets attributes of the queue:
    /// [SetQueueAttributes](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Queue.set_attributes`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/queue/set_attributes.html).
    pub fn set_attributes(
        &self,
    ) -> Action<SetQueueAttributesFluentBuilder, SetQueueAttributesOutput, Self> {
        Action::new(
            self.shared(),
            self.client().set_queue_attributes(),
            |this, request| request.queue_url(this.url()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }
}

/// Sub-resources. Nothing is sent.
impl Queue {
    /// A [`Message`].
    ///
    /// boto3:
    /// [`Queue.Message()`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/queue/Message.html).
    #[must_use]
    pub fn message(&self, receipt_handle: impl Into<Arc<str>>) -> Message {
        Message::new(self.scope.clone(), receipt_handle.into())
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl Queue {
    /// Lists the queues whose failed messages come to this one:
    /// [ListDeadLetterSourceQueues](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListDeadLetterSourceQueues.html).
    ///
    /// Each item is a [`Queue`].
    ///
    /// boto3:
    /// [`Queue.dead_letter_source_queues`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/queue/dead_letter_source_queues.html).
    pub fn dead_letter_source_queues(
        &self,
    ) -> Collection<ListRequest<QueueDeadLetterSourceQueues>> {
        let input = ListDeadLetterSourceQueuesInputBuilder::default().queue_url(self.url());
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`Queue::dead_letter_source_queues`].
#[derive(Clone, Copy, Debug)]
pub struct QueueDeadLetterSourceQueues;

impl Operation for QueueDeadLetterSourceQueues {
    const NAME: &'static str = "ListDeadLetterSourceQueues";
    const PAGE_SIZE: Option<i32> = Some(1000);
    type Client = Client;
    type Parent = Queue;
    type Input = ListDeadLetterSourceQueuesInputBuilder;
    type Output = ListDeadLetterSourceQueuesOutput;
    type Entry = String;
    type Item = Queue;

    fn page(
        mut input: ListDeadLetterSourceQueuesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListDeadLetterSourceQueuesInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        if size.is_some() {
            input = input.set_max_results(size);
        }
        input
    }

    async fn send(
        input: ListDeadLetterSourceQueuesInputBuilder,
        client: &Client,
    ) -> ClientResult<ListDeadLetterSourceQueuesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListDeadLetterSourceQueuesOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: ListDeadLetterSourceQueuesOutput) -> Vec<String> {
        runtime::all(output.queue_urls)
    }

    fn item(parent: &Queue, entry: String) -> Queue {
        let url = runtime::name(entry.as_str());
        Queue::new(Scope::new(parent.meta().clone(), url))
    }
}

static MODEL: Model = Model {
    service: "sqs",
    name: "Queue",
    identifiers: &["url"],
    load: Some("GetQueueAttributes"),
    actions: &[
        Member::new("add_permission", Some("AddPermission"), None),
        Member::new(
            "change_message_visibility_batch",
            Some("ChangeMessageVisibilityBatch"),
            None,
        ),
        Member::new("delete", Some("DeleteQueue"), None),
        Member::new("delete_messages", Some("DeleteMessageBatch"), None),
        Member::new("purge", Some("PurgeQueue"), None),
        Member::new("receive_messages", Some("ReceiveMessage"), Some("Message")),
        Member::new("remove_permission", Some("RemovePermission"), None),
        Member::new("send_message", Some("SendMessage"), None),
        Member::new("send_messages", Some("SendMessageBatch"), None),
        Member::new("set_attributes", Some("SetQueueAttributes"), None),
    ],
    sub_resources: &[Member::new("message", None, Some("Message"))],
    collections: &[Member::new(
        "dead_letter_source_queues",
        Some("ListDeadLetterSourceQueues"),
        Some("Queue"),
    )],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for Queue {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("url", self.url().to_string())]
    }
}

impl fmt::Debug for Queue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Queue {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for Queue {}

impl Hash for Queue {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
