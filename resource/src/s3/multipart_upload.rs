// Generated from descriptions/s3.toml; do not edit.

//! [`MultipartUpload`]: an upload in parts that is neither completed nor aborted.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_s3::operation::abort_multipart_upload::AbortMultipartUploadOutput;
use aws_sdk_s3::operation::abort_multipart_upload::builders::AbortMultipartUploadFluentBuilder;
use aws_sdk_s3::operation::complete_multipart_upload::builders::CompleteMultipartUploadFluentBuilder;
use aws_sdk_s3::operation::list_parts::ListPartsOutput;
use aws_sdk_s3::{Client, types};

use super::{MultipartUploadPart, Object};
use crate::collection::ListParts;
use crate::runtime::{
    self, About, Action, Collection, Error, Listed, Loaded, Member, Meta, Model, Query, Resource,
    Scope, Subject, Summary,
};
use crate::s3_ext;

/// An upload in parts that is neither completed nor aborted.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`MultipartUpload`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/multipartupload/index.html).
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
/// let handle = s3.multipart_upload("photos", "2024/cat.jpg", "3HL4kqtJ");
/// assert_eq!(format!("{handle:?}"), "s3.MultipartUpload(bucket_name=\"photos\", object_key=\"2024/cat.jpg\", id=\"3HL4kqtJ\")");
/// ```
#[derive(Clone)]
pub struct MultipartUpload {
    scope: Scope<Client>,
    object_key: Arc<str>,
    id: Arc<str>,
    loaded: Loaded<ListPartsOutput>,
}

impl MultipartUpload {
    pub(crate) fn new(scope: Scope<Client>, object_key: Arc<str>, id: Arc<str>) -> Self {
        Self {
            scope,
            object_key,
            id,
            loaded: Loaded::new(),
        }
    }

    /// The same handle with the same cache, for an action.
    pub(crate) fn shared(&self) -> Self {
        Self {
            scope: self.scope.clone(),
            object_key: self.object_key.clone(),
            id: self.id.clone(),
            loaded: self.loaded.share(),
        }
    }
}

/// Identifiers, and the client.
impl MultipartUpload {
    /// The bucket's name (`Bucket` in requests).
    #[must_use]
    pub fn bucket_name(&self) -> &str {
        self.scope.first()
    }

    /// The object's key (`Key` in requests).
    #[must_use]
    pub fn object_key(&self) -> &str {
        &self.object_key
    }

    /// The upload's ID (`UploadId` in requests).
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

/// Attributes, which a load reads.
impl MultipartUpload {
    /// Lists the parts that were uploaded:
    /// [ListParts](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`MultipartUpload.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/multipartupload/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn load(&self) -> Result<Arc<ListPartsOutput>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<ListPartsOutput>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .list_parts()
                .bucket(self.bucket_name())
                .key(self.object_key())
                .upload_id(self.id())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<ListPartsOutput>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl MultipartUpload {
    /// Aborts the upload and deletes its parts:
    /// [AbortMultipartUpload](https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`MultipartUpload.abort`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/multipartupload/abort.html).
    pub fn abort(
        &self,
    ) -> Action<AbortMultipartUploadFluentBuilder, AbortMultipartUploadOutput, Self> {
        Action::new(
            self.shared(),
            self.client().abort_multipart_upload(),
            |this, request| {
                request
                    .bucket(this.bucket_name())
                    .key(this.object_key())
                    .upload_id(this.id())
            },
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Completes the upload: joins the parts that the request names into the object:
    /// [CompleteMultipartUpload](https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html).
    ///
    /// Gives the [`Object`].
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`MultipartUpload.complete`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/multipartupload/complete.html).
    pub fn complete(&self) -> Action<CompleteMultipartUploadFluentBuilder, Object, Self> {
        Action::new(
            self.shared(),
            self.client().complete_multipart_upload(),
            |this, request| {
                request
                    .bucket(this.bucket_name())
                    .key(this.object_key())
                    .upload_id(this.id())
            },
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    request.send().await.about(&this)?;
                    Ok(Object::new(this.scope.clone(), this.object_key.clone()))
                })
            },
        )
    }
}

/// Sub-resources. Nothing is sent.
impl MultipartUpload {
    /// An [`Object`].
    ///
    /// boto3:
    /// [`MultipartUpload.Object()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/multipartupload/Object.html).
    #[must_use]
    pub fn object(&self) -> Object {
        Object::new(self.scope.clone(), self.object_key.clone())
    }

    /// A [`MultipartUploadPart`].
    ///
    /// boto3:
    /// [`MultipartUpload.Part()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/multipartupload/Part.html).
    #[must_use]
    pub fn part(&self, part_number: i32) -> MultipartUploadPart {
        MultipartUploadPart::new(
            self.scope.clone(),
            self.object_key.clone(),
            self.id.clone(),
            part_number,
        )
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl MultipartUpload {
    /// Lists the parts that were uploaded:
    /// [ListParts](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html).
    ///
    /// Each item is a [`MultipartUploadPart`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`MultipartUpload.parts`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/multipartupload/parts.html).
    pub fn parts(&self) -> Collection<ListParts<Summary<MultipartUploadPart, types::Part>>> {
        let request = self
            .client()
            .list_parts()
            .bucket(self.bucket_name())
            .key(self.object_key())
            .upload_id(self.id());
        Collection::new(Query::new(self.client().clone(), self.clone(), request))
    }
}

impl Listed for Summary<MultipartUploadPart, types::Part> {
    type Parent = MultipartUpload;
    type Raw = types::Part;

    #[inline]
    fn from_listing(parent: &MultipartUpload, raw: Self::Raw) -> Self {
        let part_number: i32 = raw.part_number().unwrap_or_default();
        let handle = MultipartUploadPart::new(
            parent.scope.clone(),
            parent.object_key.clone(),
            parent.id.clone(),
            part_number,
        );
        Summary::new(handle, raw)
    }
}

static MODEL: Model = Model {
    service: "s3",
    name: "MultipartUpload",
    identifiers: &["bucket_name", "object_key", "id"],
    load: Some("ListParts"),
    actions: &[
        Member::new("abort", Some("AbortMultipartUpload"), None),
        Member::new("complete", Some("CompleteMultipartUpload"), Some("Object")),
    ],
    sub_resources: &[
        Member::new("object", None, Some("Object")),
        Member::new("part", None, Some("MultipartUploadPart")),
    ],
    collections: &[Member::new(
        "parts",
        Some("ListParts"),
        Some("MultipartUploadPart"),
    )],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for MultipartUpload {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("bucket_name", self.bucket_name().to_string()),
            ("object_key", self.object_key().to_string()),
            ("id", self.id().to_string()),
        ]
    }
    fn subject(&self) -> Subject {
        s3_ext::subject(self)
    }
}

impl fmt::Debug for MultipartUpload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for MultipartUpload {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.object_key == other.object_key && self.id == other.id
    }
}

impl Eq for MultipartUpload {}

impl Hash for MultipartUpload {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.object_key.hash(state);
        self.id.hash(state);
    }
}
