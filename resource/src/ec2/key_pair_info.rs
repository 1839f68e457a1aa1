// Generated from descriptions/ec2.toml; do not edit.

//! [`KeyPairInfo`]: a key pair for signing in, by its public part.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_ec2::operation::delete_key_pair::DeleteKeyPairOutput;
use aws_sdk_ec2::operation::delete_key_pair::builders::DeleteKeyPairFluentBuilder;
use aws_sdk_ec2::{Client, types};

use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// A key pair for signing in, by its public part.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`KeyPairInfo`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/keypairinfo/index.html).
///
/// ```
/// # use aws_sdk_ec2::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let ec2 = resource::ec2::Ec2::from_client(aws_sdk_ec2::Client::from_conf(config));
/// let handle = ec2.key_pair_info("laptop");
/// assert_eq!(format!("{handle:?}"), "ec2.KeyPairInfo(name=\"laptop\")");
/// ```
#[derive(Clone)]
pub struct KeyPairInfo {
    scope: Scope<Client>,
    loaded: Loaded<types::KeyPairInfo>,
}

impl KeyPairInfo {
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
impl KeyPairInfo {
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

/// Attributes, which a load reads.
impl KeyPairInfo {
    /// Reads the attributes of the key pair info:
    /// [DescribeKeyPairs](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeKeyPairs.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`KeyPairInfo.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/keypairinfo/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::KeyPairInfo>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::KeyPairInfo>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_key_pairs()
                .set_key_names(Some(vec![self.name().to_owned()]))
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::KeyPairInfo> = runtime::first(response.key_pairs);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::KeyPairInfo>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl KeyPairInfo {
    /// Deletes the key pair:
    /// [DeleteKeyPair](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteKeyPair.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`KeyPairInfo.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/keypairinfo/delete.html).
    pub fn delete(&self) -> Action<DeleteKeyPairFluentBuilder, DeleteKeyPairOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_key_pair(),
            |this, request| request.key_name(this.name()),
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
    name: "KeyPairInfo",
    identifiers: &["name"],
    load: Some("DescribeKeyPairs"),
    actions: &[Member::new("delete", Some("DeleteKeyPair"), None)],
    sub_resources: &[],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for KeyPairInfo {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("name", self.name().to_string())]
    }
}

impl fmt::Debug for KeyPairInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for KeyPairInfo {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for KeyPairInfo {}

impl Hash for KeyPairInfo {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
