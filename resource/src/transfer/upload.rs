//! An upload of a handle.

use std::path::Path;

use aws_sdk_s3::operation::put_object::builders::PutObjectFluentBuilder;
use client::transfer::{self, CustomerKey, TransferConfig, Uploaded};
use tokio::io::AsyncRead;

use super::Changing;
use crate::body::Content;
use crate::{Body, Result};

/// An upload that is being set up, made by [`Bucket::upload`](crate::s3::Bucket::upload) and
/// [`Object::upload`](crate::s3::Object::upload).
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
/// # async fn run(bucket: resource::s3::Bucket) -> resource::Result<()> {
/// let upload = bucket.upload("page.html").with(|put| put.content_type("text/html"));
/// let uploaded = upload.from_path("page.html").await?;
/// println!("{} bytes, {:?}", uploaded.bytes, uploaded.e_tag);
/// # Ok(())
/// # }
/// # drop(run(s3.bucket("demo")));
/// ```
#[derive(Debug)]
#[must_use = "nothing is sent before `from_path`, `from_reader` or `from_bytes`"]
pub struct Upload {
    upload: transfer::Upload,
    changing: Changing,
}

impl Upload {
    pub(crate) fn new(upload: transfer::Upload, changing: Changing) -> Self {
        Self { upload, changing }
    }

    fn map(self, set: impl FnOnce(transfer::Upload) -> transfer::Upload) -> Self {
        Self {
            upload: set(self.upload),
            changing: self.changing,
        }
    }

    /// Sets any other parameter of the SDK's request: content type, metadata, encryption, tags, conditions. It holds for
    /// an upload by parts too.
    pub fn with(self, set: impl FnOnce(PutObjectFluentBuilder) -> PutObjectFluentBuilder) -> Self {
        self.map(|upload| upload.with(set))
    }

    /// Sets the sizes and the concurrency.
    pub fn config(self, config: TransferConfig) -> Self {
        self.map(|upload| upload.config(config))
    }

    /// Calls this with the number of bytes that were just sent, each byte once, from several tasks at a time.
    pub fn progress(self, callback: impl Fn(u64) + Send + Sync + 'static) -> Self {
        self.map(|upload| upload.progress(callback))
    }

    /// The key to encrypt the object with (SSE-C): a [`CustomerKey`], or its 32 bytes.
    pub fn customer_key(self, key: impl Into<CustomerKey>) -> Self {
        self.map(|upload| upload.customer_key(key))
    }

    /// Uploads a file; see [`transfer::Upload::from_path`].
    ///
    /// # Errors
    /// The file cannot be read, or changes meanwhile; S3 refuses; it is unknown whether S3 has stored it.
    #[doc(alias = "upload_file")]
    pub async fn from_path(self, path: impl AsRef<Path> + Send) -> Result<Uploaded> {
        self.changing.until(self.upload.from_path(path)).await
    }

    /// Uploads all that a reader gives, of whatever length; see [`transfer::Upload::from_reader`].
    ///
    /// # Errors
    /// The reader fails; S3 refuses; it is unknown whether S3 has stored it.
    #[doc(alias = "upload_fileobj")]
    pub async fn from_reader(self, reader: impl AsyncRead + Send + Unpin) -> Result<Uploaded> {
        self.changing.until(self.upload.from_reader(reader)).await
    }

    /// Uploads bytes that are in memory: a text, a `Vec<u8>`, [`Bytes`](bytes::Bytes), owned or borrowed; or the SDK's
    /// [`ByteStream`](aws_sdk_s3::primitives::ByteStream), as it comes.
    ///
    /// # Errors
    /// S3 refuses; it is unknown whether S3 has stored it.
    pub async fn from_bytes(self, bytes: impl Into<Body> + Send) -> Result<Uploaded> {
        match bytes.into().0 {
            Content::Bytes(bytes) => self.changing.until(self.upload.from_bytes(bytes)).await,
            Content::Stream(stream) => {
                let reader = Box::pin(stream.into_async_read());
                self.changing.until(self.upload.from_reader(reader)).await
            }
        }
    }

    /// The upload as a file to write, and whose attributes that changes.
    pub(super) fn begin(self) -> (transfer::Writer, Changing) {
        (self.upload.writer(), self.changing)
    }
}
