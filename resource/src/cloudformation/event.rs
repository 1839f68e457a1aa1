// Generated from descriptions/cloudformation.toml; do not edit.

//! [`Event`]: something that happened to a stack.

use std::fmt;
use std::hash::{Hash, Hasher};

use aws_sdk_cloudformation::Client;

use crate::runtime::{self, Meta, Model, Resource, Scope};

/// Something that happened to a stack.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`Event`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudformation/event/index.html).
///
/// ```
/// # use aws_sdk_cloudformation::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let cloudformation = resource::cloudformation::CloudFormation::from_client(aws_sdk_cloudformation::Client::from_conf(config));
/// let handle = cloudformation.event("3HL4kqtJ");
/// assert_eq!(format!("{handle:?}"), "cloudformation.Event(id=\"3HL4kqtJ\")");
/// ```
#[derive(Clone)]
pub struct Event {
    scope: Scope<Client>,
}

impl Event {
    pub(crate) fn new(scope: Scope<Client>) -> Self {
        Self { scope }
    }
}

/// Identifiers, and the client.
impl Event {
    /// The event's ID (`EventId` in requests).
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

static MODEL: Model = Model {
    service: "cloudformation",
    name: "Event",
    identifiers: &["id"],
    load: None,
    actions: &[],
    sub_resources: &[],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for Event {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("id", self.id().to_string())]
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Event {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for Event {}

impl Hash for Event {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
