//! A download of a handle.

use std::path::Path;

use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder;
use client::transfer::{self, CustomerKey, Downloaded, TransferConfig};
use tokio::io::AsyncWrite;

use crate::Result;

/// A download that is being set up, made by [`Bucket::download`](crate::s3::Bucket::download) and
/// [`Object::download`](crate::s3::Object::download).
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
/// # async fn run(bucket: resource::s3::Bucket) -> resource::Result<()> {
/// let downloaded = bucket.download("backup.tar").to_path("backup.tar").await?;
/// println!("{} bytes, verified: {}", downloaded.bytes, downloaded.verified);
/// # Ok(())
/// # }
/// # drop(run(s3.bucket("demo")));
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `to_path` or `to_writer`"]
pub struct Download(transfer::Download);

impl Download {
    pub(crate) fn new(download: transfer::Download) -> Self {
        Self(download)
    }

    /// Sets any other parameter of the SDK's requests: a version, conditions, who pays. A range is refused, since a
    /// download is of the whole object.
    pub fn with(self, set: impl FnOnce(GetObjectFluentBuilder) -> GetObjectFluentBuilder) -> Self {
        Self(self.0.with(set))
    }

    /// Sets the sizes and the concurrency.
    pub fn config(self, config: TransferConfig) -> Self {
        Self(self.0.config(config))
    }

    /// Calls this with the number of bytes that just arrived, each byte once, from several tasks at a time.
    pub fn progress(self, callback: impl Fn(u64) + Send + Sync + 'static) -> Self {
        Self(self.0.progress(callback))
    }

    /// The key that the object was encrypted with (SSE-C): a [`CustomerKey`], or its 32 bytes.
    pub fn customer_key(self, key: impl Into<CustomerKey>) -> Self {
        Self(self.0.customer_key(key))
    }

    /// Downloads to a file, which is the whole object in the end, or what it was before; see
    /// [`transfer::Download::to_path`].
    ///
    /// # Errors
    /// There is no such object; it changes meanwhile, or arrives damaged; the file cannot be written.
    #[doc(alias = "download_file")]
    pub async fn to_path(self, path: impl AsRef<Path> + Send) -> Result<Downloaded> {
        Ok(self.0.to_path(path).await?)
    }

    /// Downloads to a writer, in order, and flushes it. What is written before an error cannot be taken back.
    ///
    /// # Errors
    /// As [`to_path`](Self::to_path).
    #[doc(alias = "download_fileobj")]
    pub async fn to_writer(self, writer: impl AsyncWrite + Send + Unpin) -> Result<Downloaded> {
        Ok(self.0.to_writer(writer).await?)
    }
}
