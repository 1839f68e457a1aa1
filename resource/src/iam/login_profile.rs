// Generated from descriptions/iam.toml; do not edit.

//! [`LoginProfile`]: a user's password for the console.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_iam::operation::create_login_profile::builders::CreateLoginProfileFluentBuilder;
use aws_sdk_iam::operation::delete_login_profile::DeleteLoginProfileOutput;
use aws_sdk_iam::operation::delete_login_profile::builders::DeleteLoginProfileFluentBuilder;
use aws_sdk_iam::operation::update_login_profile::UpdateLoginProfileOutput;
use aws_sdk_iam::operation::update_login_profile::builders::UpdateLoginProfileFluentBuilder;
use aws_sdk_iam::{Client, types};

use super::User;
use crate::runtime::{
    self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope, Summary,
};

/// A user's password for the console.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`LoginProfile`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/loginprofile/index.html).
///
/// ```
/// # use aws_sdk_iam::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let iam = resource::iam::Iam::from_client(aws_sdk_iam::Client::from_conf(config));
/// let handle = iam.login_profile("ada");
/// assert_eq!(format!("{handle:?}"), "iam.LoginProfile(user_name=\"ada\")");
/// ```
#[derive(Clone)]
pub struct LoginProfile {
    scope: Scope<Client>,
    loaded: Loaded<types::LoginProfile>,
}

impl LoginProfile {
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
impl LoginProfile {
    /// The user's name (`UserName` in requests).
    #[must_use]
    pub fn user_name(&self) -> &str {
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
impl LoginProfile {
    /// Reads when the password was set:
    /// [GetLoginProfile](https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetLoginProfile.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`LoginProfile.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/loginprofile/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::LoginProfile>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::LoginProfile>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .get_login_profile()
                .user_name(self.user_name())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::LoginProfile> = runtime::one(response.login_profile);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::LoginProfile>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl LoginProfile {
    /// Sets a first password:
    /// [CreateLoginProfile](https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateLoginProfile.html).
    ///
    /// Gives the [`LoginProfile`].
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`LoginProfile.create`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/loginprofile/create.html).
    pub fn create(
        &self,
    ) -> Action<CreateLoginProfileFluentBuilder, Summary<LoginProfile, types::LoginProfile>, Self>
    {
        Action::new(
            self.shared(),
            self.client().create_login_profile(),
            |this, request| request.user_name(this.user_name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    let response = request.send().await.about(&this)?;
                    let found: Option<types::LoginProfile> = runtime::one(response.login_profile);
                    let entry = runtime::required("LoginProfile", found).about(&this)?;
                    Ok(Summary::new(LoginProfile::new(this.scope.clone()), entry))
                })
            },
        )
    }

    /// Deletes the password:
    /// [DeleteLoginProfile](https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteLoginProfile.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`LoginProfile.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/loginprofile/delete.html).
    pub fn delete(
        &self,
    ) -> Action<DeleteLoginProfileFluentBuilder, DeleteLoginProfileOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_login_profile(),
            |this, request| request.user_name(this.user_name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Sets another password:
    /// [UpdateLoginProfile](https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateLoginProfile.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`LoginProfile.update`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/loginprofile/update.html).
    pub fn update(
        &self,
    ) -> Action<UpdateLoginProfileFluentBuilder, UpdateLoginProfileOutput, Self> {
        Action::new(
            self.shared(),
            self.client().update_login_profile(),
            |this, request| request.user_name(this.user_name()),
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
impl LoginProfile {
    /// A [`User`].
    ///
    /// boto3:
    /// [`LoginProfile.User()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/loginprofile/User.html).
    #[must_use]
    pub fn user(&self) -> User {
        User::new(self.scope.clone())
    }
}

static MODEL: Model = Model {
    service: "iam",
    name: "LoginProfile",
    identifiers: &["user_name"],
    load: Some("GetLoginProfile"),
    actions: &[
        Member::new("create", Some("CreateLoginProfile"), Some("LoginProfile")),
        Member::new("delete", Some("DeleteLoginProfile"), None),
        Member::new("update", Some("UpdateLoginProfile"), None),
    ],
    sub_resources: &[Member::new("user", None, Some("User"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for LoginProfile {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("user_name", self.user_name().to_string())]
    }
}

impl fmt::Debug for LoginProfile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for LoginProfile {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for LoginProfile {}

impl Hash for LoginProfile {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
