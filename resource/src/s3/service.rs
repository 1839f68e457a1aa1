// Generated from descriptions/s3.toml; do not edit.

//! [`S3`]: Amazon S3: the service, from which every bucket and object is reached.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_sdk_s3::operation::create_bucket::builders::CreateBucketFluentBuilder;
use aws_sdk_s3::{Client, types};

use super::{
    Bucket, BucketAcl, BucketCors, BucketLifecycle, BucketLifecycleConfiguration, BucketLogging,
    BucketNotification, BucketPolicy, BucketRequestPayment, BucketTagging, BucketVersioning,
    BucketWebsite, MultipartUpload, MultipartUploadPart, Object, ObjectAcl, ObjectSummary,
    ObjectVersion,
};
use crate::collection::ListBuckets;
use crate::runtime::{
    self, About, Action, Collection, Listed, Member, Meta, Model, NotListed, Query, Resource,
    Scope, Subject, Summary, ToSession,
};
use crate::s3_ext;

/// Amazon S3: the service, from which every bucket and object is reached.
///
/// Making or cloning it sends nothing. Two are equal if both are known to speak for the same caller to the
/// same place (see [`Meta`]).
///
/// boto3:
/// [`ServiceResource`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/service-resource/index.html).
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let client = aws_sdk_s3::Client::from_conf(config);
/// let s3 = resource::s3::S3::from_client(client);
/// assert_eq!(s3.meta().service_name(), "s3");
/// ```
#[derive(Clone)]
pub struct S3 {
    meta: Meta<Client>,
}

/// Constructors, and the client.
impl S3 {
    /// From a session, or from the SDK's configuration: `session.resource(S3::new)`, `S3::new(&sdk_config)`.
    ///
    /// The client that it makes has what `client::s3` adds to the SDK's, and names this crate in its user
    /// agent.
    #[must_use]
    pub fn new(session: &impl ToSession) -> Self {
        let session = runtime::named(session);
        Self {
            meta: Meta::of_session("s3", &session, s3_ext::client(&session), is_same),
        }
    }

    /// From a client made elsewhere, which is used as it is: without what [`new`](Self::new) adds. The
    /// [crate](crate)'s documentation says how to add it.
    #[must_use]
    pub fn from_client(client: Client) -> Self {
        Self {
            meta: Meta::of_client("s3", client, is_same),
        }
    }

    /// The SDK's client, with every operation of the service: boto3's `meta.client`.
    #[must_use]
    pub fn client(&self) -> &Client {
        self.meta.client()
    }

    /// The service and the client behind the handle.
    #[must_use]
    pub fn meta(&self) -> &Meta<Client> {
        &self.meta
    }
}

/// Clones of a client share their configuration, and separately made clients never do.
fn is_same(one: &Client, other: &Client) -> bool {
    std::ptr::eq(one.config(), other.config())
}

/// Actions. Each sends its request when it is awaited.
impl S3 {
    /// Creates the bucket:
    /// [CreateBucket](https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html).
    ///
    /// Gives the [`Bucket`].
    ///
    /// boto3:
    /// [`ServiceResource.create_bucket`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/service-resource/create_bucket.html).
    pub fn create_bucket(
        &self,
        bucket: impl Into<Arc<str>>,
    ) -> Action<CreateBucketFluentBuilder, Bucket, Bucket> {
        Action::new(
            Bucket::new(Scope::new(self.meta().clone(), bucket.into())),
            self.client().create_bucket(),
            |made, request| request.bucket(made.name()),
            |made, request| {
                Box::pin(async move {
                    request.send().await.about(&made)?;
                    Ok(made)
                })
            },
        )
    }
}

/// Every resource, by its identifiers. Nothing is sent.
impl S3 {
    /// A [`Bucket`].
    ///
    /// boto3:
    /// [`ServiceResource.Bucket()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/service-resource/Bucket.html).
    #[must_use]
    pub fn bucket(&self, name: impl Into<Arc<str>>) -> Bucket {
        Bucket::new(Scope::new(self.meta().clone(), name.into()))
    }

    /// An [`Object`].
    ///
    /// boto3:
    /// [`ServiceResource.Object()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/service-resource/Object.html).
    #[must_use]
    pub fn object(&self, bucket_name: impl Into<Arc<str>>, key: impl Into<Arc<str>>) -> Object {
        Object::new(
            Scope::new(self.meta().clone(), bucket_name.into()),
            key.into(),
        )
    }

    /// An [`ObjectSummary`].
    ///
    /// boto3:
    /// [`ServiceResource.ObjectSummary()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/service-resource/ObjectSummary.html).
    #[must_use]
    pub fn object_summary(
        &self,
        bucket_name: impl Into<Arc<str>>,
        key: impl Into<Arc<str>>,
    ) -> ObjectSummary<NotListed> {
        ObjectSummary::new(
            Scope::new(self.meta().clone(), bucket_name.into()),
            key.into(),
        )
    }

