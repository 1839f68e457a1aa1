// Generated from descriptions/iam.toml; do not edit.

//! [`AccessKey`]: an access key of a user, by its ID.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_sdk_iam::operation::delete_access_key::DeleteAccessKeyOutput;
use aws_sdk_iam::operation::delete_access_key::builders::DeleteAccessKeyFluentBuilder;
use aws_sdk_iam::operation::update_access_key::UpdateAccessKeyOutput;
use aws_sdk_iam::operation::update_access_key::builders::UpdateAccessKeyFluentBuilder;
use aws_sdk_iam::{Client, types};

use super::User;
use crate::runtime::{self, About, Action, Member, Meta, Model, Resource, Scope};

/// An access key of a user, by its ID.
///
/// ```no_run
/// # async fn run(iam: resource::iam::Iam) -> resource::Result<()> {
/// // A key is replaced in three steps: make another, take the old one out of use, delete it.
/// let user = iam.user("ada");
/// let new = user.create_access_key_pair().await?;
/// let old = user.access_key("AKIAIOSFODNN7EXAMPLE");
/// old.deactivate().await?;
/// old.delete().await?;
/// println!("{}", new.id());
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`AccessKey`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/accesskey/index.html).
///
/// ```
/// # use aws_sdk_iam::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let iam = resource::iam::Iam::from_client(aws_sdk_iam::Client::from_conf(config));
/// let handle = iam.access_key("ada", "AKIAIOSFODNN7EXAMPLE");
/// assert_eq!(format!("{handle:?}"), "iam.AccessKey(user_name=\"ada\", id=\"AKIAIOSFODNN7EXAMPLE\")");
/// ```
#[derive(Clone)]
pub struct AccessKey {
    scope: Scope<Client>,
    id: Arc<str>,
}

impl AccessKey {
    pub(crate) fn new(scope: Scope<Client>, id: Arc<str>) -> Self {
        Self { scope, id }
    }
}

/// Identifiers, and the client.
impl AccessKey {
    /// The user's name (`UserName` in requests).
    #[must_use]
    pub fn user_name(&self) -> &str {
        self.scope.first()
    }

    /// The key's ID (`AccessKeyId` in requests).
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
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
impl AccessKey {
    /// Sets whether the key may be used:
    /// [UpdateAccessKey](https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccessKey.html).
    ///
    /// boto3:
    /// [`AccessKey.activate`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/accesskey/activate.html).
    pub fn activate(&self) -> Action<UpdateAccessKeyFluentBuilder, UpdateAccessKeyOutput, Self> {
        Action::new(
            self.clone(),
            self.client().update_access_key(),
            |this, request| {
                request
                    .user_name(this.user_name())
                    .access_key_id(this.id())
                    .status(types::StatusType::Active)
            },
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Sets whether the key may be used:
    /// [UpdateAccessKey](https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccessKey.html).
    ///
    /// boto3:
    /// [`AccessKey.deactivate`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/accesskey/deactivate.html).
    pub fn deactivate(&self) -> Action<UpdateAccessKeyFluentBuilder, UpdateAccessKeyOutput, Self> {
        Action::new(
            self.clone(),
            self.client().update_access_key(),
            |this, request| {
                request
                    .user_name(this.user_name())
                    .access_key_id(this.id())
                    .status(types::StatusType::Inactive)
            },
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Deletes the key:
    /// [DeleteAccessKey](https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccessKey.html).
    ///
    /// boto3:
    /// [`AccessKey.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/accesskey/delete.html).
    pub fn delete(&self) -> Action<DeleteAccessKeyFluentBuilder, DeleteAccessKeyOutput, Self> {
        Action::new(
            self.clone(),
            self.client().delete_access_key(),
            |this, request| request.user_name(this.user_name()).access_key_id(this.id()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }
}

/// Sub-resources. Nothing is sent.
impl AccessKey {
    /// A [`User`].
    ///
    /// boto3:
    /// [`AccessKey.User()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/accesskey/User.html).
    #[must_use]
    pub fn user(&self) -> User {
        User::new(self.scope.clone())
    }
}

static MODEL: Model = Model {
    service: "iam",
    name: "AccessKey",
    identifiers: &["user_name", "id"],
    load: None,
    actions: &[
        Member::new("activate", Some("UpdateAccessKey"), None),
        Member::new("deactivate", Some("UpdateAccessKey"), None),
        Member::new("delete", Some("DeleteAccessKey"), None),
    ],
    sub_resources: &[Member::new("user", None, Some("User"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for AccessKey {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("user_name", self.user_name().to_string()),
            ("id", self.id().to_string()),
        ]
    }
}

impl fmt::Debug for AccessKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for AccessKey {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.id == other.id
    }
}

impl Eq for AccessKey {}

impl Hash for AccessKey {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.id.hash(state);
    }
}
