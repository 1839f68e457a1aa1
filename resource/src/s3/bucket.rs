// Generated from descriptions/s3.toml; do not edit.

//! [`Bucket`]: a bucket: a named container of objects.

use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;
use std::{fmt, vec};

use aws_sdk_s3::operation::create_bucket::CreateBucketOutput;
use aws_sdk_s3::operation::create_bucket::builders::CreateBucketFluentBuilder;
use aws_sdk_s3::operation::delete_bucket::DeleteBucketOutput;
use aws_sdk_s3::operation::delete_bucket::builders::DeleteBucketFluentBuilder;
use aws_sdk_s3::operation::delete_objects::DeleteObjectsOutput;
use aws_sdk_s3::operation::delete_objects::builders::DeleteObjectsFluentBuilder;
use aws_sdk_s3::operation::head_bucket::HeadBucketOutput;
use aws_sdk_s3::operation::put_object::builders::PutObjectFluentBuilder;
use aws_sdk_s3::{Client, types};

use super::{
    BucketAcl, BucketCors, BucketLifecycle, BucketLifecycleConfiguration, BucketLogging,
    BucketNotification, BucketPolicy, BucketRequestPayment, BucketTagging, BucketVersioning,
    BucketWebsite, MultipartUpload, Object, ObjectSummary, ObjectVersion,
};
use crate::collection::{ListMultipartUploads, ListObjectVersions, ListObjectsV2, VersionEntry};
use crate::runtime::{
    self, About, Action, Body, Collection, Error, Listed, Loaded, Member, Meta, Model, Query,
    Resource, Scope, Subject, Summary,
};
use crate::s3_ext;

/// A bucket: a named container of objects.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3: [`Bucket`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/index.html).
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
/// let handle = s3.bucket("photos");
/// assert_eq!(format!("{handle:?}"), "s3.Bucket(name=\"photos\")");
/// ```
#[derive(Clone)]
pub struct Bucket {
    scope: Scope<Client>,
    loaded: Loaded<HeadBucketOutput>,
}

impl Bucket {
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

    /// The response that `load` keeps, for hand-written methods.
    pub(crate) fn cache(&self) -> &Loaded<HeadBucketOutput> {
        &self.loaded
    }
}

