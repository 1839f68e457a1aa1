// Generated from descriptions/iam.toml; do not edit.

//! [`UserPolicy`]: a policy embedded in a user.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_iam::Client;
use aws_sdk_iam::operation::delete_user_policy::DeleteUserPolicyOutput;
use aws_sdk_iam::operation::delete_user_policy::builders::DeleteUserPolicyFluentBuilder;
use aws_sdk_iam::operation::get_user_policy::GetUserPolicyOutput;
use aws_sdk_iam::operation::put_user_policy::PutUserPolicyOutput;
use aws_sdk_iam::operation::put_user_policy::builders::PutUserPolicyFluentBuilder;

use super::User;
use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// A policy embedded in a user.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`UserPolicy`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/userpolicy/index.html).
///
/// ```
/// # use aws_sdk_iam::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let iam = resource::iam::Iam::from_client(aws_sdk_iam::Client::from_conf(config));
/// let handle = iam.user_policy("ada", "read-logs");
/// assert_eq!(format!("{handle:?}"), "iam.UserPolicy(user_name=\"ada\", name=\"read-logs\")");
/// ```
#[derive(Clone)]
pub struct UserPolicy {
    scope: Scope<Client>,
    name: Arc<str>,
    loaded: Loaded<GetUserPolicyOutput>,
}

impl UserPolicy {
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
impl UserPolicy {
    /// The user's name (`UserName` in requests).
    #[must_use]
    pub fn user_name(&self) -> &str {
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
impl UserPolicy {
    /// Reads the policy, as JSON in URL encoding:
    /// [GetUserPolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUserPolicy.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`UserPolicy.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/userpolicy/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn load(&self) -> Result<Arc<GetUserPolicyOutput>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<GetUserPolicyOutput>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .get_user_policy()
                .user_name(self.user_name())
                .policy_name(self.name())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<GetUserPolicyOutput>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl UserPolicy {
    /// Deletes the policy:
    /// [DeleteUserPolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUserPolicy.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`UserPolicy.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/userpolicy/delete.html).
    pub fn delete(&self) -> Action<DeleteUserPolicyFluentBuilder, DeleteUserPolicyOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_user_policy(),
            |this, request| request.user_name(this.user_name()).policy_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Embeds the policy in the user:
    /// [PutUserPolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPolicy.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`UserPolicy.put`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/userpolicy/put.html).
    pub fn put(
        &self,
        policy_document: impl Into<String>,
    ) -> Action<PutUserPolicyFluentBuilder, PutUserPolicyOutput, Self> {
        Action::new(
            self.shared(),
            self.client()
                .put_user_policy()
                .policy_document(policy_document),
            |this, request| request.user_name(this.user_name()).policy_name(this.name()),
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
impl UserPolicy {
    /// A [`User`].
    ///
    /// boto3:
    /// [`UserPolicy.User()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/userpolicy/User.html).
    #[must_use]
    pub fn user(&self) -> User {
        User::new(self.scope.clone())
    }
}

static MODEL: Model = Model {
    service: "iam",
    name: "UserPolicy",
    identifiers: &["user_name", "name"],
    load: Some("GetUserPolicy"),
    actions: &[
        Member::new("delete", Some("DeleteUserPolicy"), None),
        Member::new("put", Some("PutUserPolicy"), None),
    ],
    sub_resources: &[Member::new("user", None, Some("User"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for UserPolicy {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("user_name", self.user_name().to_string()),
            ("name", self.name().to_string()),
        ]
    }
}

impl fmt::Debug for UserPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for UserPolicy {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.name == other.name
    }
}

impl Eq for UserPolicy {}

impl Hash for UserPolicy {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.name.hash(state);
    }
}
