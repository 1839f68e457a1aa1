// Generated from descriptions/iam.toml; do not edit.

//! [`AccountPasswordPolicy`]: what the account demands of its users' passwords.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_iam::operation::delete_account_password_policy::DeleteAccountPasswordPolicyOutput;
use aws_sdk_iam::operation::delete_account_password_policy::builders::DeleteAccountPasswordPolicyFluentBuilder;
use aws_sdk_iam::operation::update_account_password_policy::UpdateAccountPasswordPolicyOutput;
use aws_sdk_iam::operation::update_account_password_policy::builders::UpdateAccountPasswordPolicyFluentBuilder;
use aws_sdk_iam::{Client, types};

use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// What the account demands of its users' passwords.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`AccountPasswordPolicy`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/accountpasswordpolicy/index.html).
///
/// ```
/// # use aws_sdk_iam::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let iam = resource::iam::Iam::from_client(aws_sdk_iam::Client::from_conf(config));
/// let handle = iam.account_password_policy();
/// assert_eq!(format!("{handle:?}"), "iam.AccountPasswordPolicy()");
/// ```
#[derive(Clone)]
pub struct AccountPasswordPolicy {
    scope: Scope<Client>,
    loaded: Loaded<types::PasswordPolicy>,
}

impl AccountPasswordPolicy {
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
impl AccountPasswordPolicy {
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
impl AccountPasswordPolicy {
    /// Reads what the account demands of passwords:
    /// [GetAccountPasswordPolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountPasswordPolicy.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`AccountPasswordPolicy.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/accountpasswordpolicy/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::PasswordPolicy>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::PasswordPolicy>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(self.client().get_account_password_policy().send());
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::PasswordPolicy> = runtime::one(response.password_policy);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::PasswordPolicy>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl AccountPasswordPolicy {
    /// Withdraws the demands on passwords:
    /// [DeleteAccountPasswordPolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccountPasswordPolicy.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`AccountPasswordPolicy.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/accountpasswordpolicy/delete.html).
    pub fn delete(
        &self,
    ) -> Action<DeleteAccountPasswordPolicyFluentBuilder, DeleteAccountPasswordPolicyOutput, Self>
    {
        Action::new(
            self.shared(),
            self.client().delete_account_password_policy(),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Sets what the account demands of passwords:
    /// [UpdateAccountPasswordPolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`AccountPasswordPolicy.update`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/accountpasswordpolicy/update.html).
    pub fn update(
        &self,
    ) -> Action<UpdateAccountPasswordPolicyFluentBuilder, UpdateAccountPasswordPolicyOutput, Self>
    {
        Action::new(
            self.shared(),
            self.client().update_account_password_policy(),
            |_, request| request,
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
    name: "AccountPasswordPolicy",
    identifiers: &[],
    load: Some("GetAccountPasswordPolicy"),
    actions: &[
        Member::new("delete", Some("DeleteAccountPasswordPolicy"), None),
        Member::new("update", Some("UpdateAccountPasswordPolicy"), None),
    ],
    sub_resources: &[],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for AccountPasswordPolicy {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![]
    }
}

impl fmt::Debug for AccountPasswordPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for AccountPasswordPolicy {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for AccountPasswordPolicy {}

impl Hash for AccountPasswordPolicy {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
