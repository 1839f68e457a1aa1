// Generated from descriptions/s3.toml; do not edit.

//! [`Object`]: an object: bytes under a key in a bucket, and their metadata.

use std::fmt;
use std::hash::Hash;
use std::hash::Hasher;
use std::sync::Arc;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::copy_object::CopyObjectOutput;
use aws_sdk_s3::operation::copy_object::builders::CopyObjectFluentBuilder;
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
use client::error::Context;
use client::transfer::CopySource;
use client::waiters::Wait;

use super::Bucket;
use super::MultipartUpload;
use super::ObjectAcl;
use super::ObjectVersion;
use crate::Error;
use crate::action;
use crate::action::Action;
use crate::batch::Target;
use crate::copy_source;
use crate::inspect;
use crate::inspect::Member;
use crate::inspect::Model;
use crate::inspect::Resource;
use crate::loaded::Loaded;
use crate::meta::Meta;
use crate::scope::Scope;

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
        let begun = self.loaded.begin();
        let response = self
            .client()
            .head_object()
            .bucket(self.bucket_name())
            .key(self.key())
            .send()
            .await
            .on_object(self.bucket_name(), self.key())?;
        Ok(self.loaded.keep(begun, response))
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
    /// Copies another object here, within S3, up to 5 GB:
    /// [CopyObject](https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html).
    ///
    /// The response drops what `load` keeps.
    ///
    /// boto3:
    /// [`Object.copy_from`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/object/copy_from.html).
    pub fn copy_from(
        &self,
        copy_source: impl Into<CopySource>,
    ) -> Action<CopyObjectFluentBuilder, CopyObjectOutput, Self> {
        Action::new(
            self.shared(),
            self.client()
                .copy_object()
                .copy_source(copy_source.into().to_string()),
            |this, request| request.bucket(this.bucket_name()).key(this.key()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    let source = request.get_copy_source().clone();
                    Ok(copy_source::in_error(request.send().await, source)
                        .on_object(this.bucket_name(), this.key())?)
                })
            },
        )
    }

    /// Deletes the object; in a bucket with versioning, adds a delete marker unless a version is named:
    /// [DeleteObject](https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html).
    ///
    /// The response drops what `load` keeps.
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
                    Ok(request
                        .send()
                        .await
                        .on_object(this.bucket_name(), this.key())?)
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
            |this, request| {
                Box::pin(async move {
                    Ok(request
                        .send()
                        .await
                        .on_object(this.bucket_name(), this.key())?)
                })
            },
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
                    let response = request
                        .send()
                        .await
                        .on_object(this.bucket_name(), this.key())?;
                    let upload_id = action::required("UploadId", response.upload_id)
                        .on_object(this.bucket_name(), this.key())?;
                    Ok(MultipartUpload::new(
                        this.scope.clone(),
                        this.key.clone(),
                        upload_id,
                    ))
                })
            },
        )
    }

    /// Writes an object of up to 5 GB in one request:
    /// [PutObject](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html).
    ///
    /// The response drops what `load` keeps.
    ///
    /// boto3: [`Object.put`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/object/put.html).
    pub fn put(&self) -> Action<PutObjectFluentBuilder, PutObjectOutput, Self> {
        Action::new(
            self.shared(),
            self.client().put_object(),
            |this, request| request.bucket(this.bucket_name()).key(this.key()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request
                        .send()
                        .await
                        .on_object(this.bucket_name(), this.key())?)
                })
            },
        )
    }

    /// Restores an archived object for a time:
    /// [RestoreObject](https://docs.aws.amazon.com/AmazonS3/latest/API/API_RestoreObject.html).
    ///
    /// The response drops what `load` keeps.
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
                    Ok(request
                        .send()
                        .await
                        .on_object(this.bucket_name(), this.key())?)
                })
            },
        )
    }
}

/// Waiters. Each sends its request again and again.
impl Object {
    /// Waits until the object exists. `wait` sets the delay between two requests and the longest time to
    /// wait.
    ///
    /// Returns the last response, and keeps it as `load` would.
    ///
    /// boto3:
    /// [`Object.wait_until_exists`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/object/wait_until_exists.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when time runs out, or when the service refuses or cannot be reached.
    pub async fn wait_until_exists(&self, wait: Wait) -> Result<Arc<HeadObjectOutput>, Error> {
        let begun = self.loaded.begin();
        let response =
            client::waiters::object_exists(self.client(), self.bucket_name(), self.key(), wait)
                .await?;
        Ok(self.loaded.keep(begun, response))
    }

    /// Waits until the object no longer exists. `wait` sets the delay between two requests and the longest
    /// time to wait.
    ///
    /// Drops what `load` keeps.
    ///
    /// boto3:
    /// [`Object.wait_until_not_exists`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/object/wait_until_not_exists.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when time runs out, or when the service refuses or cannot be reached.
    pub async fn wait_until_not_exists(&self, wait: Wait) -> Result<(), Error> {
        client::waiters::object_not_exists(self.client(), self.bucket_name(), self.key(), wait)
            .await?;
        self.loaded.forget();
        Ok(())
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

/// What a batch action deletes.
impl From<&Object> for Target {
    fn from(handle: &Object) -> Self {
        Self::new(handle.key()).within(handle.bucket_name())
    }
}

/// What a batch action deletes.
impl From<Object> for Target {
    fn from(handle: Object) -> Self {
        Self::from(&handle)
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
}

impl fmt::Debug for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        inspect::debug(self, f)
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