    /// An [`ObjectVersion`].
    ///
    /// boto3:
    /// [`ServiceResource.ObjectVersion()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/service-resource/ObjectVersion.html).
    #[must_use]
    pub fn object_version(
        &self,
        bucket_name: impl Into<Arc<str>>,
        object_key: impl Into<Arc<str>>,
        id: impl Into<Arc<str>>,
    ) -> ObjectVersion {
        ObjectVersion::new(
            Scope::new(self.meta().clone(), bucket_name.into()),
            object_key.into(),
            id.into(),
        )
    }

    /// A [`MultipartUpload`].
    ///
    /// boto3:
    /// [`ServiceResource.MultipartUpload()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/service-resource/MultipartUpload.html).
    #[must_use]
    pub fn multipart_upload(
        &self,
        bucket_name: impl Into<Arc<str>>,
        object_key: impl Into<Arc<str>>,
        id: impl Into<Arc<str>>,
    ) -> MultipartUpload {
        MultipartUpload::new(
            Scope::new(self.meta().clone(), bucket_name.into()),
            object_key.into(),
            id.into(),
        )
    }

    /// A [`MultipartUploadPart`].
    ///
    /// boto3:
    /// [`ServiceResource.MultipartUploadPart()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/service-resource/MultipartUploadPart.html).
    #[must_use]
    pub fn multipart_upload_part(
        &self,
        bucket_name: impl Into<Arc<str>>,
        object_key: impl Into<Arc<str>>,
        multipart_upload_id: impl Into<Arc<str>>,
        part_number: i32,
    ) -> MultipartUploadPart {
        MultipartUploadPart::new(
            Scope::new(self.meta().clone(), bucket_name.into()),
            object_key.into(),
            multipart_upload_id.into(),
            part_number,
        )
    }

    /// An [`ObjectAcl`].
    ///
    /// boto3:
    /// [`ServiceResource.ObjectAcl()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/service-resource/ObjectAcl.html).
    #[must_use]
    pub fn object_acl(
        &self,
        bucket_name: impl Into<Arc<str>>,
        object_key: impl Into<Arc<str>>,
    ) -> ObjectAcl {
        ObjectAcl::new(
            Scope::new(self.meta().clone(), bucket_name.into()),
            object_key.into(),
        )
    }

    /// A [`BucketAcl`].
    ///
    /// boto3:
    /// [`ServiceResource.BucketAcl()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/service-resource/BucketAcl.html).
    #[must_use]
    pub fn bucket_acl(&self, bucket_name: impl Into<Arc<str>>) -> BucketAcl {
        BucketAcl::new(Scope::new(self.meta().clone(), bucket_name.into()))
    }

    /// A [`BucketCors`].
    ///
    /// boto3:
    /// [`ServiceResource.BucketCors()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/service-resource/BucketCors.html).
    #[must_use]
    pub fn bucket_cors(&self, bucket_name: impl Into<Arc<str>>) -> BucketCors {
        BucketCors::new(Scope::new(self.meta().clone(), bucket_name.into()))
    }

    /// A [`BucketLifecycle`].
    ///
    /// boto3:
    /// [`ServiceResource.BucketLifecycle()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/service-resource/BucketLifecycle.html).
    #[must_use]
    pub fn bucket_lifecycle(&self, bucket_name: impl Into<Arc<str>>) -> BucketLifecycle {
        BucketLifecycle::new(Scope::new(self.meta().clone(), bucket_name.into()))
    }

    /// A [`BucketLifecycleConfiguration`].
    ///
    /// boto3:
    /// [`ServiceResource.BucketLifecycleConfiguration()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/service-resource/BucketLifecycleConfiguration.html).
    #[must_use]
    pub fn bucket_lifecycle_configuration(
        &self,
        bucket_name: impl Into<Arc<str>>,
    ) -> BucketLifecycleConfiguration {
        BucketLifecycleConfiguration::new(Scope::new(self.meta().clone(), bucket_name.into()))
    }

    /// A [`BucketLogging`].
    ///
    /// boto3:
    /// [`ServiceResource.BucketLogging()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/service-resource/BucketLogging.html).
    #[must_use]
    pub fn bucket_logging(&self, bucket_name: impl Into<Arc<str>>) -> BucketLogging {
        BucketLogging::new(Scope::new(self.meta().clone(), bucket_name.into()))
    }

    /// A [`BucketNotification`].
    ///
    /// boto3:
    /// [`ServiceResource.BucketNotification()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/service-resource/BucketNotification.html).
    #[must_use]
    pub fn bucket_notification(&self, bucket_name: impl Into<Arc<str>>) -> BucketNotification {
        BucketNotification::new(Scope::new(self.meta().clone(), bucket_name.into()))
    }

