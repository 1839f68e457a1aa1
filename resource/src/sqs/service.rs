// Generated from descriptions/sqs.toml; do not edit.

//! [`Sqs`]: Amazon SQS: the service, from which every queue is reached.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_sdk_sqs::Client;
use aws_sdk_sqs::operation::create_queue::builders::CreateQueueFluentBuilder;
use aws_sdk_sqs::operation::get_queue_url::builders::GetQueueUrlFluentBuilder;
use aws_sdk_sqs::operation::list_queues::ListQueuesOutput;
use aws_sdk_sqs::operation::list_queues::builders::ListQueuesInputBuilder;

use super::{Message, Queue};
use crate::runtime::{
    self, About, Action, ClientResult, Collection, ListRequest, Member, Meta, Model, Next,
    Operation, Resource, Scope, ToSession,
};

/// Amazon SQS: the service, from which every queue is reached.
///
/// ```no_run
/// # async fn run(sqs: resource::sqs::Sqs) -> resource::Result<()> {
/// let queue = sqs.get_queue_by_name("jobs").await?;
/// queue.send_message("resize 17.jpg").await?;
/// for message in queue.receive_messages().with(|receive| receive.wait_time_seconds(20)).await? {
///     println!("{:?}", message.item().body());
///     message.delete().await?;
/// }
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning it sends nothing. Two are equal if both are known to speak for the same caller to the
/// same place (see [`Meta`]).
///
/// boto3:
/// [`ServiceResource`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/service-resource/index.html).
///
/// ```
/// # use aws_sdk_sqs::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let client = aws_sdk_sqs::Client::from_conf(config);
/// let sqs = resource::sqs::Sqs::from_client(client);
/// assert_eq!(sqs.meta().service_name(), "sqs");
/// ```
#[derive(Clone)]
pub struct Sqs {
    meta: Meta<Client>,
}

/// Constructors, and the client.
impl Sqs {
    /// From a session, or from the SDK's configuration: `session.resource(Sqs::new)`, `Sqs::new(&sdk_config)`.
    ///
    /// The client that it makes refuses responses that were cut off, and names the `resource` crate in its
    /// user agent.
    #[must_use]
    pub fn new(session: &impl ToSession) -> Self {
        let session = runtime::named(session);
        Self {
            meta: Meta::of_session(
                "sqs",
                &session,
                session.client(|config| {
                    let config = aws_sdk_sqs::config::Builder::from(config);
                    Client::from_conf(config.interceptor(runtime::CompleteXml::new()).build())
                }),
                is_same,
            ),
        }
    }

    /// From a client made elsewhere, which is used as it is: without what [`new`](Self::new) adds.
    #[must_use]
    pub fn from_client(client: Client) -> Self {
        Self {
            meta: Meta::of_client("sqs", client, is_same),
        }
    }

    /// The SDK's client, with every operation of the service: boto3's `meta.client`.
    #[must_use]
    pub fn client(&self) -> &Client {
        self.meta.client()
    }

    /// The service and the client behind the handle.
    #[must_use]
    pub fn meta(&self) -> &Meta<Client> {
        &self.meta
    }
}

/// Clones of a client share their configuration, and separately made clients never do.
fn is_same(one: &Client, other: &Client) -> bool {
    std::ptr::eq(one.config(), other.config())
}

