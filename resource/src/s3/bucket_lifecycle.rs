// Generated from descriptions/s3.toml; do not edit.

//! [`BucketLifecycle`]: the lifecycle rules of a bucket in their first form, which AWS withdrew.

use std::fmt;
use std::hash::{Hash, Hasher};

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::delete_bucket_lifecycle::DeleteBucketLifecycleOutput;
use aws_sdk_s3::operation::delete_bucket_lifecycle::builders::DeleteBucketLifecycleFluentBuilder;

use super::Bucket;
use crate::runtime::{self, About, Action, Member, Meta, Model, Resource, Scope, Subject};
use crate::s3_ext;

/// The lifecycle rules of a bucket in their first form, which AWS withdrew.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// Gap: boto3's `load` sends `GetBucketLifecycle`, which the SDK for Rust does not have.
///
/// Gap: boto3's `put` sends `PutBucketLifecycle`, which the SDK for Rust does not have.
///
/// boto3:
/// [`BucketLifecycle`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucketlifecycle/index.html).
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
/// let handle = s3.bucket_lifecycle("photos");
/// assert_eq!(format!("{handle:?}"), "s3.BucketLifecycle(bucket_name=\"photos\")");
/// ```
#[derive(Clone)]
pub struct BucketLifecycle {
    scope: Scope<Client>,
}

impl BucketLifecycle {
    pub(crate) fn new(scope: Scope<Client>) -> Self {
        Self { scope }
    }
}

/// Identifiers, and the client.
impl BucketLifecycle {
    /// The bucket's name (`Bucket` in requests).
    #[must_use]
    pub fn bucket_name(&self) -> &str {
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

/// Actions. Each sends its request when it is awaited.
impl BucketLifecycle {
    /// Removes every lifecycle rule:
    /// [DeleteBucketLifecycle](https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketLifecycle.html).
    ///
    /// boto3:
    /// [`BucketLifecycle.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucketlifecycle/delete.html).
    pub fn delete(
        &self,
    ) -> Action<DeleteBucketLifecycleFluentBuilder, DeleteBucketLifecycleOutput, Self> {
        Action::new(
            self.clone(),
            self.client().delete_bucket_lifecycle(),
            |this, request| request.bucket(this.bucket_name()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }
}

/// Sub-resources. Nothing is sent.
impl BucketLifecycle {
    /// A [`Bucket`].
    ///
    /// boto3:
    /// [`BucketLifecycle.Bucket()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucketlifecycle/Bucket.html).
    #[must_use]
    pub fn bucket(&self) -> Bucket {
        Bucket::new(self.scope.clone())
    }
}

static MODEL: Model = Model {
    service: "s3",
    name: "BucketLifecycle",
    identifiers: &["bucket_name"],
    load: None,
    actions: &[Member::new("delete", Some("DeleteBucketLifecycle"), None)],
    sub_resources: &[Member::new("bucket", None, Some("Bucket"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for BucketLifecycle {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("bucket_name", self.bucket_name().to_string())]
    }
    fn subject(&self) -> Subject {
        s3_ext::subject(self)
    }
}

impl fmt::Debug for BucketLifecycle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for BucketLifecycle {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for BucketLifecycle {}

impl Hash for BucketLifecycle {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
