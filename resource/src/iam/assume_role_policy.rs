// Generated from descriptions/iam.toml; do not edit.

//! [`AssumeRolePolicy`]: the trust policy of a role: who may assume it.

use std::fmt;
use std::hash::{Hash, Hasher};

use aws_sdk_iam::Client;
use aws_sdk_iam::operation::update_assume_role_policy::UpdateAssumeRolePolicyOutput;
use aws_sdk_iam::operation::update_assume_role_policy::builders::UpdateAssumeRolePolicyFluentBuilder;

use super::Role;
use crate::runtime::{self, About, Action, Member, Meta, Model, Resource, Scope};

/// The trust policy of a role: who may assume it.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`AssumeRolePolicy`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/assumerolepolicy/index.html).
///
/// ```
/// # use aws_sdk_iam::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let iam = resource::iam::Iam::from_client(aws_sdk_iam::Client::from_conf(config));
/// let handle = iam.assume_role_policy("worker");
/// assert_eq!(format!("{handle:?}"), "iam.AssumeRolePolicy(role_name=\"worker\")");
/// ```
#[derive(Clone)]
pub struct AssumeRolePolicy {
    scope: Scope<Client>,
}

impl AssumeRolePolicy {
    pub(crate) fn new(scope: Scope<Client>) -> Self {
        Self { scope }
    }
}

/// Identifiers, and the client.
impl AssumeRolePolicy {
    /// The role's name (`RoleName` in requests).
    #[must_use]
    pub fn role_name(&self) -> &str {
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

/// Actions. Each sends its request when it is awaited.
impl AssumeRolePolicy {
    /// Replaces the trust policy:
    /// [UpdateAssumeRolePolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAssumeRolePolicy.html).
    ///
    /// boto3:
    /// [`AssumeRolePolicy.update`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/assumerolepolicy/update.html).
    pub fn update(
        &self,
        policy_document: impl Into<String>,
    ) -> Action<UpdateAssumeRolePolicyFluentBuilder, UpdateAssumeRolePolicyOutput, Self> {
        Action::new(
            self.clone(),
            self.client()
                .update_assume_role_policy()
                .policy_document(policy_document),
            |this, request| request.role_name(this.role_name()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }
}

/// Sub-resources. Nothing is sent.
impl AssumeRolePolicy {
    /// A [`Role`].
    ///
    /// boto3:
    /// [`AssumeRolePolicy.Role()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/assumerolepolicy/Role.html).
    #[must_use]
    pub fn role(&self) -> Role {
        Role::new(self.scope.clone())
    }
}

static MODEL: Model = Model {
    service: "iam",
    name: "AssumeRolePolicy",
    identifiers: &["role_name"],
    load: None,
    actions: &[Member::new("update", Some("UpdateAssumeRolePolicy"), None)],
    sub_resources: &[Member::new("role", None, Some("Role"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for AssumeRolePolicy {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("role_name", self.role_name().to_string())]
    }
}

impl fmt::Debug for AssumeRolePolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for AssumeRolePolicy {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for AssumeRolePolicy {}

impl Hash for AssumeRolePolicy {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
