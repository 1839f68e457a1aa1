// Generated from descriptions/iam.toml; do not edit.

//! [`InstanceProfile`]: an instance profile, which gives a role to EC2 instances.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_iam::operation::add_role_to_instance_profile::AddRoleToInstanceProfileOutput;
use aws_sdk_iam::operation::add_role_to_instance_profile::builders::AddRoleToInstanceProfileFluentBuilder;
use aws_sdk_iam::operation::delete_instance_profile::DeleteInstanceProfileOutput;
use aws_sdk_iam::operation::delete_instance_profile::builders::DeleteInstanceProfileFluentBuilder;
use aws_sdk_iam::operation::remove_role_from_instance_profile::RemoveRoleFromInstanceProfileOutput;
use aws_sdk_iam::operation::remove_role_from_instance_profile::builders::RemoveRoleFromInstanceProfileFluentBuilder;
use aws_sdk_iam::{Client, types};

use super::Role;
use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// An instance profile, which gives a role to EC2 instances.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`InstanceProfile`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/instanceprofile/index.html).
///
/// ```
/// # use aws_sdk_iam::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let iam = resource::iam::Iam::from_client(aws_sdk_iam::Client::from_conf(config));
/// let handle = iam.instance_profile("worker");
/// assert_eq!(format!("{handle:?}"), "iam.InstanceProfile(name=\"worker\")");
/// ```
#[derive(Clone)]
pub struct InstanceProfile {
    scope: Scope<Client>,
    loaded: Loaded<types::InstanceProfile>,
}

impl InstanceProfile {
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
impl InstanceProfile {
    /// The instance profile's name (`InstanceProfileName` in requests).
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
impl InstanceProfile {
    /// Reads the instance profile and its role:
    /// [GetInstanceProfile](https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetInstanceProfile.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`InstanceProfile.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/instanceprofile/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::InstanceProfile>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::InstanceProfile>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .get_instance_profile()
                .instance_profile_name(self.name())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::InstanceProfile> = runtime::one(response.instance_profile);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::InstanceProfile>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl InstanceProfile {
    /// Puts the role into the instance profile:
    /// [AddRoleToInstanceProfile](https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddRoleToInstanceProfile.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`InstanceProfile.add_role`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/instanceprofile/add_role.html).
    pub fn add_role(
        &self,
        role_name: impl Into<String>,
    ) -> Action<AddRoleToInstanceProfileFluentBuilder, AddRoleToInstanceProfileOutput, Self> {
        Action::new(
            self.shared(),
            self.client()
                .add_role_to_instance_profile()
                .role_name(role_name),
            |this, request| request.instance_profile_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Deletes the instance profile, which must be empty:
    /// [DeleteInstanceProfile](https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteInstanceProfile.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`InstanceProfile.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/instanceprofile/delete.html).
    pub fn delete(
        &self,
    ) -> Action<DeleteInstanceProfileFluentBuilder, DeleteInstanceProfileOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_instance_profile(),
            |this, request| request.instance_profile_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Takes the role out of the instance profile:
    /// [RemoveRoleFromInstanceProfile](https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveRoleFromInstanceProfile.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`InstanceProfile.remove_role`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/instanceprofile/remove_role.html).
    pub fn remove_role(
        &self,
        role_name: impl Into<String>,
    ) -> Action<RemoveRoleFromInstanceProfileFluentBuilder, RemoveRoleFromInstanceProfileOutput, Self>
    {
        Action::new(
            self.shared(),
            self.client()
                .remove_role_from_instance_profile()
                .role_name(role_name),
            |this, request| request.instance_profile_name(this.name()),
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
impl InstanceProfile {
    /// Each [`Role`] that the attributes name.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`InstanceProfile.Roles()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/instanceprofile/Roles.html).
    #[must_use]
    pub fn roles(&self, data: &types::InstanceProfile) -> Vec<Role> {
        data.roles()
            .iter()
            .map(|one| {
                let name = runtime::name(one.role_name());
                Role::new(Scope::new(self.meta().clone(), name))
            })
            .collect()
    }
}

static MODEL: Model = Model {
    service: "iam",
    name: "InstanceProfile",
    identifiers: &["name"],
    load: Some("GetInstanceProfile"),
    actions: &[
        Member::new("add_role", Some("AddRoleToInstanceProfile"), None),
        Member::new("delete", Some("DeleteInstanceProfile"), None),
        Member::new("remove_role", Some("RemoveRoleFromInstanceProfile"), None),
    ],
    sub_resources: &[Member::new("roles", None, Some("Role"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for InstanceProfile {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("name", self.name().to_string())]
    }
}

impl fmt::Debug for InstanceProfile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for InstanceProfile {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for InstanceProfile {}

impl Hash for InstanceProfile {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
