// Generated from descriptions/sns.toml; do not edit.

//! [`Topic`]: a topic, which passes what is published to its subscriptions.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_sns::operation::add_permission::AddPermissionOutput;
use aws_sdk_sns::operation::add_permission::builders::AddPermissionFluentBuilder;
use aws_sdk_sns::operation::confirm_subscription::builders::ConfirmSubscriptionFluentBuilder;
use aws_sdk_sns::operation::delete_topic::DeleteTopicOutput;
use aws_sdk_sns::operation::delete_topic::builders::DeleteTopicFluentBuilder;
use aws_sdk_sns::operation::get_topic_attributes::GetTopicAttributesOutput;
use aws_sdk_sns::operation::list_subscriptions_by_topic::ListSubscriptionsByTopicOutput;
use aws_sdk_sns::operation::list_subscriptions_by_topic::builders::ListSubscriptionsByTopicInputBuilder;
use aws_sdk_sns::operation::publish::PublishOutput;
use aws_sdk_sns::operation::publish::builders::PublishFluentBuilder;
use aws_sdk_sns::operation::remove_permission::RemovePermissionOutput;
use aws_sdk_sns::operation::remove_permission::builders::RemovePermissionFluentBuilder;
use aws_sdk_sns::operation::set_topic_attributes::SetTopicAttributesOutput;
use aws_sdk_sns::operation::set_topic_attributes::builders::SetTopicAttributesFluentBuilder;
use aws_sdk_sns::operation::subscribe::builders::SubscribeFluentBuilder;
use aws_sdk_sns::{Client, types};

use super::Subscription;
use crate::runtime::{
    self, About, Action, ClientResult, Collection, Error, ListRequest, Loaded, Member, Meta, Model,
    Next, Operation, Resource, Scope, Summary,
};

/// A topic, which passes what is published to its subscriptions.
///
/// ```no_run
/// # async fn run(sns: resource::sns::Sns) -> resource::Result<()> {
/// let topic = sns.topic("arn:aws:sns:eu-west-1:123456789012:orders");
/// topic.publish("order 17 is paid").with(|publish| publish.subject("orders")).await?;
/// for subscription in topic.subscriptions().collect().await? {
///     println!("{:?} {:?}", subscription.item().protocol(), subscription.item().endpoint());
/// }
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3: [`Topic`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/topic/index.html).
///
/// ```
/// # use aws_sdk_sns::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let sns = resource::sns::Sns::from_client(aws_sdk_sns::Client::from_conf(config));
/// let handle = sns.topic("arn:aws:sns:eu-west-1:123456789012:orders");
/// assert_eq!(format!("{handle:?}"), "sns.Topic(arn=\"arn:aws:sns:eu-west-1:123456789012:orders\")");
/// ```
#[derive(Clone)]
pub struct Topic {
    scope: Scope<Client>,
    loaded: Loaded<GetTopicAttributesOutput>,
}

