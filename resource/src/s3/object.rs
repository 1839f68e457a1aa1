// Generated from descriptions/s3.toml; do not edit.

//! [`Object`]: an object: bytes under a key in a bucket, and their metadata.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::create_multipart_upload::builders::CreateMultipartUploadFluentBuilder;
use aws_sdk_s3::operation::delete_object::DeleteObjectOutput;
use aws_sdk_s3::operation::delete_object::builders::DeleteObjectFluentBuilder;
use aws_sdk_s3::operation::get_object::GetObjectOutput;
use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder;
use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use aws_sdk_s3::operation::put_object::PutObjectOutput;
use aws_sdk_s3::operation::put_object::builders::PutObjectFluentBuilder;
use aws_sdk_s3::operation::restore_object::RestoreObjectOutput;
use aws_sdk_s3::operation::restore_object::builders::RestoreObjectFluentBuilder;

use super::{Bucket, MultipartUpload, ObjectAcl, ObjectVersion};
use crate::runtime::{
    self, About, Action, Body, Error, Loaded, Member, Meta, Model, Resource, Scope, Subject,
};
use crate::s3_ext;

/// An object: bytes under a key in a bucket, and their metadata.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3: [`Object`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/object/index.html).
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
/// let handle = s3.object("photos", "2024/cat.jpg");
/// assert_eq!(format!("{handle:?}"), "s3.Object(bucket_name=\"photos\", key=\"2024/cat.jpg\")");
/// ```
#[derive(Clone)]
pub struct Object {
    scope: Scope<Client>,
    key: Arc<str>,
    loaded: Loaded<HeadObjectOutput>,
}

impl Object {
    pub(crate) fn new(scope: Scope<Client>, key: Arc<str>) -> Self {
        Self {
            scope,
            key,
            loaded: Loaded::new(),
        }
    }

    /// The same handle with the same cache, for an action.
    pub(crate) fn shared(&self) -> Self {
        Self {
            scope: self.scope.clone(),
            key: self.key.clone(),
            loaded: self.loaded.share(),
        }
    }

    /// The response that `load` keeps, for hand-written methods.
    pub(crate) fn cache(&self) -> &Loaded<HeadObjectOutput> {
        &self.loaded
    }
}

/// Identifiers, and the client.
impl Object {
    /// The bucket's name (`Bucket` in requests).
    #[must_use]
    pub fn bucket_name(&self) -> &str {
        self.scope.first()
    }

