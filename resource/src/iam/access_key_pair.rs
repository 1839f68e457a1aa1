// Generated from descriptions/iam.toml; do not edit.

//! [`AccessKeyPair`]: an access key of a user with its secret, which IAM gives only once, when it is made.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_sdk_iam::operation::delete_access_key::DeleteAccessKeyOutput;
use aws_sdk_iam::operation::delete_access_key::builders::DeleteAccessKeyFluentBuilder;
use aws_sdk_iam::operation::update_access_key::UpdateAccessKeyOutput;
use aws_sdk_iam::operation::update_access_key::builders::UpdateAccessKeyFluentBuilder;
use aws_sdk_iam::{Client, types};

use crate::runtime::{self, About, Action, Member, Meta, Model, Resource, Scope};

/// An access key of a user with its secret, which IAM gives only once, when it is made.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`AccessKeyPair`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/accesskeypair/index.html).
///
/// ```
/// # use aws_sdk_iam::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let iam = resource::iam::Iam::from_client(aws_sdk_iam::Client::from_conf(config));
/// let handle = iam.access_key_pair("ada", "AKIAIOSFODNN7EXAMPLE", "3HL4kqtJ");
/// assert_eq!(format!("{handle:?}"), "iam.AccessKeyPair(user_name=\"ada\", id=\"AKIAIOSFODNN7EXAMPLE\", secret=\"***\")");
/// ```
#[derive(Clone)]
pub struct AccessKeyPair {
    scope: Scope<Client>,
    id: Arc<str>,
    secret: Arc<str>,
}

impl AccessKeyPair {
    pub(crate) fn new(scope: Scope<Client>, id: Arc<str>, secret: Arc<str>) -> Self {
        Self { scope, id, secret }
    }
}

/// Identifiers, and the client.
impl AccessKeyPair {
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

    /// The secret.
    #[must_use]
    pub fn secret(&self) -> &str {
        &self.secret
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
impl AccessKeyPair {
    /// Sets whether the key may be used:
    /// [UpdateAccessKey](https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccessKey.html).
    ///
    /// boto3:
    /// [`AccessKeyPair.activate`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/accesskeypair/activate.html).
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
    /// [`AccessKeyPair.deactivate`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/accesskeypair/deactivate.html).
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
    /// [`AccessKeyPair.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/accesskeypair/delete.html).
    pub fn delete(&self) -> Action<DeleteAccessKeyFluentBuilder, DeleteAccessKeyOutput, Self> {
        Action::new(
            self.clone(),
            self.client().delete_access_key(),
            |this, request| request.user_name(this.user_name()).access_key_id(this.id()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }
}

static MODEL: Model = Model {
    service: "iam",
    name: "AccessKeyPair",
    identifiers: &["user_name", "id", "secret"],
    load: None,
    actions: &[
        Member::new("activate", Some("UpdateAccessKey"), None),
        Member::new("deactivate", Some("UpdateAccessKey"), None),
        Member::new("delete", Some("DeleteAccessKey"), None),
    ],
    sub_resources: &[],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for AccessKeyPair {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("user_name", self.user_name().to_string()),
            ("id", self.id().to_string()),
            ("secret", "***".to_owned()),
        ]
    }
}

impl fmt::Debug for AccessKeyPair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for AccessKeyPair {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.id == other.id && self.secret == other.secret
    }
}

impl Eq for AccessKeyPair {}

impl Hash for AccessKeyPair {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.id.hash(state);
        self.secret.hash(state);
    }
}
