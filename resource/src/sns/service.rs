// Generated from descriptions/sns.toml; do not edit.

//! [`Sns`]: Amazon SNS: the service, from which every topic is reached.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_sdk_sns::operation::create_platform_application::builders::CreatePlatformApplicationFluentBuilder;
use aws_sdk_sns::operation::create_topic::builders::CreateTopicFluentBuilder;
use aws_sdk_sns::operation::list_platform_applications::ListPlatformApplicationsOutput;
use aws_sdk_sns::operation::list_platform_applications::builders::ListPlatformApplicationsInputBuilder;
use aws_sdk_sns::operation::list_subscriptions::ListSubscriptionsOutput;
use aws_sdk_sns::operation::list_subscriptions::builders::ListSubscriptionsInputBuilder;
use aws_sdk_sns::operation::list_topics::ListTopicsOutput;
use aws_sdk_sns::operation::list_topics::builders::ListTopicsInputBuilder;
use aws_sdk_sns::{Client, types};

use super::{PlatformApplication, PlatformEndpoint, Subscription, Topic};
use crate::runtime::{
    self, About, Action, ClientResult, Collection, ListRequest, Member, Meta, Model, Next,
    Operation, Resource, Scope, Summary, ToSession,
};

/// Amazon SNS: the service, from which every topic is reached.
///
/// ```no_run
/// # async fn run(sns: resource::sns::Sns) -> resource::Result<()> {
/// let topic = sns.create_topic("orders").await?;
/// topic.subscribe("sqs").with(|to| to.endpoint("arn:aws:sqs:eu-west-1:123456789012:jobs")).await?;
/// topic.publish("order 17 is paid").await?;
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning it sends nothing. Two are equal if both are known to speak for the same caller to the
/// same place (see [`Meta`]).
///
/// boto3:
/// [`ServiceResource`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/service-resource/index.html).
///
/// ```
/// # use aws_sdk_sns::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let client = aws_sdk_sns::Client::from_conf(config);
/// let sns = resource::sns::Sns::from_client(client);
/// assert_eq!(sns.meta().service_name(), "sns");
/// ```
#[derive(Clone)]
pub struct Sns {
    meta: Meta<Client>,
}

/// Constructors, and the client.
impl Sns {
    /// From a session, or from the SDK's configuration: `session.resource(Sns::new)`, `Sns::new(&sdk_config)`.
    ///
    /// The client that it makes refuses responses that were cut off, and names the `resource` crate in its
    /// user agent.
    #[must_use]
    pub fn new(session: &impl ToSession) -> Self {
        let session = runtime::named(session);
        Self {
            meta: Meta::of_session(
                "sns",
                &session,
                session.client(|config| {
                    let config = aws_sdk_sns::config::Builder::from(config);
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
            meta: Meta::of_client("sns", client, is_same),
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
impl Sns {
    /// Registers a mobile app:
    /// [CreatePlatformApplication](https://docs.aws.amazon.com/sns/latest/api/API_CreatePlatformApplication.html).
    ///
    /// Gives the [`PlatformApplication`].
    ///
    /// boto3:
    /// [`ServiceResource.create_platform_application`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/service-resource/create_platform_application.html).
    pub fn create_platform_application(
        &self,
        name: impl Into<String>,
        platform: impl Into<String>,
    ) -> Action<CreatePlatformApplicationFluentBuilder, PlatformApplication, Self> {
        Action::new(
            self.clone(),
            self.client()
                .create_platform_application()
                .name(name)
                .platform(platform),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let arn: Arc<str> = runtime::required(
                        "PlatformApplicationArn",
                        runtime::text(response.platform_application_arn()),
                    )
                    .about(&this)?
                    .into();
                    Ok(PlatformApplication::new(Scope::new(
                        this.meta().clone(),
                        arn,
                    )))
                })
            },
        )
    }

    /// Creates a topic, or finds the one of that name:
    /// [CreateTopic](https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html).
    ///
    /// Gives the [`Topic`].
    ///
    /// boto3:
    /// [`ServiceResource.create_topic`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/service-resource/create_topic.html).
    pub fn create_topic(
        &self,
        name: impl Into<String>,
    ) -> Action<CreateTopicFluentBuilder, Topic, Self> {
        Action::new(
            self.clone(),
            self.client().create_topic().name(name),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let arn: Arc<str> =
                        runtime::required("TopicArn", runtime::text(response.topic_arn()))
                            .about(&this)?
                            .into();
                    Ok(Topic::new(Scope::new(this.meta().clone(), arn)))
                })
            },
        )
    }
}

