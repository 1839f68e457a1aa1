//! A copy to a handle.

use std::future::IntoFuture;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::copy_object::builders::CopyObjectFluentBuilder;
use client::transfer::{self, Copied, CustomerKey, TransferConfig};
use futures::future::BoxFuture;

use super::Changing;
use crate::{Error, Result};

/// A copy that is being set up, made by [`Bucket::copy`](crate::s3::Bucket::copy) and
/// [`Object::copy`](crate::s3::Object::copy). Awaiting it sends it.
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
/// # async fn run(bucket: resource::s3::Bucket) -> resource::Result<()> {
/// let copied = bucket.copy(("archive", "2024/report.csv"), "report.csv").await?;
/// println!("{} bytes", copied.bytes);
/// # Ok(())
/// # }
/// # drop(run(s3.bucket("demo")));
/// ```
#[derive(Debug)]
#[must_use = "nothing is sent before it is awaited"]
pub struct Copy {
    copy: transfer::Copy,
    changing: Changing,
}

impl Copy {
    pub(crate) fn new(copy: transfer::Copy, changing: Changing) -> Self {
        Self { copy, changing }
    }

    fn map(self, set: impl FnOnce(transfer::Copy) -> transfer::Copy) -> Self {
        Self {
            copy: set(self.copy),
            changing: self.changing,
        }
    }

    /// Sets any other parameter of the SDK's request: metadata or tags to replace, encryption, storage class, conditions.
    /// It holds for a copy by parts too.
    pub fn with(
        self,
        set: impl FnOnce(CopyObjectFluentBuilder) -> CopyObjectFluentBuilder,
    ) -> Self {
        self.map(|copy| copy.with(set))
    }

    /// Sets the sizes and the concurrency.
    pub fn config(self, config: TransferConfig) -> Self {
        self.map(|copy| copy.config(config))
    }

    /// Calls this with the number of bytes that were just copied, each byte once, from several tasks at a time.
    pub fn progress(self, callback: impl Fn(u64) + Send + Sync + 'static) -> Self {
        self.map(|copy| copy.progress(callback))
    }

    /// The client that asks what the source is: one of the source's region or account, where that is not the copy's.
    /// boto3's `SourceClient`.
    pub fn source_client(self, client: &Client) -> Self {
        self.map(|copy| copy.source_client(client))
    }

    /// The key to encrypt the copy with (SSE-C): a [`CustomerKey`], or its 32 bytes.
    pub fn customer_key(self, key: impl Into<CustomerKey>) -> Self {
        self.map(|copy| copy.customer_key(key))
    }

    /// The key that the source was encrypted with (SSE-C).
    pub fn source_customer_key(self, key: impl Into<CustomerKey>) -> Self {
        self.map(|copy| copy.source_customer_key(key))
    }
}

impl IntoFuture for Copy {
    type Output = Result<Copied, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { self.changing.until(self.copy.into_future()).await })
    }
}
