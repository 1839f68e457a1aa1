//! Uploads: what the caller sets.

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::put_object::builders::PutObjectFluentBuilder;
use tracing::Span;

use crate::error::{Result, Subject};
use crate::transfer::TransferConfig;
use crate::transfer::customer_key::{CustomerKey, set_customer_key};
use crate::transfer::key;
use crate::transfer::progress::Progress;

/// Begins an upload to an object; see [`PutObject`] and [multipart uploads].
///
/// It must be awaited within a Tokio runtime, as all transfers must.
///
/// ```
/// use aws_sdk_s3::Client;
/// use client::transfer;
///
/// async fn back_up(s3: &Client) -> client::Result<()> {
///     let uploaded = transfer::upload(s3, "demo", "backup.tar")
///         .with(|put| put.content_type("application/x-tar"))
///         .progress(|bytes| print!("+{bytes} "))
///         .from_path("backup.tar")
///         .await?;
///     println!("{} bytes, {:?}", uploaded.bytes, uploaded.e_tag);
///     Ok(())
/// }
/// ```
///
/// [`PutObject`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
/// [multipart uploads]: https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html
#[doc(alias = "upload_file")]
#[doc(alias = "upload_fileobj")]
#[doc(alias = "put_object")]
pub fn upload(s3: &Client, bucket: impl Into<String>, key: impl Into<String>) -> Upload {
    Upload {
        request: s3.put_object().bucket(bucket).key(key),
        s3: s3.clone(),
        config: TransferConfig::default(),
        progress: Progress::default(),
    }
}

/// An upload that is being set up; see [`upload`].
#[derive(Debug)]
#[must_use = "nothing is sent before `from_path`, `from_reader` or `from_bytes`"]
pub struct Upload {
    pub(super) s3: Client,
    pub(super) request: PutObjectFluentBuilder,
    pub(super) config: TransferConfig,
    pub(super) progress: Progress,
}

/// The object that an upload made.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Uploaded {
    /// How many bytes were sent.
    pub bytes: u64,
    /// The number of parts; `None` for a single request.
    pub parts: Option<usize>,
    /// The object's `ETag`, in its quotes.
    pub e_tag: Option<String>,
    /// The id of the new version, in a bucket with versioning.
    pub version_id: Option<String>,
}

impl Upload {
    /// Sets the part size, the concurrency and so on.
    pub fn config(mut self, config: TransferConfig) -> Self {
        self.config = config;
        self
    }

    /// Calls back with the number of bytes that were just sent. Several tasks call it at the same time.
    pub fn progress(mut self, callback: impl Fn(u64) + Send + Sync + 'static) -> Self {
        self.progress = Progress::new(callback);
        self
    }

    /// Sets any other parameter: content type, metadata, encryption, tags, conditions. An upload in parts has them too. The
    /// checksum is always a CRC-64/NVME of the whole object.
    pub fn with(
        mut self,
        set: impl FnOnce(PutObjectFluentBuilder) -> PutObjectFluentBuilder,
    ) -> Self {
        self.request = set(self.request);
        self
    }

    /// The key to encrypt the object with (SSE-C): a [`CustomerKey`], or its 32 bytes.
    pub fn customer_key(self, key: impl Into<CustomerKey>) -> Self {
        let key = key.into();
        self.with(|put| set_customer_key!(put, &key))
    }

    pub(super) fn check(&self) -> Result<()> {
        let (bucket, key) = self.subject();
        key::check(&Subject::object(bucket, key))
    }

    pub(super) fn span(&self) -> Span {
        let (bucket, key) = self.subject();
        tracing::info_span!("upload", bucket, key)
    }

    /// The bucket and the key, for errors.
    pub(super) fn subject(&self) -> (String, String) {
        let bucket = self.request.get_bucket().clone().unwrap_or_default();
        (bucket, self.request.get_key().clone().unwrap_or_default())
    }
}