/// Every resource, by its identifiers. Nothing is sent.
impl Sns {
    /// A [`PlatformApplication`].
    ///
    /// boto3:
    /// [`ServiceResource.PlatformApplication()`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/service-resource/PlatformApplication.html).
    #[must_use]
    pub fn platform_application(&self, arn: impl Into<Arc<str>>) -> PlatformApplication {
        PlatformApplication::new(Scope::new(self.meta().clone(), arn.into()))
    }

    /// A [`PlatformEndpoint`].
    ///
    /// boto3:
    /// [`ServiceResource.PlatformEndpoint()`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/service-resource/PlatformEndpoint.html).
    #[must_use]
    pub fn platform_endpoint(&self, arn: impl Into<Arc<str>>) -> PlatformEndpoint {
        PlatformEndpoint::new(Scope::new(self.meta().clone(), arn.into()))
    }

    /// A [`Subscription`].
    ///
    /// boto3:
    /// [`ServiceResource.Subscription()`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/service-resource/Subscription.html).
    #[must_use]
    pub fn subscription(&self, arn: impl Into<Arc<str>>) -> Subscription {
        Subscription::new(Scope::new(self.meta().clone(), arn.into()))
    }

    /// A [`Topic`].
    ///
    /// boto3:
    /// [`ServiceResource.Topic()`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/service-resource/Topic.html).
    #[must_use]
    pub fn topic(&self, arn: impl Into<Arc<str>>) -> Topic {
        Topic::new(Scope::new(self.meta().clone(), arn.into()))
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl Sns {
    /// Lists the apps:
    /// [ListPlatformApplications](https://docs.aws.amazon.com/sns/latest/api/API_ListPlatformApplications.html).
    ///
    /// Each item is a [`PlatformApplication`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.platform_applications`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/service-resource/platform_applications.html).
    pub fn platform_applications(&self) -> Collection<ListRequest<SnsPlatformApplications>> {
        let input = ListPlatformApplicationsInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the subscriptions of the account in the region:
    /// [ListSubscriptions](https://docs.aws.amazon.com/sns/latest/api/API_ListSubscriptions.html).
    ///
    /// Each item is a [`Subscription`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.subscriptions`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/service-resource/subscriptions.html).
    pub fn subscriptions(&self) -> Collection<ListRequest<SnsSubscriptions>> {
        let input = ListSubscriptionsInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the topics of the account in the region:
    /// [ListTopics](https://docs.aws.amazon.com/sns/latest/api/API_ListTopics.html).
    ///
    /// Each item is a [`Topic`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.topics`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/service-resource/topics.html).
    pub fn topics(&self) -> Collection<ListRequest<SnsTopics>> {
        let input = ListTopicsInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`Sns::platform_applications`].
#[derive(Clone, Copy, Debug)]
pub struct SnsPlatformApplications;

impl Operation for SnsPlatformApplications {
    const NAME: &'static str = "ListPlatformApplications";

    type Client = Client;
    type Parent = Sns;
    type Input = ListPlatformApplicationsInputBuilder;
    type Output = ListPlatformApplicationsOutput;
    type Entry = types::PlatformApplication;
    type Item = Summary<PlatformApplication, types::PlatformApplication>;

    fn page(
        mut input: ListPlatformApplicationsInputBuilder,
        token: Option<String>,
        _: Option<i32>,
    ) -> ListPlatformApplicationsInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        input
    }

    async fn send(
        input: ListPlatformApplicationsInputBuilder,
        client: &Client,
    ) -> ClientResult<ListPlatformApplicationsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListPlatformApplicationsOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: ListPlatformApplicationsOutput) -> Vec<types::PlatformApplication> {
        runtime::all(output.platform_applications)
    }

    fn item(
        parent: &Sns,
        entry: types::PlatformApplication,
    ) -> Summary<PlatformApplication, types::PlatformApplication> {
        let arn = runtime::name(entry.platform_application_arn());
        Summary::new(
            PlatformApplication::new(Scope::new(parent.meta().clone(), arn)),
            entry,
        )
    }
}

/// The listing behind [`Sns::subscriptions`].
#[derive(Clone, Copy, Debug)]
pub struct SnsSubscriptions;

impl Operation for SnsSubscriptions {
    const NAME: &'static str = "ListSubscriptions";

    type Client = Client;
    type Parent = Sns;
    type Input = ListSubscriptionsInputBuilder;
    type Output = ListSubscriptionsOutput;
    type Entry = types::Subscription;
    type Item = Summary<Subscription, types::Subscription>;

    fn page(
        mut input: ListSubscriptionsInputBuilder,
        token: Option<String>,
        _: Option<i32>,
    ) -> ListSubscriptionsInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        input
    }

    async fn send(
        input: ListSubscriptionsInputBuilder,
        client: &Client,
    ) -> ClientResult<ListSubscriptionsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListSubscriptionsOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: ListSubscriptionsOutput) -> Vec<types::Subscription> {
        runtime::all(output.subscriptions)
    }

    fn item(
        parent: &Sns,
        entry: types::Subscription,
    ) -> Summary<Subscription, types::Subscription> {
        let arn = runtime::name(entry.subscription_arn());
        Summary::new(
            Subscription::new(Scope::new(parent.meta().clone(), arn)),
            entry,
        )
    }
}

/// The listing behind [`Sns::topics`].
#[derive(Clone, Copy, Debug)]
pub struct SnsTopics;

impl Operation for SnsTopics {
    const NAME: &'static str = "ListTopics";

