// Generated from descriptions/iam.toml; do not edit.

//! [`RolePolicy`]: a policy embedded in a role.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_iam::Client;
use aws_sdk_iam::operation::delete_role_policy::DeleteRolePolicyOutput;
use aws_sdk_iam::operation::delete_role_policy::builders::DeleteRolePolicyFluentBuilder;
use aws_sdk_iam::operation::get_role_policy::GetRolePolicyOutput;
use aws_sdk_iam::operation::put_role_policy::PutRolePolicyOutput;
use aws_sdk_iam::operation::put_role_policy::builders::PutRolePolicyFluentBuilder;

use super::Role;
use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// A policy embedded in a role.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`RolePolicy`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/rolepolicy/index.html).
///
/// ```
/// # use aws_sdk_iam::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let iam = resource::iam::Iam::from_client(aws_sdk_iam::Client::from_conf(config));
/// let handle = iam.role_policy("worker", "read-logs");
/// assert_eq!(format!("{handle:?}"), "iam.RolePolicy(role_name=\"worker\", name=\"read-logs\")");
/// ```
#[derive(Clone)]
pub struct RolePolicy {
    scope: Scope<Client>,
    name: Arc<str>,
    loaded: Loaded<GetRolePolicyOutput>,
}

impl RolePolicy {
    pub(crate) fn new(scope: Scope<Client>, name: Arc<str>) -> Self {
        Self {
            scope,
            name,
            loaded: Loaded::new(),
        }
    }

    /// The same handle with the same cache, for an action.
    pub(crate) fn shared(&self) -> Self {
        Self {
            scope: self.scope.clone(),
            name: self.name.clone(),
            loaded: self.loaded.share(),
        }
    }
}

/// Identifiers, and the client.
impl RolePolicy {
    /// The role's name (`RoleName` in requests).
    #[must_use]
    pub fn role_name(&self) -> &str {
        self.scope.first()
    }

    /// The policy's name (`PolicyName` in requests).
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
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
impl RolePolicy {
    /// Reads the policy, as JSON in URL encoding:
    /// [GetRolePolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`RolePolicy.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/rolepolicy/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn load(&self) -> Result<Arc<GetRolePolicyOutput>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<GetRolePolicyOutput>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .get_role_policy()
                .role_name(self.role_name())
                .policy_name(self.name())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<GetRolePolicyOutput>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl RolePolicy {
    /// Deletes the policy:
    /// [DeleteRolePolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePolicy.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`RolePolicy.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/rolepolicy/delete.html).
    pub fn delete(&self) -> Action<DeleteRolePolicyFluentBuilder, DeleteRolePolicyOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_role_policy(),
            |this, request| request.role_name(this.role_name()).policy_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Embeds the policy in the role:
    /// [PutRolePolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`RolePolicy.put`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/rolepolicy/put.html).
    pub fn put(
        &self,
        policy_document: impl Into<String>,
    ) -> Action<PutRolePolicyFluentBuilder, PutRolePolicyOutput, Self> {
        Action::new(
            self.shared(),
            self.client()
                .put_role_policy()
                .policy_document(policy_document),
            |this, request| request.role_name(this.role_name()).policy_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }
}

/// Sub-resources. Nothing is sent.
impl RolePolicy {
    /// A [`Role`].
    ///
    /// boto3:
    /// [`RolePolicy.Role()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/rolepolicy/Role.html).
    #[must_use]
    pub fn role(&self) -> Role {
        Role::new(self.scope.clone())
    }
}

static MODEL: Model = Model {
    service: "iam",
    name: "RolePolicy",
    identifiers: &["role_name", "name"],
    load: Some("GetRolePolicy"),
    actions: &[
        Member::new("delete", Some("DeleteRolePolicy"), None),
        Member::new("put", Some("PutRolePolicy"), None),
    ],
    sub_resources: &[Member::new("role", None, Some("Role"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for RolePolicy {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("role_name", self.role_name().to_string()),
            ("name", self.name().to_string()),
        ]
    }
}

impl fmt::Debug for RolePolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for RolePolicy {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.name == other.name
    }
}

impl Eq for RolePolicy {}

impl Hash for RolePolicy {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.name.hash(state);
    }
}
