// Generated from descriptions/iam.toml; do not edit.

//! [`PolicyVersion`]: a version of a managed policy.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_iam::operation::delete_policy_version::DeletePolicyVersionOutput;
use aws_sdk_iam::operation::delete_policy_version::builders::DeletePolicyVersionFluentBuilder;
use aws_sdk_iam::operation::set_default_policy_version::SetDefaultPolicyVersionOutput;
use aws_sdk_iam::operation::set_default_policy_version::builders::SetDefaultPolicyVersionFluentBuilder;
use aws_sdk_iam::{Client, types};

use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// A version of a managed policy.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`PolicyVersion`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/policyversion/index.html).
///
/// ```
/// # use aws_sdk_iam::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let iam = resource::iam::Iam::from_client(aws_sdk_iam::Client::from_conf(config));
/// let handle = iam.policy_version("arn:aws:iam::aws:policy/ReadOnlyAccess", "v1");
/// assert_eq!(format!("{handle:?}"), "iam.PolicyVersion(arn=\"arn:aws:iam::aws:policy/ReadOnlyAccess\", version_id=\"v1\")");
/// ```
#[derive(Clone)]
pub struct PolicyVersion {
    scope: Scope<Client>,
    version_id: Arc<str>,
    loaded: Loaded<types::PolicyVersion>,
}

impl PolicyVersion {
    pub(crate) fn new(scope: Scope<Client>, version_id: Arc<str>) -> Self {
        Self {
            scope,
            version_id,
            loaded: Loaded::new(),
        }
    }

    /// The same handle with the same cache, for an action.
    pub(crate) fn shared(&self) -> Self {
        Self {
            scope: self.scope.clone(),
            version_id: self.version_id.clone(),
            loaded: self.loaded.share(),
        }
    }
}

/// Identifiers, and the client.
impl PolicyVersion {
    /// The policy's ARN (`PolicyArn` in requests).
    #[must_use]
    pub fn arn(&self) -> &str {
        self.scope.first()
    }

    /// The version's ID (`VersionId` in requests).
    #[must_use]
    pub fn version_id(&self) -> &str {
        &self.version_id
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
impl PolicyVersion {
    /// Reads the version with its document, as JSON in URL encoding:
    /// [GetPolicyVersion](https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`PolicyVersion.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/policyversion/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::PolicyVersion>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::PolicyVersion>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .get_policy_version()
                .policy_arn(self.arn())
                .version_id(self.version_id())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::PolicyVersion> = runtime::one(response.policy_version);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::PolicyVersion>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl PolicyVersion {
    /// Deletes the version:
    /// [DeletePolicyVersion](https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicyVersion.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`PolicyVersion.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/policyversion/delete.html).
    pub fn delete(
        &self,
    ) -> Action<DeletePolicyVersionFluentBuilder, DeletePolicyVersionOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_policy_version(),
            |this, request| request.policy_arn(this.arn()).version_id(this.version_id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Makes this version the one that counts:
    /// [SetDefaultPolicyVersion](https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetDefaultPolicyVersion.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`PolicyVersion.set_as_default`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/policyversion/set_as_default.html).
    pub fn set_as_default(
        &self,
    ) -> Action<SetDefaultPolicyVersionFluentBuilder, SetDefaultPolicyVersionOutput, Self> {
        Action::new(
            self.shared(),
            self.client().set_default_policy_version(),
            |this, request| request.policy_arn(this.arn()).version_id(this.version_id()),
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
    service: "iam",
    name: "PolicyVersion",
    identifiers: &["arn", "version_id"],
    load: Some("GetPolicyVersion"),
    actions: &[
        Member::new("delete", Some("DeletePolicyVersion"), None),
        Member::new("set_as_default", Some("SetDefaultPolicyVersion"), None),
    ],
    sub_resources: &[],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for PolicyVersion {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("arn", self.arn().to_string()),
            ("version_id", self.version_id().to_string()),
        ]
    }
}

impl fmt::Debug for PolicyVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for PolicyVersion {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.version_id == other.version_id
    }
}

impl Eq for PolicyVersion {}

impl Hash for PolicyVersion {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.version_id.hash(state);
    }
}
