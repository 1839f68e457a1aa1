// Generated from descriptions/ec2.toml; do not edit.

//! [`InternetGateway`]: an internet gateway, by which a VPC reaches the internet.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_ec2::operation::attach_internet_gateway::AttachInternetGatewayOutput;
use aws_sdk_ec2::operation::attach_internet_gateway::builders::AttachInternetGatewayFluentBuilder;
use aws_sdk_ec2::operation::create_tags::builders::CreateTagsFluentBuilder;
use aws_sdk_ec2::operation::delete_internet_gateway::DeleteInternetGatewayOutput;
use aws_sdk_ec2::operation::delete_internet_gateway::builders::DeleteInternetGatewayFluentBuilder;
use aws_sdk_ec2::operation::detach_internet_gateway::DetachInternetGatewayOutput;
use aws_sdk_ec2::operation::detach_internet_gateway::builders::DetachInternetGatewayFluentBuilder;
use aws_sdk_ec2::{Client, types};

use super::Tag;
use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// An internet gateway, by which a VPC reaches the internet.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`InternetGateway`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/internetgateway/index.html).
///
/// ```
/// # use aws_sdk_ec2::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let ec2 = resource::ec2::Ec2::from_client(aws_sdk_ec2::Client::from_conf(config));
/// let handle = ec2.internet_gateway("igw-0123456789abcdef0");
/// assert_eq!(format!("{handle:?}"), "ec2.InternetGateway(id=\"igw-0123456789abcdef0\")");
/// ```
#[derive(Clone)]
pub struct InternetGateway {
    scope: Scope<Client>,
    loaded: Loaded<types::InternetGateway>,
}

impl InternetGateway {
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
impl InternetGateway {
    /// The internet gateway's ID (`InternetGatewayId` in requests).
    #[must_use]
    pub fn id(&self) -> &str {
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
impl InternetGateway {
    /// Reads the attributes of the internet gateway:
    /// [DescribeInternetGateways](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInternetGateways.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`InternetGateway.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/internetgateway/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::InternetGateway>, Error> {
        match self.loaded.get() {
            Some(known) => Ok(known),
            None => self.reload().await,
        }
    }

    /// Sends the request again, whatever is kept, and keeps the response.
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn reload(&self) -> Result<Arc<types::InternetGateway>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_internet_gateways()
                .set_internet_gateway_ids(Some(vec![self.id().to_owned()]))
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::InternetGateway> = runtime::first(response.internet_gateways);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::InternetGateway>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl InternetGateway {
    /// Attaches an internet gateway to a VPC:
    /// [AttachInternetGateway](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachInternetGateway.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`InternetGateway.attach_to_vpc`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/internetgateway/attach_to_vpc.html).
    pub fn attach_to_vpc(
        &self,
        vpc_id: impl Into<String>,
    ) -> Action<AttachInternetGatewayFluentBuilder, AttachInternetGatewayOutput, Self> {
        Action::new(
            self.shared(),
            self.client().attach_internet_gateway().vpc_id(vpc_id),
            |this, request| request.internet_gateway_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Sets tags, in place of those with the same keys:
    /// [CreateTags](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTags.html).
    ///
    /// Gives a [`Tag`] for each.
    ///
    /// boto3:
    /// [`InternetGateway.create_tags`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/internetgateway/create_tags.html).
    pub fn create_tags(&self) -> Action<CreateTagsFluentBuilder, Vec<Tag>, Self> {
        Action::new(
            self.shared(),
            self.client().create_tags(),
            |this, request| request.set_resources(Some(vec![this.id().to_owned()])),
            |this, request| {
                Box::pin(async move {
                    let named = request.get_tags().clone().unwrap_or_default();
                    request.send().await.about(&this)?;
                    Ok(named
                        .iter()
                        .map(|one| {
                            let key = runtime::name(one.key());
                            let value = runtime::name(one.value());
                            Tag::new(this.scope.clone(), key, value)
                        })
                        .collect())
                })
            },
        )
    }

    /// Deletes the internet gateway:
    /// [DeleteInternetGateway](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteInternetGateway.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`InternetGateway.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/internetgateway/delete.html).
    pub fn delete(
        &self,
    ) -> Action<DeleteInternetGatewayFluentBuilder, DeleteInternetGatewayOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_internet_gateway(),
            |this, request| request.internet_gateway_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Detaches an internet gateway from a VPC:
    /// [DetachInternetGateway](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DetachInternetGateway.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`InternetGateway.detach_from_vpc`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/internetgateway/detach_from_vpc.html).
    pub fn detach_from_vpc(
        &self,
        vpc_id: impl Into<String>,
    ) -> Action<DetachInternetGatewayFluentBuilder, DetachInternetGatewayOutput, Self> {
        Action::new(
            self.shared(),
            self.client().detach_internet_gateway().vpc_id(vpc_id),
            |this, request| request.internet_gateway_id(this.id()),
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
    service: "ec2",
    name: "InternetGateway",
    identifiers: &["id"],
    load: Some("DescribeInternetGateways"),
    actions: &[
        Member::new("attach_to_vpc", Some("AttachInternetGateway"), None),
        Member::new("create_tags", Some("CreateTags"), Some("Tag")),
        Member::new("delete", Some("DeleteInternetGateway"), None),
        Member::new("detach_from_vpc", Some("DetachInternetGateway"), None),
    ],
    sub_resources: &[],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for InternetGateway {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("id", self.id().to_string())]
    }
}

impl fmt::Debug for InternetGateway {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for InternetGateway {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for InternetGateway {}

impl Hash for InternetGateway {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
