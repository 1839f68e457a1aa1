// Generated from descriptions/cloudformation.toml; do not edit.

//! [`StackResource`]: a resource of a stack.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_cloudformation::{Client, types};

use super::Stack;
use crate::runtime::{self, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// A resource of a stack.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`StackResource`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudformation/stackresource/index.html).
///
/// ```
/// # use aws_sdk_cloudformation::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let cloudformation = resource::cloudformation::CloudFormation::from_client(aws_sdk_cloudformation::Client::from_conf(config));
/// let handle = cloudformation.stack_resource("shop", "Topic");
/// assert_eq!(format!("{handle:?}"), "cloudformation.StackResource(stack_name=\"shop\", logical_id=\"Topic\")");
/// ```
#[derive(Clone)]
pub struct StackResource {
    scope: Scope<Client>,
    logical_id: Arc<str>,
    loaded: Loaded<types::StackResourceDetail>,
}

impl StackResource {
    pub(crate) fn new(scope: Scope<Client>, logical_id: Arc<str>) -> Self {
        Self {
            scope,
            logical_id,
            loaded: Loaded::new(),
        }
    }
}

/// Identifiers, and the client.
impl StackResource {
    /// The stack's name (`StackName` in requests).
    #[must_use]
    pub fn stack_name(&self) -> &str {
        self.scope.first()
    }

    /// The resource's name in the template (`LogicalResourceId` in requests).
    #[must_use]
    pub fn logical_id(&self) -> &str {
        &self.logical_id
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
impl StackResource {
    /// Reads the resource's identifiers and status:
    /// [DescribeStackResource](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResource.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`StackResource.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudformation/stackresource/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::StackResourceDetail>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::StackResourceDetail>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_stack_resource()
                .stack_name(self.stack_name())
                .logical_resource_id(self.logical_id())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::StackResourceDetail> =
            runtime::one(response.stack_resource_detail);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::StackResourceDetail>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Sub-resources. Nothing is sent.
impl StackResource {
    /// A [`Stack`].
    ///
    /// boto3:
    /// [`StackResource.Stack()`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudformation/stackresource/Stack.html).
    #[must_use]
    pub fn stack(&self) -> Stack {
        Stack::new(self.scope.clone())
    }
}

static MODEL: Model = Model {
    service: "cloudformation",
    name: "StackResource",
    identifiers: &["stack_name", "logical_id"],
    load: Some("DescribeStackResource"),
    actions: &[],
    sub_resources: &[Member::new("stack", None, Some("Stack"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for StackResource {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("stack_name", self.stack_name().to_string()),
            ("logical_id", self.logical_id().to_string()),
        ]
    }
}

impl fmt::Debug for StackResource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for StackResource {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.logical_id == other.logical_id
    }
}

impl Eq for StackResource {}

impl Hash for StackResource {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.logical_id.hash(state);
    }
}
