//! Uploads: what the caller sets, and where the bytes come from.

use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::put_object::builders::PutObjectFluentBuilder;
use bytes::Bytes;
use futures::StreamExt;
use tokio::fs::File;
use tokio::io::{AsyncRead, AsyncReadExt};
use tracing::{Instrument, Span};

use super::opened::Opened;
use super::piece::{self, PartSource};
use super::reader::ReaderSource;
use super::{parts, single};
use crate::error::{Result, Subject};
use crate::transfer::bandwidth::Bandwidth;
use crate::transfer::customer_key::{CustomerKey, set_customer_key};
use crate::transfer::key;
use crate::transfer::progress::Progress;
use crate::transfer::{TransferConfig, Writer};

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

    /// Uploads a file.
    ///
    /// # Errors
    /// [`Error::Local`] when the file cannot be read, [`Error::Integrity`] when it changes during the upload, S3's error, and
    /// [`Error::UnknownOutcome`] when it cannot be found out whether S3 stored the object. After an error the upload is
    /// aborted; [`Error::Orphaned`] if that fails too.
    ///
    /// A file of up to 1 MiB is read once, at the start. If a larger file changes after it was sent, the upload fails although
    /// S3 has stored the object.
    ///
    /// [`Error::Local`]: crate::Error::Local
    /// [`Error::Integrity`]: crate::Error::Integrity
    /// [`Error::Orphaned`]: crate::Error::Orphaned
    /// [`Error::UnknownOutcome`]: crate::Error::UnknownOutcome
    pub async fn from_path(self, path: impl AsRef<Path> + Send) -> Result<Uploaded> {
        self.check()?;
        let path = path.as_ref();
        let file = match Opened::open(path).await? {
            Opened::Small(bytes) => return Box::pin(self.from_bytes(bytes)).await,
            Opened::Large(file) => Arc::new(file),
            Opened::Stream(start, file) => {
                let reader = Cursor::new(start).chain(File::from_std(file));
                return Box::pin(self.from_reader(reader)).await;
            }
        };
        let bandwidth = Bandwidth::new(self.config.bytes_per_second());
        if !self.config.uploads_by_parts(file.len()) {
            let source = PartSource::whole(file);
            return self.put(source, &bandwidth).await;
        }
        let pieces = piece::of_file(Arc::clone(&file), self.config.part_size_for(file.len()));
        let send = parts::send(&self, pieces.boxed(), &bandwidth, Some(file));
        Box::pin(send.instrument(self.span())).await
    }

    /// Uploads a reader to its end, of any length.
    ///
    /// The reader is read one part ahead. After 1000 parts, the parts grow.
    ///
    /// # Errors
    /// [`Error::Local`](crate::Error::Local) when the reader fails, and S3's error. After an error the upload is aborted.
    pub async fn from_reader(self, reader: impl AsyncRead + Send + Unpin) -> Result<Uploaded> {
        let bandwidth = Bandwidth::new(self.config.bytes_per_second());
        self.check()?;
        let mut source = ReaderSource::new(reader);
        let first = source.read(self.config.largest_single()).await?;
        if !self.config.uploads_by_parts(first.len() as u64) {
            return self.put(PartSource::Memory(first), &bandwidth).await;
        }
        source.unread(first);
        let pieces = source.pieces(self.config);
        let send = parts::send(&self, pieces.boxed(), &bandwidth, None);
        Box::pin(send.instrument(self.span())).await
    }

    /// Uploads bytes in memory. The parts share it.
    ///
    /// # Errors
    /// S3's error. After an error the upload is aborted.
    pub async fn from_bytes(self, bytes: impl Into<Bytes> + Send) -> Result<Uploaded> {
        self.check()?;
        let bytes = bytes.into();
        let bandwidth = Bandwidth::new(self.config.bytes_per_second());
        let length = bytes.len() as u64;
        if !self.config.uploads_by_parts(length) {
            return self.put(PartSource::Memory(bytes), &bandwidth).await;
        }
        let pieces = piece::of_bytes(bytes, self.config.part_size_for(length));
        let send = parts::send(&self, pieces.boxed(), &bandwidth, None);
        Box::pin(send.instrument(self.span())).await
    }

    /// The object as a file to write, which is uploaded as it is written. Call this within a Tokio runtime.
    pub fn writer(self) -> Writer {
        Writer::new(self)
    }

    fn check(&self) -> Result<()> {
        let (bucket, key) = self.subject();
        key::check(&Subject::object(bucket, key))
    }

    async fn put(&self, source: PartSource, bandwidth: &Bandwidth) -> Result<Uploaded> {
        Box::pin(single::put(self, source, bandwidth).instrument(self.span())).await
    }

    fn span(&self) -> Span {
        let (bucket, key) = self.subject();
        tracing::info_span!("upload", bucket, key)
    }

    /// The bucket and the key, for errors.
    pub(super) fn subject(&self) -> (String, String) {
        let bucket = self.request.get_bucket().clone().unwrap_or_default();
        (bucket, self.request.get_key().clone().unwrap_or_default())
    }
}
