// Generated from descriptions/glacier.toml; do not edit.

//! [`Notification`]: the notifications of a vault: what is told to a topic when a job ends.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_glacier::operation::delete_vault_notifications::DeleteVaultNotificationsOutput;
use aws_sdk_glacier::operation::delete_vault_notifications::builders::DeleteVaultNotificationsFluentBuilder;
use aws_sdk_glacier::operation::set_vault_notifications::SetVaultNotificationsOutput;
use aws_sdk_glacier::operation::set_vault_notifications::builders::SetVaultNotificationsFluentBuilder;
use aws_sdk_glacier::{Client, types};

use super::Vault;
use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// The notifications of a vault: what is told to a topic when a job ends.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`Notification`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/notification/index.html).
///
/// ```
/// # use aws_sdk_glacier::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let glacier = resource::glacier::Glacier::from_client(aws_sdk_glacier::Client::from_conf(config));
/// let handle = glacier.notification("-", "tax-records");
/// assert_eq!(format!("{handle:?}"), "glacier.Notification(account_id=\"-\", vault_name=\"tax-records\")");
/// ```
#[derive(Clone)]
pub struct Notification {
    scope: Scope<Client>,
    vault_name: Arc<str>,
    loaded: Loaded<types::VaultNotificationConfig>,
}

impl Notification {
    pub(crate) fn new(scope: Scope<Client>, vault_name: Arc<str>) -> Self {
        Self {
            scope,
            vault_name,
            loaded: Loaded::new(),
        }
    }

    /// The same handle with the same cache, for an action.
    pub(crate) fn shared(&self) -> Self {
        Self {
            scope: self.scope.clone(),
            vault_name: self.vault_name.clone(),
            loaded: self.loaded.share(),
        }
    }
}

/// Identifiers, and the client.
impl Notification {
    /// The account, or `-` for that of the credentials (`accountId` in requests).
    #[must_use]
    pub fn account_id(&self) -> &str {
        self.scope.first()
    }

    /// The vault's name (`vaultName` in requests).
    #[must_use]
    pub fn vault_name(&self) -> &str {
        &self.vault_name
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
impl Notification {
    /// Reads the notifications:
    /// [GetVaultNotifications](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`Notification.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/notification/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::VaultNotificationConfig>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::VaultNotificationConfig>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .get_vault_notifications()
                .account_id(self.account_id())
                .vault_name(self.vault_name())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::VaultNotificationConfig> =
            runtime::one(response.vault_notification_config);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::VaultNotificationConfig>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl Notification {
    /// Removes the notifications:
    /// [DeleteVaultNotifications](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Notification.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/notification/delete.html).
    pub fn delete(
        &self,
    ) -> Action<DeleteVaultNotificationsFluentBuilder, DeleteVaultNotificationsOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_vault_notifications(),
            |this, request| {
                request
                    .account_id(this.account_id())
                    .vault_name(this.vault_name())
            },
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Sets the notifications:
    /// [SetVaultNotifications](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Notification.set`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/notification/set.html).
    pub fn set(
        &self,
    ) -> Action<SetVaultNotificationsFluentBuilder, SetVaultNotificationsOutput, Self> {
        Action::new(
            self.shared(),
            self.client().set_vault_notifications(),
            |this, request| {
                request
                    .account_id(this.account_id())
                    .vault_name(this.vault_name())
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
impl Notification {
    /// A [`Vault`].
    ///
    /// boto3:
    /// [`Notification.Vault()`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/notification/Vault.html).
    #[must_use]
    pub fn vault(&self) -> Vault {
        Vault::new(self.scope.clone(), self.vault_name.clone())
    }
}

static MODEL: Model = Model {
    service: "glacier",
    name: "Notification",
    identifiers: &["account_id", "vault_name"],
    load: Some("GetVaultNotifications"),
    actions: &[
        Member::new("delete", Some("DeleteVaultNotifications"), None),
        Member::new("set", Some("SetVaultNotifications"), None),
    ],
    sub_resources: &[Member::new("vault", None, Some("Vault"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for Notification {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("account_id", self.account_id().to_string()),
            ("vault_name", self.vault_name().to_string()),
        ]
    }
}

impl fmt::Debug for Notification {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Notification {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.vault_name == other.vault_name
    }
}

impl Eq for Notification {}

impl Hash for Notification {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.vault_name.hash(state);
    }
}
