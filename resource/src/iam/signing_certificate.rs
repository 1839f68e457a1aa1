// Generated from descriptions/iam.toml; do not edit.

//! [`SigningCertificate`]: a certificate with which a user signs requests.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_sdk_iam::operation::delete_signing_certificate::DeleteSigningCertificateOutput;
use aws_sdk_iam::operation::delete_signing_certificate::builders::DeleteSigningCertificateFluentBuilder;
use aws_sdk_iam::operation::update_signing_certificate::UpdateSigningCertificateOutput;
use aws_sdk_iam::operation::update_signing_certificate::builders::UpdateSigningCertificateFluentBuilder;
use aws_sdk_iam::{Client, types};

use super::User;
use crate::runtime::{self, About, Action, Member, Meta, Model, Resource, Scope};

/// A certificate with which a user signs requests.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`SigningCertificate`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/signingcertificate/index.html).
///
/// ```
/// # use aws_sdk_iam::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let iam = resource::iam::Iam::from_client(aws_sdk_iam::Client::from_conf(config));
/// let handle = iam.signing_certificate("ada", "3HL4kqtJ");
/// assert_eq!(format!("{handle:?}"), "iam.SigningCertificate(user_name=\"ada\", id=\"3HL4kqtJ\")");
/// ```
#[derive(Clone)]
pub struct SigningCertificate {
    scope: Scope<Client>,
    id: Arc<str>,
}

impl SigningCertificate {
    pub(crate) fn new(scope: Scope<Client>, id: Arc<str>) -> Self {
        Self { scope, id }
    }
}

/// Identifiers, and the client.
impl SigningCertificate {
    /// The user's name (`UserName` in requests).
    #[must_use]
    pub fn user_name(&self) -> &str {
        self.scope.first()
    }

    /// The certificate's ID (`CertificateId` in requests).
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
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
impl SigningCertificate {
    /// Sets whether the certificate may be used:
    /// [UpdateSigningCertificate](https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateSigningCertificate.html).
    ///
    /// boto3:
    /// [`SigningCertificate.activate`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/signingcertificate/activate.html).
    pub fn activate(
        &self,
    ) -> Action<UpdateSigningCertificateFluentBuilder, UpdateSigningCertificateOutput, Self> {
        Action::new(
            self.clone(),
            self.client().update_signing_certificate(),
            |this, request| {
                request
                    .user_name(this.user_name())
                    .certificate_id(this.id())
                    .status(types::StatusType::Active)
            },
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Sets whether the certificate may be used:
    /// [UpdateSigningCertificate](https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateSigningCertificate.html).
    ///
    /// boto3:
    /// [`SigningCertificate.deactivate`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/signingcertificate/deactivate.html).
    pub fn deactivate(
        &self,
    ) -> Action<UpdateSigningCertificateFluentBuilder, UpdateSigningCertificateOutput, Self> {
        Action::new(
            self.clone(),
            self.client().update_signing_certificate(),
            |this, request| {
                request
                    .user_name(this.user_name())
                    .certificate_id(this.id())
                    .status(types::StatusType::Inactive)
            },
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Deletes the certificate:
    /// [DeleteSigningCertificate](https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteSigningCertificate.html).
    ///
    /// boto3:
    /// [`SigningCertificate.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/signingcertificate/delete.html).
    pub fn delete(
        &self,
    ) -> Action<DeleteSigningCertificateFluentBuilder, DeleteSigningCertificateOutput, Self> {
        Action::new(
            self.clone(),
            self.client().delete_signing_certificate(),
            |this, request| {
                request
                    .user_name(this.user_name())
                    .certificate_id(this.id())
            },
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }
}

/// Sub-resources. Nothing is sent.
impl SigningCertificate {
    /// A [`User`].
    ///
    /// boto3:
    /// [`SigningCertificate.User()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/signingcertificate/User.html).
    #[must_use]
    pub fn user(&self) -> User {
        User::new(self.scope.clone())
    }
}

static MODEL: Model = Model {
    service: "iam",
    name: "SigningCertificate",
    identifiers: &["user_name", "id"],
    load: None,
    actions: &[
        Member::new("activate", Some("UpdateSigningCertificate"), None),
        Member::new("deactivate", Some("UpdateSigningCertificate"), None),
        Member::new("delete", Some("DeleteSigningCertificate"), None),
    ],
    sub_resources: &[Member::new("user", None, Some("User"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for SigningCertificate {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("user_name", self.user_name().to_string()),
            ("id", self.id().to_string()),
        ]
    }
}

impl fmt::Debug for SigningCertificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for SigningCertificate {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.id == other.id
    }
}

impl Eq for SigningCertificate {}

impl Hash for SigningCertificate {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.id.hash(state);
    }
}
