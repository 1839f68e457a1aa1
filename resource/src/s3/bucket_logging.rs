// Generated from descriptions/s3.toml; do not edit.

//! [`BucketLogging`]: the access log settings of a bucket.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::get_bucket_logging::GetBucketLoggingOutput;
use aws_sdk_s3::operation::put_bucket_logging::PutBucketLoggingOutput;
use aws_sdk_s3::operation::put_bucket_logging::builders::PutBucketLoggingFluentBuilder;

use super::Bucket;
use crate::runtime::{
    self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope, Subject,
};
use crate::s3_ext;

/// The access log settings of a bucket.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`BucketLogging`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucketlogging/index.html).
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
/// let handle = s3.bucket_logging("photos");
/// assert_eq!(format!("{handle:?}"), "s3.BucketLogging(bucket_name=\"photos\")");
/// ```
#[derive(Clone)]
pub struct BucketLogging {
    scope: Scope<Client>,
    loaded: Loaded<GetBucketLoggingOutput>,
}

impl BucketLogging {
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
}

/// Identifiers, and the client.
impl BucketLogging {
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

/// Attributes, which a load reads.
impl BucketLogging {
    /// Reads the access log settings:
    /// [GetBucketLogging](https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLogging.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`BucketLogging.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucketlogging/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn load(&self) -> Result<Arc<GetBucketLoggingOutput>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<GetBucketLoggingOutput>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .get_bucket_logging()
                .bucket(self.bucket_name())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<GetBucketLoggingOutput>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl BucketLogging {
    /// Replaces the access log settings:
    /// [PutBucketLogging](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLogging.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`BucketLogging.put`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucketlogging/put.html).
    pub fn put(&self) -> Action<PutBucketLoggingFluentBuilder, PutBucketLoggingOutput, Self> {
        Action::new(
            self.shared(),
            self.client().put_bucket_logging(),
            |this, request| request.bucket(this.bucket_name()),
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
impl BucketLogging {
    /// A [`Bucket`].
    ///
    /// boto3:
    /// [`BucketLogging.Bucket()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucketlogging/Bucket.html).
    #[must_use]
    pub fn bucket(&self) -> Bucket {
        Bucket::new(self.scope.clone())
    }
}

static MODEL: Model = Model {
    service: "s3",
    name: "BucketLogging",
    identifiers: &["bucket_name"],
    load: Some("GetBucketLogging"),
    actions: &[Member::new("put", Some("PutBucketLogging"), None)],
    sub_resources: &[Member::new("bucket", None, Some("Bucket"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for BucketLogging {
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

impl fmt::Debug for BucketLogging {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for BucketLogging {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for BucketLogging {}

impl Hash for BucketLogging {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