/// Actions. Each sends its request when it is awaited.
impl Sqs {
    /// Creates a queue, or finds the one of that name and those attributes:
    /// [CreateQueue](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html).
    ///
    /// Gives the [`Queue`].
    ///
    /// boto3:
    /// [`ServiceResource.create_queue`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/service-resource/create_queue.html).
    pub fn create_queue(
        &self,
        queue_name: impl Into<String>,
    ) -> Action<CreateQueueFluentBuilder, Queue, Self> {
        Action::new(
            self.clone(),
            self.client().create_queue().queue_name(queue_name),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let url: Arc<str> =
                        runtime::required("QueueUrl", runtime::text(response.queue_url()))
                            .about(&this)?
                            .into();
                    Ok(Queue::new(Scope::new(this.meta().clone(), url)))
                })
            },
        )
    }

    /// Finds the queue of this name:
    /// [GetQueueUrl](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueUrl.html).
    ///
    /// Gives the [`Queue`].
    ///
    /// boto3:
    /// [`ServiceResource.get_queue_by_name`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/service-resource/get_queue_by_name.html).
    pub fn get_queue_by_name(
        &self,
        queue_name: impl Into<String>,
    ) -> Action<GetQueueUrlFluentBuilder, Queue, Self> {
        Action::new(
            self.clone(),
            self.client().get_queue_url().queue_name(queue_name),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let url: Arc<str> =
                        runtime::required("QueueUrl", runtime::text(response.queue_url()))
                            .about(&this)?
                            .into();
                    Ok(Queue::new(Scope::new(this.meta().clone(), url)))
                })
            },
        )
    }
}

/// Every resource, by its identifiers. Nothing is sent.
impl Sqs {
    /// A [`Message`].
    ///
    /// boto3:
    /// [`ServiceResource.Message()`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/service-resource/Message.html).
    #[must_use]
    pub fn message(
        &self,
        queue_url: impl Into<Arc<str>>,
        receipt_handle: impl Into<Arc<str>>,
    ) -> Message {
        Message::new(
            Scope::new(self.meta().clone(), queue_url.into()),
            receipt_handle.into(),
        )
    }

    /// A [`Queue`].
    ///
    /// boto3:
    /// [`ServiceResource.Queue()`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/service-resource/Queue.html).
    #[must_use]
    pub fn queue(&self, url: impl Into<Arc<str>>) -> Queue {
        Queue::new(Scope::new(self.meta().clone(), url.into()))
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl Sqs {
    /// Lists the queues of the account in the region:
    /// [ListQueues](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueues.html).
    ///
    /// Each item is a [`Queue`].
    ///
    /// boto3:
    /// [`ServiceResource.queues`](https://docs.aws.amazon.com/boto3/latest/reference/services/sqs/service-resource/queues.html).
    pub fn queues(&self) -> Collection<ListRequest<SqsQueues>> {
        let input = ListQueuesInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`Sqs::queues`].
#[derive(Clone, Copy, Debug)]
pub struct SqsQueues;

impl Operation for SqsQueues {
    const NAME: &'static str = "ListQueues";
    const PAGE_SIZE: Option<i32> = Some(1000);
    type Client = Client;
    type Parent = Sqs;
    type Input = ListQueuesInputBuilder;
    type Output = ListQueuesOutput;
    type Entry = String;
    type Item = Queue;

    fn page(
        mut input: ListQueuesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListQueuesInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        if size.is_some() {
            input = input.set_max_results(size);
        }
        input
    }

    async fn send(
        input: ListQueuesInputBuilder,
        client: &Client,
    ) -> ClientResult<ListQueuesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListQueuesOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: ListQueuesOutput) -> Vec<String> {
        runtime::all(output.queue_urls)
    }

    fn item(parent: &Sqs, entry: String) -> Queue {
        let url = runtime::name(entry.as_str());
        Queue::new(Scope::new(parent.meta().clone(), url))
    }
}

static MODEL: Model = Model {
    service: "sqs",
    name: "Sqs",
    identifiers: &[],
    load: None,
    actions: &[
        Member::new("create_queue", Some("CreateQueue"), Some("Queue")),
        Member::new("get_queue_by_name", Some("GetQueueUrl"), Some("Queue")),
    ],
    sub_resources: &[
        Member::new("message", None, Some("Message")),
        Member::new("queue", None, Some("Queue")),
    ],
    collections: &[Member::new("queues", Some("ListQueues"), Some("Queue"))],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for Sqs {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![]
    }
}

impl fmt::Debug for Sqs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Sqs {
    fn eq(&self, other: &Self) -> bool {
        self.meta == other.meta
    }
}

impl Eq for Sqs {}

impl Hash for Sqs {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.meta.hash(state);
    }
}