/// Identifiers, and the client.
impl Bucket {
    /// The bucket's name (`Bucket` in requests).
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
impl Bucket {
    /// Checks that the bucket exists and may be accessed, and reads its region:
    /// [HeadBucket](https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`Bucket.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn load(&self) -> Result<Arc<HeadBucketOutput>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<HeadBucketOutput>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(self.client().head_bucket().bucket(self.name()).send());
        let response = runtime::send_load(self, request).await?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<HeadBucketOutput>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl Bucket {
    /// Creates the bucket:
    /// [CreateBucket](https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Bucket.create`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/create.html).
    pub fn create(&self) -> Action<CreateBucketFluentBuilder, CreateBucketOutput, Self> {
        Action::new(
            self.shared(),
            self.client().create_bucket(),
            |this, request| request.bucket(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Deletes the bucket, which must be empty:
    /// [DeleteBucket](https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Bucket.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/delete.html).
    pub fn delete(&self) -> Action<DeleteBucketFluentBuilder, DeleteBucketOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_bucket(),
            |this, request| request.bucket(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Deletes up to 1,000 keys in one request; the response lists the keys that failed:
    /// [DeleteObjects](https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html).
    ///
    /// boto3:
    /// [`Bucket.delete_objects`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/delete_objects.html).
    pub fn delete_objects(&self) -> Action<DeleteObjectsFluentBuilder, DeleteObjectsOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_objects(),
            |this, request| request.bucket(this.name()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Writes an object of up to 5 GB in one request:
    /// [PutObject](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html).
    ///
    /// Gives the [`Object`].
    ///
    /// boto3:
    /// [`Bucket.put_object`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/put_object.html).
    pub fn put_object(
        &self,
        key: impl Into<Arc<str>>,
        body: impl Into<Body>,
    ) -> Action<PutObjectFluentBuilder, Object, Object> {
        Action::new(
            Object::new(self.scope.clone(), key.into()),
            self.client().put_object().body(runtime::byte_stream(body)),
            |made, request| request.bucket(made.bucket_name()).key(made.key()),
            |made, request| {
                Box::pin(async move {
                    request.send().await.about(&made)?;
                    Ok(made)
                })
            },
        )
    }
}

/// Sub-resources. Nothing is sent.
impl Bucket {
    /// A [`BucketAcl`].
    ///
    /// boto3:
    /// [`Bucket.Acl()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/Acl.html).
    #[must_use]
    pub fn acl(&self) -> BucketAcl {
        BucketAcl::new(self.scope.clone())
    }

    /// A [`BucketCors`].
    ///
    /// boto3:
    /// [`Bucket.Cors()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/Cors.html).
    #[must_use]
    pub fn cors(&self) -> BucketCors {
        BucketCors::new(self.scope.clone())
    }

    /// A [`BucketLifecycle`].
    ///
    /// boto3:
    /// [`Bucket.Lifecycle()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/Lifecycle.html).
    #[must_use]
    pub fn lifecycle(&self) -> BucketLifecycle {
        BucketLifecycle::new(self.scope.clone())
    }

    /// A [`BucketLifecycleConfiguration`].
    ///
    /// boto3:
    /// [`Bucket.LifecycleConfiguration()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/LifecycleConfiguration.html).
    #[must_use]
    pub fn lifecycle_configuration(&self) -> BucketLifecycleConfiguration {
        BucketLifecycleConfiguration::new(self.scope.clone())
    }

    /// A [`BucketLogging`].
    ///
    /// boto3:
    /// [`Bucket.Logging()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/Logging.html).
    #[must_use]
    pub fn logging(&self) -> BucketLogging {
        BucketLogging::new(self.scope.clone())
    }

    /// A [`BucketNotification`].
    ///
    /// boto3:
    /// [`Bucket.Notification()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/Notification.html).
    #[must_use]
    pub fn notification(&self) -> BucketNotification {
        BucketNotification::new(self.scope.clone())
    }

    /// An [`Object`].
    ///
    /// boto3:
    /// [`Bucket.Object()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/Object.html).
    #[must_use]
    pub fn object(&self, key: impl Into<Arc<str>>) -> Object {
        Object::new(self.scope.clone(), key.into())
    }

    /// A [`BucketPolicy`].
    ///
    /// boto3:
    /// [`Bucket.Policy()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/Policy.html).
    #[must_use]
    pub fn policy(&self) -> BucketPolicy {
        BucketPolicy::new(self.scope.clone())
    }

    /// A [`BucketRequestPayment`].
    ///
    /// boto3:
    /// [`Bucket.RequestPayment()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/RequestPayment.html).
    #[must_use]
    pub fn request_payment(&self) -> BucketRequestPayment {
        BucketRequestPayment::new(self.scope.clone())
    }

    /// A [`BucketTagging`].
    ///
    /// boto3:
    /// [`Bucket.Tagging()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/Tagging.html).
    #[must_use]
    pub fn tagging(&self) -> BucketTagging {
        BucketTagging::new(self.scope.clone())
    }

    /// A [`BucketVersioning`].
    ///
    /// boto3:
    /// [`Bucket.Versioning()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/Versioning.html).
    #[must_use]
    pub fn versioning(&self) -> BucketVersioning {
        BucketVersioning::new(self.scope.clone())
    }

    /// A [`BucketWebsite`].
    ///
    /// boto3:
    /// [`Bucket.Website()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/Website.html).
    #[must_use]
    pub fn website(&self) -> BucketWebsite {
        BucketWebsite::new(self.scope.clone())
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl Bucket {
    /// Lists the objects, up to 1,000 keys per page:
    /// [ListObjectsV2](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html).
    ///
    /// Each item is an [`ObjectSummary`] with the attributes that the listing gives. boto3 sends the older
    /// `ListObjects`.
    ///
    /// boto3:
    /// [`Bucket.objects`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/objects.html).
    pub fn objects(&self) -> Collection<ListObjectsV2<ObjectSummary>> {
        let request = self.client().list_objects_v2().bucket(self.name());
        Collection::new(Query::new(self.client().clone(), self.clone(), request))
    }

    /// Lists every version and delete marker:
    /// [ListObjectVersions](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html).
    ///
    /// Each item is an [`ObjectVersion`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Bucket.object_versions`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/object_versions.html).
    pub fn object_versions(
        &self,
    ) -> Collection<ListObjectVersions<Summary<ObjectVersion, VersionEntry>>> {
        let request = self.client().list_object_versions().bucket(self.name());
        Collection::new(Query::new(self.client().clone(), self.clone(), request))
    }

    /// Lists the uploads that are neither completed nor aborted:
    /// [ListMultipartUploads](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html).
    ///
    /// Each item is a [`MultipartUpload`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Bucket.multipart_uploads`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/multipart_uploads.html).
    pub fn multipart_uploads(
        &self,
    ) -> Collection<ListMultipartUploads<Summary<MultipartUpload, types::MultipartUpload>>> {
        let request = self.client().list_multipart_uploads().bucket(self.name());
        Collection::new(Query::new(self.client().clone(), self.clone(), request))
    }
}

impl Listed for ObjectSummary {
    type Parent = Bucket;
    type Raw = types::Object;

    #[inline]
    fn from_listing(parent: &Bucket, raw: Self::Raw) -> Self {
        ObjectSummary::listed(parent.scope.clone(), raw)
    }

    #[inline]
    fn next_listed(parent: &Bucket, entries: &mut vec::IntoIter<Self::Raw>) -> Option<Self> {
        let scope = parent.scope.clone();
        entries.next().map(|raw| ObjectSummary::listed(scope, raw))
    }
}

impl Listed for Summary<ObjectVersion, VersionEntry> {
    type Parent = Bucket;
    type Raw = VersionEntry;

    #[inline]
    fn from_listing(parent: &Bucket, raw: Self::Raw) -> Self {
        let object_key: Arc<str> = raw.key().into();
        let id: Arc<str> = raw.version_id().into();
        let handle = ObjectVersion::new(parent.scope.clone(), object_key, id);
        Summary::new(handle, raw)
    }
}

impl Listed for Summary<MultipartUpload, types::MultipartUpload> {
    type Parent = Bucket;
    type Raw = types::MultipartUpload;

    #[inline]
    fn from_listing(parent: &Bucket, raw: Self::Raw) -> Self {
        let object_key: Arc<str> = raw.key().unwrap_or_default().into();
        let id: Arc<str> = raw.upload_id().unwrap_or_default().into();
        let handle = MultipartUpload::new(parent.scope.clone(), object_key, id);
        Summary::new(handle, raw)
    }
}

static MODEL: Model = Model {
    service: "s3",
    name: "Bucket",
    identifiers: &["name"],
    load: Some("HeadBucket"),
    actions: &[
        Member::new("create", Some("CreateBucket"), None),
        Member::new("delete", Some("DeleteBucket"), None),
        Member::new("delete_objects", Some("DeleteObjects"), None),
        Member::new("put_object", Some("PutObject"), Some("Object")),
    ],
    sub_resources: &[
        Member::new("acl", None, Some("BucketAcl")),
        Member::new("cors", None, Some("BucketCors")),
        Member::new("lifecycle", None, Some("BucketLifecycle")),
        Member::new(
            "lifecycle_configuration",
            None,
            Some("BucketLifecycleConfiguration"),
        ),
        Member::new("logging", None, Some("BucketLogging")),
        Member::new("notification", None, Some("BucketNotification")),
        Member::new("object", None, Some("Object")),
        Member::new("policy", None, Some("BucketPolicy")),
        Member::new("request_payment", None, Some("BucketRequestPayment")),
        Member::new("tagging", None, Some("BucketTagging")),
        Member::new("versioning", None, Some("BucketVersioning")),
        Member::new("website", None, Some("BucketWebsite")),
    ],
    collections: &[
        Member::new("objects", Some("ListObjectsV2"), Some("ObjectSummary")),
        Member::new(
            "object_versions",
            Some("ListObjectVersions"),
            Some("ObjectVersion"),
        ),
        Member::new(
            "multipart_uploads",
            Some("ListMultipartUploads"),
            Some("MultipartUpload"),
        ),
    ],
    batch_actions: &[],
    waiters: &[
        Member::new("wait_until_exists", Some("BucketExists"), None),
        Member::new("wait_until_not_exists", Some("BucketNotExists"), None),
    ],
};

impl Resource for Bucket {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("name", self.name().to_string())]
    }
    fn subject(&self) -> Subject {
        s3_ext::subject(self)
    }
}

impl fmt::Debug for Bucket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Bucket {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for Bucket {}

impl Hash for Bucket {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
