// Generated from descriptions/s3.toml; do not edit.

//! [`ObjectVersion`]: one version of an object, in a bucket that keeps versions.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::delete_object::DeleteObjectOutput;
use aws_sdk_s3::operation::delete_object::builders::DeleteObjectFluentBuilder;
use aws_sdk_s3::operation::get_object::GetObjectOutput;
use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder;
use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use aws_sdk_s3::operation::head_object::builders::HeadObjectFluentBuilder;

use super::Object;
use crate::runtime::{
    self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope, Subject,
};
use crate::s3_ext;

/// One version of an object, in a bucket that keeps versions.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`ObjectVersion`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/objectversion/index.html).
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
/// let handle = s3.object_version("photos", "2024/cat.jpg", "3HL4kqtJ");
/// assert_eq!(format!("{handle:?}"), "s3.ObjectVersion(bucket_name=\"photos\", object_key=\"2024/cat.jpg\", id=\"3HL4kqtJ\")");
/// ```
#[derive(Clone)]
pub struct ObjectVersion {
    scope: Scope<Client>,
    object_key: Arc<str>,
    id: Arc<str>,
    loaded: Loaded<HeadObjectOutput>,
}

impl ObjectVersion {
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
impl ObjectVersion {
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

    /// The version's ID (`VersionId` in requests).
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
impl ObjectVersion {
    /// Reads the object's metadata, without its bytes:
    /// [HeadObject](https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`ObjectVersion.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/objectversion/load.html).
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
                .key(self.object_key())
                .version_id(self.id())
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
impl ObjectVersion {
    /// Deletes the object; in a bucket with versioning, adds a delete marker unless a version is named:
    /// [DeleteObject](https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`ObjectVersion.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/objectversion/delete.html).
    pub fn delete(&self) -> Action<DeleteObjectFluentBuilder, DeleteObjectOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_object(),
            |this, request| {
                request
                    .bucket(this.bucket_name())
                    .key(this.object_key())
                    .version_id(this.id())
            },
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
    /// boto3:
    /// [`ObjectVersion.get`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/objectversion/get.html).
    pub fn get(&self) -> Action<GetObjectFluentBuilder, GetObjectOutput, Self> {
        Action::new(
            self.shared(),
            self.client().get_object(),
            |this, request| {
                request
                    .bucket(this.bucket_name())
                    .key(this.object_key())
                    .version_id(this.id())
            },
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Reads the object's metadata, without its bytes:
    /// [HeadObject](https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html).
    ///
    /// boto3:
    /// [`ObjectVersion.head`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/objectversion/head.html).
    pub fn head(&self) -> Action<HeadObjectFluentBuilder, HeadObjectOutput, Self> {
        Action::new(
            self.shared(),
            self.client().head_object(),
            |this, request| {
                request
                    .bucket(this.bucket_name())
                    .key(this.object_key())
                    .version_id(this.id())
            },
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }
}

/// Sub-resources. Nothing is sent.
impl ObjectVersion {
    /// An [`Object`].
    ///
    /// boto3:
    /// [`ObjectVersion.Object()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/objectversion/Object.html).
    #[must_use]
    pub fn object(&self) -> Object {
        Object::new(self.scope.clone(), self.object_key.clone())
    }
}

static MODEL: Model = Model {
    service: "s3",
    name: "ObjectVersion",
    identifiers: &["bucket_name", "object_key", "id"],
    load: Some("HeadObject"),
    actions: &[
        Member::new("delete", Some("DeleteObject"), None),
        Member::new("get", Some("GetObject"), None),
        Member::new("head", Some("HeadObject"), None),
    ],
    sub_resources: &[Member::new("object", None, Some("Object"))],
    collections: &[],
    batch_actions: &[Member::new("delete", Some("DeleteObjects"), None)],
    waiters: &[],
};

impl Resource for ObjectVersion {
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

impl fmt::Debug for ObjectVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for ObjectVersion {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.object_key == other.object_key && self.id == other.id
    }
}

impl Eq for ObjectVersion {}

impl Hash for ObjectVersion {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.object_key.hash(state);
        self.id.hash(state);
    }
}
