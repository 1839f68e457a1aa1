// Generated from descriptions/iam.toml; do not edit.

//! [`GroupPolicy`]: a policy embedded in a group.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_iam::Client;
use aws_sdk_iam::operation::delete_group_policy::DeleteGroupPolicyOutput;
use aws_sdk_iam::operation::delete_group_policy::builders::DeleteGroupPolicyFluentBuilder;
use aws_sdk_iam::operation::get_group_policy::GetGroupPolicyOutput;
use aws_sdk_iam::operation::put_group_policy::PutGroupPolicyOutput;
use aws_sdk_iam::operation::put_group_policy::builders::PutGroupPolicyFluentBuilder;

use super::Group;
use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// A policy embedded in a group.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`GroupPolicy`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/grouppolicy/index.html).
///
/// ```
/// # use aws_sdk_iam::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let iam = resource::iam::Iam::from_client(aws_sdk_iam::Client::from_conf(config));
/// let handle = iam.group_policy("staff", "read-logs");
/// assert_eq!(format!("{handle:?}"), "iam.GroupPolicy(group_name=\"staff\", name=\"read-logs\")");
/// ```
#[derive(Clone)]
pub struct GroupPolicy {
    scope: Scope<Client>,
    name: Arc<str>,
    loaded: Loaded<GetGroupPolicyOutput>,
}

impl GroupPolicy {
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
impl GroupPolicy {
    /// The group's name (`GroupName` in requests).
    #[must_use]
    pub fn group_name(&self) -> &str {
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
impl GroupPolicy {
    /// Reads the policy, as JSON in URL encoding:
    /// [GetGroupPolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroupPolicy.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`GroupPolicy.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/grouppolicy/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn load(&self) -> Result<Arc<GetGroupPolicyOutput>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<GetGroupPolicyOutput>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .get_group_policy()
                .group_name(self.group_name())
                .policy_name(self.name())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<GetGroupPolicyOutput>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl GroupPolicy {
    /// Deletes the policy:
    /// [DeleteGroupPolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteGroupPolicy.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`GroupPolicy.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/grouppolicy/delete.html).
    pub fn delete(&self) -> Action<DeleteGroupPolicyFluentBuilder, DeleteGroupPolicyOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_group_policy(),
            |this, request| {
                request
                    .group_name(this.group_name())
                    .policy_name(this.name())
            },
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Embeds the policy in the group:
    /// [PutGroupPolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutGroupPolicy.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`GroupPolicy.put`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/grouppolicy/put.html).
    pub fn put(
        &self,
        policy_document: impl Into<String>,
    ) -> Action<PutGroupPolicyFluentBuilder, PutGroupPolicyOutput, Self> {
        Action::new(
            self.shared(),
            self.client()
                .put_group_policy()
                .policy_document(policy_document),
            |this, request| {
                request
                    .group_name(this.group_name())
                    .policy_name(this.name())
            },
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
impl GroupPolicy {
    /// A [`Group`].
    ///
    /// boto3:
    /// [`GroupPolicy.Group()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/grouppolicy/Group.html).
    #[must_use]
    pub fn group(&self) -> Group {
        Group::new(self.scope.clone())
    }
}

static MODEL: Model = Model {
    service: "iam",
    name: "GroupPolicy",
    identifiers: &["group_name", "name"],
    load: Some("GetGroupPolicy"),
    actions: &[
        Member::new("delete", Some("DeleteGroupPolicy"), None),
        Member::new("put", Some("PutGroupPolicy"), None),
    ],
    sub_resources: &[Member::new("group", None, Some("Group"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for GroupPolicy {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("group_name", self.group_name().to_string()),
            ("name", self.name().to_string()),
        ]
    }
}

impl fmt::Debug for GroupPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for GroupPolicy {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.name == other.name
    }
}

impl Eq for GroupPolicy {}

impl Hash for GroupPolicy {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.name.hash(state);
    }
}
