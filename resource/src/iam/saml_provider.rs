// Generated from descriptions/iam.toml; do not edit.

//! [`SamlProvider`]: an identity provider that speaks SAML.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_iam::Client;
use aws_sdk_iam::operation::delete_saml_provider::DeleteSamlProviderOutput;
use aws_sdk_iam::operation::delete_saml_provider::builders::DeleteSAMLProviderFluentBuilder;
use aws_sdk_iam::operation::get_saml_provider::GetSamlProviderOutput;
use aws_sdk_iam::operation::update_saml_provider::UpdateSamlProviderOutput;
use aws_sdk_iam::operation::update_saml_provider::builders::UpdateSAMLProviderFluentBuilder;

use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// An identity provider that speaks SAML.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`SamlProvider`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/samlprovider/index.html).
///
/// ```
/// # use aws_sdk_iam::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let iam = resource::iam::Iam::from_client(aws_sdk_iam::Client::from_conf(config));
/// let handle = iam.saml_provider("arn:aws:iam::123456789012:saml-provider/office");
/// assert_eq!(format!("{handle:?}"), "iam.SamlProvider(arn=\"arn:aws:iam::123456789012:saml-provider/office\")");
/// ```
#[derive(Clone)]
pub struct SamlProvider {
    scope: Scope<Client>,
    loaded: Loaded<GetSamlProviderOutput>,
}

impl SamlProvider {
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
impl SamlProvider {
    /// The provider's ARN (`SAMLProviderArn` in requests).
    #[must_use]
    pub fn arn(&self) -> &str {
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
impl SamlProvider {
    /// Reads the provider's metadata:
    /// [GetSAMLProvider](https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetSAMLProvider.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`SamlProvider.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/samlprovider/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn load(&self) -> Result<Arc<GetSamlProviderOutput>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<GetSamlProviderOutput>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .get_saml_provider()
                .saml_provider_arn(self.arn())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<GetSamlProviderOutput>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl SamlProvider {
    /// Removes the provider:
    /// [DeleteSAMLProvider](https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteSAMLProvider.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`SamlProvider.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/samlprovider/delete.html).
    pub fn delete(
        &self,
    ) -> Action<DeleteSAMLProviderFluentBuilder, DeleteSamlProviderOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_saml_provider(),
            |this, request| request.saml_provider_arn(this.arn()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Replaces the provider's metadata:
    /// [UpdateSAMLProvider](https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateSAMLProvider.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`SamlProvider.update`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/samlprovider/update.html).
    pub fn update(
        &self,
    ) -> Action<UpdateSAMLProviderFluentBuilder, UpdateSamlProviderOutput, Self> {
        Action::new(
            self.shared(),
            self.client().update_saml_provider(),
            |this, request| request.saml_provider_arn(this.arn()),
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
    name: "SamlProvider",
    identifiers: &["arn"],
    load: Some("GetSAMLProvider"),
    actions: &[
        Member::new("delete", Some("DeleteSAMLProvider"), None),
        Member::new("update", Some("UpdateSAMLProvider"), None),
    ],
    sub_resources: &[],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for SamlProvider {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("arn", self.arn().to_string())]
    }
}

impl fmt::Debug for SamlProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for SamlProvider {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for SamlProvider {}

impl Hash for SamlProvider {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
