// Generated from descriptions/iam.toml; do not edit.

//! [`ServerCertificate`]: a TLS certificate for a server.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_iam::operation::delete_server_certificate::DeleteServerCertificateOutput;
use aws_sdk_iam::operation::delete_server_certificate::builders::DeleteServerCertificateFluentBuilder;
use aws_sdk_iam::operation::update_server_certificate::builders::UpdateServerCertificateFluentBuilder;
use aws_sdk_iam::{Client, types};

use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// A TLS certificate for a server.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`ServerCertificate`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/servercertificate/index.html).
///
/// ```
/// # use aws_sdk_iam::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let iam = resource::iam::Iam::from_client(aws_sdk_iam::Client::from_conf(config));
/// let handle = iam.server_certificate("www");
/// assert_eq!(format!("{handle:?}"), "iam.ServerCertificate(name=\"www\")");
/// ```
#[derive(Clone)]
pub struct ServerCertificate {
    scope: Scope<Client>,
    loaded: Loaded<types::ServerCertificate>,
}

impl ServerCertificate {
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
impl ServerCertificate {
    /// The certificate's name (`ServerCertificateName` in requests).
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
impl ServerCertificate {
    /// Reads the certificate:
    /// [GetServerCertificate](https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServerCertificate.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`ServerCertificate.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/servercertificate/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::ServerCertificate>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::ServerCertificate>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .get_server_certificate()
                .server_certificate_name(self.name())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::ServerCertificate> = runtime::one(response.server_certificate);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::ServerCertificate>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl ServerCertificate {
    /// Deletes the certificate:
    /// [DeleteServerCertificate](https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteServerCertificate.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`ServerCertificate.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/servercertificate/delete.html).
    pub fn delete(
        &self,
    ) -> Action<DeleteServerCertificateFluentBuilder, DeleteServerCertificateOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_server_certificate(),
            |this, request| request.server_certificate_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Renames the certificate:
    /// [UpdateServerCertificate](https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateServerCertificate.html).
    ///
    /// Gives the [`ServerCertificate`].
    ///
    /// boto3:
    /// [`ServerCertificate.update`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/servercertificate/update.html).
    pub fn update(
        &self,
        new_server_certificate_name: impl Into<Arc<str>>,
    ) -> Action<UpdateServerCertificateFluentBuilder, ServerCertificate, ServerCertificate> {
        Action::new(
            ServerCertificate::new(Scope::new(
                self.meta().clone(),
                new_server_certificate_name.into(),
            )),
            self.client()
                .update_server_certificate()
                .server_certificate_name(self.name()),
            |made, request| request.new_server_certificate_name(made.name()),
            |made, request| {
                Box::pin(async move {
                    request.send().await.about(&made)?;
                    Ok(made)
                })
            },
        )
    }
}

static MODEL: Model = Model {
    service: "iam",
    name: "ServerCertificate",
    identifiers: &["name"],
    load: Some("GetServerCertificate"),
    actions: &[
        Member::new("delete", Some("DeleteServerCertificate"), None),
        Member::new(
            "update",
            Some("UpdateServerCertificate"),
            Some("ServerCertificate"),
        ),
    ],
    sub_resources: &[],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for ServerCertificate {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("name", self.name().to_string())]
    }
}

impl fmt::Debug for ServerCertificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for ServerCertificate {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for ServerCertificate {}

impl Hash for ServerCertificate {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
