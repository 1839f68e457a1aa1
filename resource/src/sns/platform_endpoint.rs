// Generated from descriptions/sns.toml; do not edit.

//! [`PlatformEndpoint`]: one device on which a mobile app is installed.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_sns::Client;
use aws_sdk_sns::operation::delete_endpoint::DeleteEndpointOutput;
use aws_sdk_sns::operation::delete_endpoint::builders::DeleteEndpointFluentBuilder;
use aws_sdk_sns::operation::get_endpoint_attributes::GetEndpointAttributesOutput;
use aws_sdk_sns::operation::publish::PublishOutput;
use aws_sdk_sns::operation::publish::builders::PublishFluentBuilder;
use aws_sdk_sns::operation::set_endpoint_attributes::SetEndpointAttributesOutput;
use aws_sdk_sns::operation::set_endpoint_attributes::builders::SetEndpointAttributesFluentBuilder;

use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// One device on which a mobile app is installed.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`PlatformEndpoint`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/platformendpoint/index.html).
///
/// ```
/// # use aws_sdk_sns::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let sns = resource::sns::Sns::from_client(aws_sdk_sns::Client::from_conf(config));
/// let handle = sns.platform_endpoint("arn:aws:sns:eu-west-1:123456789012:endpoint/GCM/shop/5e3e9847");
/// assert_eq!(format!("{handle:?}"), "sns.PlatformEndpoint(arn=\"arn:aws:sns:eu-west-1:123456789012:endpoint/GCM/shop/5e3e9847\")");
/// ```
#[derive(Clone)]
pub struct PlatformEndpoint {
    scope: Scope<Client>,
    loaded: Loaded<GetEndpointAttributesOutput>,
}

impl PlatformEndpoint {
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
impl PlatformEndpoint {
    /// The device's ARN (`EndpointArn` in requests).
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
impl PlatformEndpoint {
    /// Reads the device's attributes:
    /// [GetEndpointAttributes](https://docs.aws.amazon.com/sns/latest/api/API_GetEndpointAttributes.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`PlatformEndpoint.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/platformendpoint/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn load(&self) -> Result<Arc<GetEndpointAttributesOutput>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<GetEndpointAttributesOutput>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .get_endpoint_attributes()
                .endpoint_arn(self.arn())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<GetEndpointAttributesOutput>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl PlatformEndpoint {
    /// Removes the device:
    /// [DeleteEndpoint](https://docs.aws.amazon.com/sns/latest/api/API_DeleteEndpoint.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`PlatformEndpoint.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/platformendpoint/delete.html).
    pub fn delete(&self) -> Action<DeleteEndpointFluentBuilder, DeleteEndpointOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_endpoint(),
            |this, request| request.endpoint_arn(this.arn()),
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
    /// [`PlatformEndpoint.publish`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/platformendpoint/publish.html).
    pub fn publish(
        &self,
        message: impl Into<String>,
    ) -> Action<PublishFluentBuilder, PublishOutput, Self> {
        Action::new(
            self.shared(),
            self.client().publish().message(message),
            |this, request| request.target_arn(this.arn()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Sets attributes of the device:
    /// [SetEndpointAttributes](https://docs.aws.amazon.com/sns/latest/api/API_SetEndpointAttributes.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`PlatformEndpoint.set_attributes`](https://docs.aws.amazon.com/boto3/latest/reference/services/sns/platformendpoint/set_attributes.html).
    pub fn set_attributes(
        &self,
    ) -> Action<SetEndpointAttributesFluentBuilder, SetEndpointAttributesOutput, Self> {
        Action::new(
            self.shared(),
            self.client().set_endpoint_attributes(),
            |this, request| request.endpoint_arn(this.arn()),
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
    name: "PlatformEndpoint",
    identifiers: &["arn"],
    load: Some("GetEndpointAttributes"),
    actions: &[
        Member::new("delete", Some("DeleteEndpoint"), None),
        Member::new("publish", Some("Publish"), None),
        Member::new("set_attributes", Some("SetEndpointAttributes"), None),
    ],
    sub_resources: &[],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for PlatformEndpoint {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("arn", self.arn().to_string())]
    }
}

impl fmt::Debug for PlatformEndpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for PlatformEndpoint {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for PlatformEndpoint {}

impl Hash for PlatformEndpoint {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