    type Client = Client;
    type Parent = Sns;
    type Input = ListTopicsInputBuilder;
    type Output = ListTopicsOutput;
    type Entry = types::Topic;
    type Item = Summary<Topic, types::Topic>;

    fn page(
        mut input: ListTopicsInputBuilder,
        token: Option<String>,
        _: Option<i32>,
    ) -> ListTopicsInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        input
    }

    async fn send(
        input: ListTopicsInputBuilder,
        client: &Client,
    ) -> ClientResult<ListTopicsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListTopicsOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: ListTopicsOutput) -> Vec<types::Topic> {
        runtime::all(output.topics)
    }

    fn item(parent: &Sns, entry: types::Topic) -> Summary<Topic, types::Topic> {
        let arn = runtime::name(entry.topic_arn());
        Summary::new(Topic::new(Scope::new(parent.meta().clone(), arn)), entry)
    }
}

static MODEL: Model = Model {
    service: "sns",
    name: "Sns",
    identifiers: &[],
    load: None,
    actions: &[
        Member::new(
            "create_platform_application",
            Some("CreatePlatformApplication"),
            Some("PlatformApplication"),
        ),
        Member::new("create_topic", Some("CreateTopic"), Some("Topic")),
    ],
    sub_resources: &[
        Member::new("platform_application", None, Some("PlatformApplication")),
        Member::new("platform_endpoint", None, Some("PlatformEndpoint")),
        Member::new("subscription", None, Some("Subscription")),
        Member::new("topic", None, Some("Topic")),
    ],
    collections: &[
        Member::new(
            "platform_applications",
            Some("ListPlatformApplications"),
            Some("PlatformApplication"),
        ),
        Member::new(
            "subscriptions",
            Some("ListSubscriptions"),
            Some("Subscription"),
        ),
        Member::new("topics", Some("ListTopics"), Some("Topic")),
    ],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for Sns {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![]
    }
}

impl fmt::Debug for Sns {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Sns {
    fn eq(&self, other: &Self) -> bool {
        self.meta == other.meta
    }
}

impl Eq for Sns {}

impl Hash for Sns {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.meta.hash(state);
    }
}