    /// The object's key (`Key` in requests).
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
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
impl Object {
    /// Reads the object's metadata, without its bytes:
    /// [HeadObject](https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`Object.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/object/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn load(&self) -> Result<Arc<HeadObjectOutput>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<HeadObjectOutput>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .head_object()
                .bucket(self.bucket_name())
                .key(self.key())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<HeadObjectOutput>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl Object {
    /// Deletes the object; in a bucket with versioning, adds a delete marker unless a version is named:
    /// [DeleteObject](https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Object.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/object/delete.html).
    pub fn delete(&self) -> Action<DeleteObjectFluentBuilder, DeleteObjectOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_object(),
            |this, request| request.bucket(this.bucket_name()).key(this.key()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Reads the object's bytes and metadata:
    /// [GetObject](https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html).
    ///
    /// boto3: [`Object.get`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/object/get.html).
    pub fn get(&self) -> Action<GetObjectFluentBuilder, GetObjectOutput, Self> {
        Action::new(
            self.shared(),
            self.client().get_object(),
            |this, request| request.bucket(this.bucket_name()).key(this.key()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Starts an upload in parts:
    /// [CreateMultipartUpload](https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateMultipartUpload.html).
    ///
    /// Gives the [`MultipartUpload`].
    ///
    /// boto3:
    /// [`Object.initiate_multipart_upload`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/object/initiate_multipart_upload.html).
    pub fn initiate_multipart_upload(
        &self,
    ) -> Action<CreateMultipartUploadFluentBuilder, MultipartUpload, Self> {
        Action::new(
            self.shared(),
            self.client().create_multipart_upload(),
            |this, request| request.bucket(this.bucket_name()).key(this.key()),
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let id: Arc<str> =
                        runtime::required("UploadId", runtime::text(response.upload_id()))
                            .about(&this)?
                            .into();
                    Ok(MultipartUpload::new(
                        this.scope.clone(),
                        this.key.clone(),
                        id,
                    ))
                })
            },
        )
    }

    /// Writes an object of up to 5 GB in one request:
    /// [PutObject](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3: [`Object.put`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/object/put.html).
    pub fn put(
        &self,
        body: impl Into<Body>,
    ) -> Action<PutObjectFluentBuilder, PutObjectOutput, Self> {
        Action::new(
            self.shared(),
            self.client().put_object().body(runtime::byte_stream(body)),
            |this, request| request.bucket(this.bucket_name()).key(this.key()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Restores an archived object for a time:
    /// [RestoreObject](https://docs.aws.amazon.com/AmazonS3/latest/API/API_RestoreObject.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Object.restore_object`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/object/restore_object.html).
    pub fn restore_object(&self) -> Action<RestoreObjectFluentBuilder, RestoreObjectOutput, Self> {
        Action::new(
            self.shared(),
            self.client().restore_object(),
            |this, request| request.bucket(this.bucket_name()).key(this.key()),
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
impl Object {
    /// An [`ObjectAcl`].
    ///
    /// boto3:
    /// [`Object.Acl()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/object/Acl.html).
    #[must_use]
    pub fn acl(&self) -> ObjectAcl {
        ObjectAcl::new(self.scope.clone(), self.key.clone())
    }

    /// A [`Bucket`].
    ///
    /// boto3:
    /// [`Object.Bucket()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/object/Bucket.html).
    #[must_use]
    pub fn bucket(&self) -> Bucket {
        Bucket::new(self.scope.clone())
    }

    /// A [`MultipartUpload`].
    ///
    /// boto3:
    /// [`Object.MultipartUpload()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/object/MultipartUpload.html).
    #[must_use]
    pub fn multipart_upload(&self, id: impl Into<Arc<str>>) -> MultipartUpload {
        MultipartUpload::new(self.scope.clone(), self.key.clone(), id.into())
    }

    /// An [`ObjectVersion`].
    ///
    /// boto3:
    /// [`Object.Version()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/object/Version.html).
    #[must_use]
    pub fn version(&self, id: impl Into<Arc<str>>) -> ObjectVersion {
        ObjectVersion::new(self.scope.clone(), self.key.clone(), id.into())
    }
}

static MODEL: Model = Model {
    service: "s3",
    name: "Object",
    identifiers: &["bucket_name", "key"],
    load: Some("HeadObject"),
    actions: &[
        Member::new("copy_from", Some("CopyObject"), None),
        Member::new("delete", Some("DeleteObject"), None),
        Member::new("get", Some("GetObject"), None),
        Member::new(
            "initiate_multipart_upload",
            Some("CreateMultipartUpload"),
            Some("MultipartUpload"),
        ),
        Member::new("put", Some("PutObject"), None),
        Member::new("restore_object", Some("RestoreObject"), None),
    ],
    sub_resources: &[
        Member::new("acl", None, Some("ObjectAcl")),
        Member::new("bucket", None, Some("Bucket")),
        Member::new("multipart_upload", None, Some("MultipartUpload")),
        Member::new("version", None, Some("ObjectVersion")),
    ],
    collections: &[],
    batch_actions: &[Member::new("delete", Some("DeleteObjects"), None)],
    waiters: &[
        Member::new("wait_until_exists", Some("ObjectExists"), None),
        Member::new("wait_until_not_exists", Some("ObjectNotExists"), None),
    ],
};

impl Resource for Object {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("bucket_name", self.bucket_name().to_string()),
            ("key", self.key().to_string()),
        ]
    }
    fn subject(&self) -> Subject {
        s3_ext::subject(self)
    }
}

impl fmt::Debug for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Object {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.key == other.key
    }
}

impl Eq for Object {}

impl Hash for Object {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.key.hash(state);
    }
}