    /// A [`BucketPolicy`].
    ///
    /// boto3:
    /// [`ServiceResource.BucketPolicy()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/service-resource/BucketPolicy.html).
    #[must_use]
    pub fn bucket_policy(&self, bucket_name: impl Into<Arc<str>>) -> BucketPolicy {
        BucketPolicy::new(Scope::new(self.meta().clone(), bucket_name.into()))
    }

    /// A [`BucketRequestPayment`].
    ///
    /// boto3:
    /// [`ServiceResource.BucketRequestPayment()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/service-resource/BucketRequestPayment.html).
    #[must_use]
    pub fn bucket_request_payment(&self, bucket_name: impl Into<Arc<str>>) -> BucketRequestPayment {
        BucketRequestPayment::new(Scope::new(self.meta().clone(), bucket_name.into()))
    }

    /// A [`BucketTagging`].
    ///
    /// boto3:
    /// [`ServiceResource.BucketTagging()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/service-resource/BucketTagging.html).
    #[must_use]
    pub fn bucket_tagging(&self, bucket_name: impl Into<Arc<str>>) -> BucketTagging {
        BucketTagging::new(Scope::new(self.meta().clone(), bucket_name.into()))
    }

    /// A [`BucketVersioning`].
    ///
    /// boto3:
    /// [`ServiceResource.BucketVersioning()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/service-resource/BucketVersioning.html).
    #[must_use]
    pub fn bucket_versioning(&self, bucket_name: impl Into<Arc<str>>) -> BucketVersioning {
        BucketVersioning::new(Scope::new(self.meta().clone(), bucket_name.into()))
    }

    /// A [`BucketWebsite`].
    ///
    /// boto3:
    /// [`ServiceResource.BucketWebsite()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/service-resource/BucketWebsite.html).
    #[must_use]
    pub fn bucket_website(&self, bucket_name: impl Into<Arc<str>>) -> BucketWebsite {
        BucketWebsite::new(Scope::new(self.meta().clone(), bucket_name.into()))
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl S3 {
    /// Lists the buckets of the account:
    /// [ListBuckets](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html).
    ///
    /// Each item is a [`Bucket`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.buckets`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/service-resource/buckets.html).
    pub fn buckets(&self) -> Collection<ListBuckets<Summary<Bucket, types::Bucket>>> {
        let request = self.client().list_buckets();
        Collection::new(Query::new(self.client().clone(), self.clone(), request))
    }
}

impl Listed for Summary<Bucket, types::Bucket> {
    type Parent = S3;
    type Raw = types::Bucket;

    #[inline]
    fn from_listing(parent: &S3, raw: Self::Raw) -> Self {
        let name: Arc<str> = raw.name().unwrap_or_default().into();
        let handle = Bucket::new(Scope::new(parent.meta().clone(), name));
        Summary::new(handle, raw)
    }
}

static MODEL: Model = Model {
    service: "s3",
    name: "S3",
    identifiers: &[],
    load: None,
    actions: &[Member::new(
        "create_bucket",
        Some("CreateBucket"),
        Some("Bucket"),
    )],
    sub_resources: &[
        Member::new("bucket", None, Some("Bucket")),
        Member::new("object", None, Some("Object")),
        Member::new("object_summary", None, Some("ObjectSummary")),
        Member::new("object_version", None, Some("ObjectVersion")),
        Member::new("multipart_upload", None, Some("MultipartUpload")),
        Member::new("multipart_upload_part", None, Some("MultipartUploadPart")),
        Member::new("object_acl", None, Some("ObjectAcl")),
        Member::new("bucket_acl", None, Some("BucketAcl")),
        Member::new("bucket_cors", None, Some("BucketCors")),
        Member::new("bucket_lifecycle", None, Some("BucketLifecycle")),
        Member::new(
            "bucket_lifecycle_configuration",
            None,
            Some("BucketLifecycleConfiguration"),
        ),
        Member::new("bucket_logging", None, Some("BucketLogging")),
        Member::new("bucket_notification", None, Some("BucketNotification")),
        Member::new("bucket_policy", None, Some("BucketPolicy")),
        Member::new("bucket_request_payment", None, Some("BucketRequestPayment")),
        Member::new("bucket_tagging", None, Some("BucketTagging")),
        Member::new("bucket_versioning", None, Some("BucketVersioning")),
        Member::new("bucket_website", None, Some("BucketWebsite")),
    ],
    collections: &[Member::new("buckets", Some("ListBuckets"), Some("Bucket"))],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for S3 {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![]
    }
    fn subject(&self) -> Subject {
        s3_ext::subject(self)
    }
}

impl fmt::Debug for S3 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for S3 {
    fn eq(&self, other: &Self) -> bool {
        self.meta == other.meta
    }
}

impl Eq for S3 {}

impl Hash for S3 {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.meta.hash(state);
    }
}
