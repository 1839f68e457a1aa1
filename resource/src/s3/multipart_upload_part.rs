// Generated from descriptions/s3.toml; do not edit.

//! [`MultipartUploadPart`]: one part of a multipart upload.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_sdk_s3::operation::upload_part::UploadPartOutput;
use aws_sdk_s3::operation::upload_part::builders::UploadPartFluentBuilder;
use aws_sdk_s3::{Client, types};

use super::MultipartUpload;
use crate::runtime::{
    self, About, Action, Body, Error, Loaded, Member, Meta, Model, Resource, Scope, Subject,
};
use crate::s3_ext;

/// One part of a multipart upload.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`MultipartUploadPart`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/multipartuploadpart/index.html).
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
/// let handle = s3.multipart_upload_part("photos", "2024/cat.jpg", "3HL4kqtJ", 1);
/// assert_eq!(format!("{handle:?}"), "s3.MultipartUploadPart(bucket_name=\"photos\", object_key=\"2024/cat.jpg\", multipart_upload_id=\"3HL4kqtJ\", part_number=\"1\")");
/// ```
#[derive(Clone)]
pub struct MultipartUploadPart {
    scope: Scope<Client>,
    object_key: Arc<str>,
    multipart_upload_id: Arc<str>,
    part_number: i32,
    loaded: Loaded<types::Part>,
}

impl MultipartUploadPart {
    pub(crate) fn new(
        scope: Scope<Client>,
        object_key: Arc<str>,
        multipart_upload_id: Arc<str>,
        part_number: i32,
    ) -> Self {
        Self {
            scope,
            object_key,
            multipart_upload_id,
            part_number,
            loaded: Loaded::new(),
        }
    }

    /// The same handle with the same cache, for an action.
    pub(crate) fn shared(&self) -> Self {
        Self {
            scope: self.scope.clone(),
            object_key: self.object_key.clone(),
            multipart_upload_id: self.multipart_upload_id.clone(),
            part_number: self.part_number,
            loaded: self.loaded.share(),
        }
    }

    /// The response that `load` keeps, for hand-written methods.
    pub(crate) fn cache(&self) -> &Loaded<types::Part> {
        &self.loaded
    }
}

/// Identifiers, and the client.
impl MultipartUploadPart {
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
    pub fn multipart_upload_id(&self) -> &str {
        &self.multipart_upload_id
    }

    /// The part's number, from 1 to 10,000 (`PartNumber` in requests).
    #[must_use]
    pub fn part_number(&self) -> i32 {
        self.part_number
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
impl MultipartUploadPart {
    /// Lists the parts that were uploaded:
    /// [ListParts](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`MultipartUploadPart.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/multipartuploadpart/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn load(&self) -> Result<Arc<types::Part>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::Part>, Error> {
        let generation = self.loaded.begin();
        let response = self.request_load().await?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::Part>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl MultipartUploadPart {
    /// Uploads the part's bytes:
    /// [UploadPart](https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`MultipartUploadPart.upload`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/multipartuploadpart/upload.html).
    pub fn upload(
        &self,
        body: impl Into<Body>,
    ) -> Action<UploadPartFluentBuilder, UploadPartOutput, Self> {
        Action::new(
            self.shared(),
            self.client().upload_part().body(runtime::byte_stream(body)),
            |this, request| {
                request
                    .bucket(this.bucket_name())
                    .key(this.object_key())
                    .upload_id(this.multipart_upload_id())
                    .part_number(this.part_number())
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
impl MultipartUploadPart {
    /// A [`MultipartUpload`].
    ///
    /// boto3:
    /// [`MultipartUploadPart.MultipartUpload()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/multipartuploadpart/MultipartUpload.html).
    #[must_use]
    pub fn multipart_upload(&self) -> MultipartUpload {
        MultipartUpload::new(
            self.scope.clone(),
            self.object_key.clone(),
            self.multipart_upload_id.clone(),
        )
    }
}

static MODEL: Model = Model {
    service: "s3",
    name: "MultipartUploadPart",
    identifiers: &[
        "bucket_name",
        "object_key",
        "multipart_upload_id",
        "part_number",
    ],
    load: Some("ListParts"),
    actions: &[
        Member::new("copy_from", Some("UploadPartCopy"), None),
        Member::new("upload", Some("UploadPart"), None),
    ],
    sub_resources: &[Member::new(
        "multipart_upload",
        None,
        Some("MultipartUpload"),
    )],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for MultipartUploadPart {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("bucket_name", self.bucket_name().to_string()),
            ("object_key", self.object_key().to_string()),
            (
                "multipart_upload_id",
                self.multipart_upload_id().to_string(),
            ),
            ("part_number", self.part_number().to_string()),
        ]
    }
    fn subject(&self) -> Subject {
        s3_ext::subject(self)
    }
}

impl fmt::Debug for MultipartUploadPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for MultipartUploadPart {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
            && self.object_key == other.object_key
            && self.multipart_upload_id == other.multipart_upload_id
            && self.part_number == other.part_number
    }
}

impl Eq for MultipartUploadPart {}

impl Hash for MultipartUploadPart {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.object_key.hash(state);
        self.multipart_upload_id.hash(state);
        self.part_number.hash(state);
    }
}
