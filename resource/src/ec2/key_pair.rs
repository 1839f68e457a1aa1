// Generated from descriptions/ec2.toml; do not edit.

//! [`KeyPair`]: a key pair for signing in, as it was created: only then is the private key known.

use std::fmt;
use std::hash::{Hash, Hasher};

use aws_sdk_ec2::Client;
use aws_sdk_ec2::operation::delete_key_pair::DeleteKeyPairOutput;
use aws_sdk_ec2::operation::delete_key_pair::builders::DeleteKeyPairFluentBuilder;

use crate::runtime::{self, About, Action, Member, Meta, Model, Resource, Scope};

/// A key pair for signing in, as it was created: only then is the private key known.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3: [`KeyPair`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/keypair/index.html).
#[derive(Clone)]
pub struct KeyPair {
    scope: Scope<Client>,
}

impl KeyPair {
    pub(crate) fn new(scope: Scope<Client>) -> Self {
        Self { scope }
    }
}

/// Identifiers, and the client.
impl KeyPair {
    /// The key pair's name (`KeyName` in requests).
    #[must_use]
    pub fn name(&self) -> &str {
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
impl KeyPair {
    /// Deletes the key pair:
    /// [DeleteKeyPair](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteKeyPair.html).
    ///
    /// boto3:
    /// [`KeyPair.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/keypair/delete.html).
    pub fn delete(&self) -> Action<DeleteKeyPairFluentBuilder, DeleteKeyPairOutput, Self> {
        Action::new(
            self.clone(),
            self.client().delete_key_pair(),
            |this, request| request.key_name(this.name()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }
}

static MODEL: Model = Model {
    service: "ec2",
    name: "KeyPair",
    identifiers: &["name"],
    load: None,
    actions: &[Member::new("delete", Some("DeleteKeyPair"), None)],
    sub_resources: &[],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for KeyPair {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("name", self.name().to_string())]
    }
}

impl fmt::Debug for KeyPair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for KeyPair {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for KeyPair {}

impl Hash for KeyPair {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
