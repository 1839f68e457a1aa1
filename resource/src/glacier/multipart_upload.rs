// Generated from descriptions/glacier.toml; do not edit.

//! [`MultipartUpload`]: an upload of an archive in parts that is neither completed nor aborted.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_sdk_glacier::Client;
use aws_sdk_glacier::operation::abort_multipart_upload::AbortMultipartUploadOutput;
use aws_sdk_glacier::operation::abort_multipart_upload::builders::AbortMultipartUploadFluentBuilder;
use aws_sdk_glacier::operation::complete_multipart_upload::CompleteMultipartUploadOutput;
use aws_sdk_glacier::operation::complete_multipart_upload::builders::CompleteMultipartUploadFluentBuilder;
use aws_sdk_glacier::operation::list_parts::ListPartsOutput;
use aws_sdk_glacier::operation::list_parts::builders::ListPartsFluentBuilder;
use aws_sdk_glacier::operation::upload_multipart_part::UploadMultipartPartOutput;
use aws_sdk_glacier::operation::upload_multipart_part::builders::UploadMultipartPartFluentBuilder;

use super::Vault;
use crate::runtime::{self, About, Action, Body, Member, Meta, Model, Resource, Scope};

/// An upload of an archive in parts that is neither completed nor aborted.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`MultipartUpload`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/multipartupload/index.html).
///
/// ```
/// # use aws_sdk_glacier::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let glacier = resource::glacier::Glacier::from_client(aws_sdk_glacier::Client::from_conf(config));
/// let handle = glacier.multipart_upload("-", "tax-records", "3HL4kqtJ");
/// assert_eq!(format!("{handle:?}"), "glacier.MultipartUpload(account_id=\"-\", vault_name=\"tax-records\", id=\"3HL4kqtJ\")");
/// ```
#[derive(Clone)]
pub struct MultipartUpload {
    scope: Scope<Client>,
    vault_name: Arc<str>,
    id: Arc<str>,
}

impl MultipartUpload {
    pub(crate) fn new(scope: Scope<Client>, vault_name: Arc<str>, id: Arc<str>) -> Self {
        Self {
            scope,
            vault_name,
            id,
        }
    }
}

/// Identifiers, and the client.
impl MultipartUpload {
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

    /// The upload's ID (`uploadId` in requests).
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
impl MultipartUpload {
    /// Aborts the upload and deletes its parts:
    /// [AbortMultipartUpload](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// boto3:
    /// [`MultipartUpload.abort`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/multipartupload/abort.html).
    pub fn abort(
        &self,
    ) -> Action<AbortMultipartUploadFluentBuilder, AbortMultipartUploadOutput, Self> {
        Action::new(
            self.clone(),
            self.client().abort_multipart_upload(),
            |this, request| {
                request
                    .account_id(this.account_id())
                    .vault_name(this.vault_name())
                    .upload_id(this.id())
            },
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Completes the upload: joins the parts into an archive:
    /// [CompleteMultipartUpload](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// boto3:
    /// [`MultipartUpload.complete`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/multipartupload/complete.html).
    pub fn complete(
        &self,
    ) -> Action<CompleteMultipartUploadFluentBuilder, CompleteMultipartUploadOutput, Self> {
        Action::new(
            self.clone(),
            self.client().complete_multipart_upload(),
            |this, request| {
                request
                    .account_id(this.account_id())
                    .vault_name(this.vault_name())
                    .upload_id(this.id())
            },
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Lists the parts that were uploaded:
    /// [ListParts](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// boto3:
    /// [`MultipartUpload.parts`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/multipartupload/parts.html).
    pub fn parts(&self) -> Action<ListPartsFluentBuilder, ListPartsOutput, Self> {
        Action::new(
            self.clone(),
            self.client().list_parts(),
            |this, request| {
                request
                    .account_id(this.account_id())
                    .vault_name(this.vault_name())
                    .upload_id(this.id())
            },
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Uploads a part:
    /// [UploadMultipartPart](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// boto3:
    /// [`MultipartUpload.upload_part`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/multipartupload/upload_part.html).
    pub fn upload_part(
        &self,
        body: impl Into<Body>,
    ) -> Action<UploadMultipartPartFluentBuilder, UploadMultipartPartOutput, Self> {
        Action::new(
            self.clone(),
            self.client()
                .upload_multipart_part()
                .body(runtime::byte_stream(body)),
            |this, request| {
                request
                    .account_id(this.account_id())
                    .vault_name(this.vault_name())
                    .upload_id(this.id())
            },
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }
}

/// Sub-resources. Nothing is sent.
impl MultipartUpload {
    /// A [`Vault`].
    ///
    /// boto3:
    /// [`MultipartUpload.Vault()`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/multipartupload/Vault.html).
    #[must_use]
    pub fn vault(&self) -> Vault {
        Vault::new(self.scope.clone(), self.vault_name.clone())
    }
}

static MODEL: Model = Model {
    service: "glacier",
    name: "MultipartUpload",
    identifiers: &["account_id", "vault_name", "id"],
    load: None,
    actions: &[
        Member::new("abort", Some("AbortMultipartUpload"), None),
        Member::new("complete", Some("CompleteMultipartUpload"), None),
        Member::new("parts", Some("ListParts"), None),
        Member::new("upload_part", Some("UploadMultipartPart"), None),
    ],
    sub_resources: &[Member::new("vault", None, Some("Vault"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for MultipartUpload {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("account_id", self.account_id().to_string()),
            ("vault_name", self.vault_name().to_string()),
            ("id", self.id().to_string()),
        ]
    }
}

impl fmt::Debug for MultipartUpload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for MultipartUpload {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.vault_name == other.vault_name && self.id == other.id
    }
}

impl Eq for MultipartUpload {}

impl Hash for MultipartUpload {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.vault_name.hash(state);
        self.id.hash(state);
    }
}
