// Generated from descriptions/sns.toml; do not edit.

//! [`Subscription`]: a subscription: an endpoint that a topic sends to.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_sns::Client;
use aws_sdk_sns::operation::get_subscription_attributes::GetSubscriptionAttributesOutput;
use aws_sdk_sns::operation::set_subscription_attributes::SetSubscriptionAttributesOutput;
use aws_sdk_sns::operation::set_subscription_attributes::builders::SetSubscriptionAttributesFluentBuilder;
use aws_sdk_sns::operation::unsubscribe::UnsubscribeOutput;
use aws_sdk_sns::operation::unsubscribe::builders::UnsubscribeFluentBuilder;

use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// A subscription: an endpoint that a topic sends to.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`Subscription`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/subscription/index.html).
///
/// ```
/// # use aws_sdk_sns::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let sns = resource::sns::Sns::from_client(aws_sdk_sns::Client::from_conf(config));
/// let handle = sns.subscription("arn:aws:sns:eu-west-1:123456789012:orders:8a21d249");
/// assert_eq!(format!("{handle:?}"), "sns.Subscription(arn=\"arn:aws:sns:eu-west-1:123456789012:orders:8a21d249\")");
/// ```
#[derive(Clone)]
pub struct Subscription {
    scope: Scope<Client>,
    loaded: Loaded<GetSubscriptionAttributesOutput>,
}

impl Subscription {
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
impl Subscription {
    /// The subscription's ARN (`SubscriptionArn` in requests).
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
impl Subscription {
    /// Reads the subscription's attributes:
    /// [GetSubscriptionAttributes](https://docs.aws.amazon.com/sns/latest/api/API_GetSubscriptionAttributes.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`Subscription.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/subscription/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn load(&self) -> Result<Arc<GetSubscriptionAttributesOutput>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<GetSubscriptionAttributesOutput>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .get_subscription_attributes()
                .subscription_arn(self.arn())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<GetSubscriptionAttributesOutput>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl Subscription {
    /// Deletes the subscription:
    /// [Unsubscribe](https://docs.aws.amazon.com/sns/latest/api/API_Unsubscribe.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Subscription.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/subscription/delete.html).
    pub fn delete(&self) -> Action<UnsubscribeFluentBuilder, UnsubscribeOutput, Self> {
        Action::new(
            self.shared(),
            self.client().unsubscribe(),
            |this, request| request.subscription_arn(this.arn()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Sets an attribute of the subscription:
    /// [SetSubscriptionAttributes](https://docs.aws.amazon.com/sns/latest/api/API_SetSubscriptionAttributes.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Subscription.set_attributes`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/subscription/set_attributes.html).
    pub fn set_attributes(
        &self,
        attribute_name: impl Into<String>,
        attribute_value: impl Into<String>,
    ) -> Action<SetSubscriptionAttributesFluentBuilder, SetSubscriptionAttributesOutput, Self> {
        Action::new(
            self.shared(),
            self.client()
                .set_subscription_attributes()
                .attribute_name(attribute_name)
                .attribute_value(attribute_value),
            |this, request| request.subscription_arn(this.arn()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }
}

static MODEL: Model = Model {
    service: "sns",
    name: "Subscription",
    identifiers: &["arn"],
    load: Some("GetSubscriptionAttributes"),
    actions: &[
        Member::new("delete", Some("Unsubscribe"), None),
        Member::new("set_attributes", Some("SetSubscriptionAttributes"), None),
    ],
    sub_resources: &[],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for Subscription {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("arn", self.arn().to_string())]
    }
}

impl fmt::Debug for Subscription {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Subscription {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for Subscription {}

impl Hash for Subscription {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
