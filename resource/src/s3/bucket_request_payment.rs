// Generated from descriptions/s3.toml; do not edit.

//! [`BucketRequestPayment`]: the request payment setting of a bucket: who pays.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::get_bucket_request_payment::GetBucketRequestPaymentOutput;
use aws_sdk_s3::operation::put_bucket_request_payment::PutBucketRequestPaymentOutput;
use aws_sdk_s3::operation::put_bucket_request_payment::builders::PutBucketRequestPaymentFluentBuilder;

use super::Bucket;
use crate::runtime::{
    self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope, Subject,
};
use crate::s3_ext;

/// The request payment setting of a bucket: who pays.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`BucketRequestPayment`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucketrequestpayment/index.html).
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
/// let handle = s3.bucket_request_payment("photos");
/// assert_eq!(format!("{handle:?}"), "s3.BucketRequestPayment(bucket_name=\"photos\")");
/// ```
#[derive(Clone)]
pub struct BucketRequestPayment {
    scope: Scope<Client>,
    loaded: Loaded<GetBucketRequestPaymentOutput>,
}

impl BucketRequestPayment {
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
impl BucketRequestPayment {
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
impl BucketRequestPayment {
    /// Reads who pays for requests:
    /// [GetBucketRequestPayment](https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketRequestPayment.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`BucketRequestPayment.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucketrequestpayment/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn load(&self) -> Result<Arc<GetBucketRequestPaymentOutput>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<GetBucketRequestPaymentOutput>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .get_bucket_request_payment()
                .bucket(self.bucket_name())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<GetBucketRequestPaymentOutput>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl BucketRequestPayment {
    /// Sets who pays for requests:
    /// [PutBucketRequestPayment](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketRequestPayment.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`BucketRequestPayment.put`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucketrequestpayment/put.html).
    pub fn put(
        &self,
    ) -> Action<PutBucketRequestPaymentFluentBuilder, PutBucketRequestPaymentOutput, Self> {
        Action::new(
            self.shared(),
            self.client().put_bucket_request_payment(),
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
impl BucketRequestPayment {
    /// A [`Bucket`].
    ///
    /// boto3:
    /// [`BucketRequestPayment.Bucket()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucketrequestpayment/Bucket.html).
    #[must_use]
    pub fn bucket(&self) -> Bucket {
        Bucket::new(self.scope.clone())
    }
}

static MODEL: Model = Model {
    service: "s3",
    name: "BucketRequestPayment",
    identifiers: &["bucket_name"],
    load: Some("GetBucketRequestPayment"),
    actions: &[Member::new("put", Some("PutBucketRequestPayment"), None)],
    sub_resources: &[Member::new("bucket", None, Some("Bucket"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for BucketRequestPayment {
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

impl fmt::Debug for BucketRequestPayment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for BucketRequestPayment {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for BucketRequestPayment {}

impl Hash for BucketRequestPayment {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