impl Topic {
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
impl Topic {
    /// The topic's ARN (`TopicArn` in requests).
    #[must_use]
    pub fn arn(&self) -> &str {
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
impl Topic {
    /// Reads the topic's attributes:
    /// [GetTopicAttributes](https://docs.aws.amazon.com/sns/latest/api/API_GetTopicAttributes.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`Topic.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/topic/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn load(&self) -> Result<Arc<GetTopicAttributesOutput>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<GetTopicAttributesOutput>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .get_topic_attributes()
                .topic_arn(self.arn())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<GetTopicAttributesOutput>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl Topic {
    /// Lets other accounts use the topic:
    /// [AddPermission](https://docs.aws.amazon.com/sns/latest/api/API_AddPermission.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Topic.add_permission`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/topic/add_permission.html).
    pub fn add_permission(
        &self,
        label: impl Into<String>,
    ) -> Action<AddPermissionFluentBuilder, AddPermissionOutput, Self> {
        Action::new(
            self.shared(),
            self.client().add_permission().label(label),
            |this, request| request.topic_arn(this.arn()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Confirms a subscription with the token that was sent to its endpoint:
    /// [ConfirmSubscription](https://docs.aws.amazon.com/sns/latest/api/API_ConfirmSubscription.html).
    ///
    /// Gives the [`Subscription`].
    ///
    /// boto3:
    /// [`Topic.confirm_subscription`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/topic/confirm_subscription.html).
    pub fn confirm_subscription(
        &self,
        token: impl Into<String>,
    ) -> Action<ConfirmSubscriptionFluentBuilder, Subscription, Self> {
        Action::new(
            self.shared(),
            self.client().confirm_subscription().token(token),
            |this, request| request.topic_arn(this.arn()),
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let arn: Arc<str> = runtime::required(
                        "SubscriptionArn",
                        runtime::text(response.subscription_arn()),
                    )
                    .about(&this)?
                    .into();
                    Ok(Subscription::new(Scope::new(this.meta().clone(), arn)))
                })
            },
        )
    }

    /// Deletes the topic and its subscriptions:
    /// [DeleteTopic](https://docs.aws.amazon.com/sns/latest/api/API_DeleteTopic.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Topic.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/topic/delete.html).
    pub fn delete(&self) -> Action<DeleteTopicFluentBuilder, DeleteTopicOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_topic(),
            |this, request| request.topic_arn(this.arn()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Sends a message: [Publish](https://docs.aws.amazon.com/sns/latest/api/API_Publish.html).
    ///
    /// boto3:
    /// [`Topic.publish`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/topic/publish.html).
    pub fn publish(
        &self,
        message: impl Into<String>,
    ) -> Action<PublishFluentBuilder, PublishOutput, Self> {
        Action::new(
            self.shared(),
            self.client().publish().message(message),
            |this, request| request.topic_arn(this.arn()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Withdraws a permission:
    /// [RemovePermission](https://docs.aws.amazon.com/sns/latest/api/API_RemovePermission.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Topic.remove_permission`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/topic/remove_permission.html).
    pub fn remove_permission(
        &self,
        label: impl Into<String>,
    ) -> Action<RemovePermissionFluentBuilder, RemovePermissionOutput, Self> {
        Action::new(
            self.shared(),
            self.client().remove_permission().label(label),
            |this, request| request.topic_arn(this.arn()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Sets an attribute of the topic:
    /// [SetTopicAttributes](https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Topic.set_attributes`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/topic/set_attributes.html).
    pub fn set_attributes(
        &self,
        attribute_name: impl Into<String>,
        attribute_value: impl Into<String>,
    ) -> Action<SetTopicAttributesFluentBuilder, SetTopicAttributesOutput, Self> {
        Action::new(
            self.shared(),
            self.client()
                .set_topic_attributes()
                .attribute_name(attribute_name)
                .attribute_value(attribute_value),
            |this, request| request.topic_arn(this.arn()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Subscribes an endpoint; the ARN comes at once, also for one that must confirm first:
    /// [Subscribe](https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html).
    ///
    /// Gives the [`Subscription`].
    ///
    /// boto3:
    /// [`Topic.subscribe`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/topic/subscribe.html).
    pub fn subscribe(
        &self,
        protocol: impl Into<String>,
    ) -> Action<SubscribeFluentBuilder, Subscription, Self> {
        Action::new(
            self.shared(),
            self.client().subscribe().protocol(protocol),
            |this, request| request.topic_arn(this.arn()).return_subscription_arn(true),
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let arn: Arc<str> = runtime::required(
                        "SubscriptionArn",
                        runtime::text(response.subscription_arn()),
                    )
                    .about(&this)?
                    .into();
                    Ok(Subscription::new(Scope::new(this.meta().clone(), arn)))
                })
            },
        )
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl Topic {
    /// Lists the subscriptions of the topic:
    /// [ListSubscriptionsByTopic](https://docs.aws.amazon.com/sns/latest/api/API_ListSubscriptionsByTopic.html).
    ///
    /// Each item is a [`Subscription`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Topic.subscriptions`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/topic/subscriptions.html).
    pub fn subscriptions(&self) -> Collection<ListRequest<TopicSubscriptions>> {
        let input = ListSubscriptionsByTopicInputBuilder::default().topic_arn(self.arn());
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`Topic::subscriptions`].
#[derive(Clone, Copy, Debug)]
pub struct TopicSubscriptions;

impl Operation for TopicSubscriptions {
    const NAME: &'static str = "ListSubscriptionsByTopic";

    type Client = Client;
    type Parent = Topic;
    type Input = ListSubscriptionsByTopicInputBuilder;
    type Output = ListSubscriptionsByTopicOutput;
    type Entry = types::Subscription;
    type Item = Summary<Subscription, types::Subscription>;

    fn page(
        mut input: ListSubscriptionsByTopicInputBuilder,
        token: Option<String>,
        _: Option<i32>,
    ) -> ListSubscriptionsByTopicInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        input
    }

    async fn send(
        input: ListSubscriptionsByTopicInputBuilder,
        client: &Client,
    ) -> ClientResult<ListSubscriptionsByTopicOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListSubscriptionsByTopicOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: ListSubscriptionsByTopicOutput) -> Vec<types::Subscription> {
        runtime::all(output.subscriptions)
    }

    fn item(
        parent: &Topic,
        entry: types::Subscription,
    ) -> Summary<Subscription, types::Subscription> {
        let arn = runtime::name(entry.subscription_arn());
        Summary::new(
            Subscription::new(Scope::new(parent.meta().clone(), arn)),
            entry,
        )
    }
}

static MODEL: Model = Model {
    service: "sns",
    name: "Topic",
    identifiers: &["arn"],
    load: Some("GetTopicAttributes"),
    actions: &[
        Member::new("add_permission", Some("AddPermission"), None),
        Member::new(
            "confirm_subscription",
            Some("ConfirmSubscription"),
            Some("Subscription"),
        ),
        Member::new("delete", Some("DeleteTopic"), None),
        Member::new("publish", Some("Publish"), None),
        Member::new("remove_permission", Some("RemovePermission"), None),
        Member::new("set_attributes", Some("SetTopicAttributes"), None),
        Member::new("subscribe", Some("Subscribe"), Some("Subscription")),
    ],
    sub_resources: &[],
    collections: &[Member::new(
        "subscriptions",
        Some("ListSubscriptionsByTopic"),
        Some("Subscription"),
    )],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for Topic {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("arn", self.arn().to_string())]
    }
}

impl fmt::Debug for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Topic {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for Topic {}

impl Hash for Topic {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
