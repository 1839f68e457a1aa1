// Generated from descriptions/cloudformation.toml; do not edit.

//! [`StackResourceSummary`]: a resource of a stack, as the listing of the stack shows it.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_sdk_cloudformation::Client;

use super::StackResource;
use crate::runtime::{self, Member, Meta, Model, Resource, Scope};

/// A resource of a stack, as the listing of the stack shows it.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`StackResourceSummary`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudformation/stackresourcesummary/index.html).
///
/// ```
/// # use aws_sdk_cloudformation::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let cloudformation = resource::cloudformation::CloudFormation::from_client(aws_sdk_cloudformation::Client::from_conf(config));
/// let handle = cloudformation.stack_resource_summary("shop", "Topic");
/// assert_eq!(format!("{handle:?}"), "cloudformation.StackResourceSummary(stack_name=\"shop\", logical_id=\"Topic\")");
/// ```
#[derive(Clone)]
pub struct StackResourceSummary {
    scope: Scope<Client>,
    logical_id: Arc<str>,
}

impl StackResourceSummary {
    pub(crate) fn new(scope: Scope<Client>, logical_id: Arc<str>) -> Self {
        Self { scope, logical_id }
    }
}

/// Identifiers, and the client.
impl StackResourceSummary {
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

/// Sub-resources. Nothing is sent.
impl StackResourceSummary {
    /// A [`StackResource`].
    ///
    /// boto3:
    /// [`StackResourceSummary.Resource()`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudformation/stackresourcesummary/Resource.html).
    #[must_use]
    pub fn resource(&self) -> StackResource {
        StackResource::new(self.scope.clone(), self.logical_id.clone())
    }
}

static MODEL: Model = Model {
    service: "cloudformation",
    name: "StackResourceSummary",
    identifiers: &["stack_name", "logical_id"],
    load: None,
    actions: &[],
    sub_resources: &[Member::new("resource", None, Some("StackResource"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for StackResourceSummary {
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

impl fmt::Debug for StackResourceSummary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for StackResourceSummary {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.logical_id == other.logical_id
    }
}

impl Eq for StackResourceSummary {}

impl Hash for StackResourceSummary {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.logical_id.hash(state);
    }
}
