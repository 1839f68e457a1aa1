//! Downloads: what the caller sets, and where the bytes go.

use std::path::Path;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder;
use bytes::Bytes;
use tokio::io::AsyncWrite;
use tracing::{Instrument, Span};

use super::{file, writer};
use crate::error::{Error, Result, Subject};
use crate::transfer::TransferConfig;
use crate::transfer::blocking::FileAccess;
use crate::transfer::customer_key::{CustomerKey, set_customer_key};
use crate::transfer::identity::{differs, quoted};
use crate::transfer::key;
use crate::transfer::listed::Listed;
use crate::transfer::progress::Progress;

/// Begins a download of an object; see [`GetObject`].
///
/// ```
/// use aws_sdk_s3::Client;
/// use client::transfer::{self, TransferConfig};
///
/// async fn restore(s3: &Client) -> client::Result<()> {
///     let config = TransferConfig::default().concurrency(4);
///     let download = transfer::download(s3, "demo", "backup.tar").config(config);
///     let downloaded = download.to_path("backup.tar").await?;
///     assert!(downloaded.bytes > 0);
///     Ok(())
/// }
/// ```
///
/// [`GetObject`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
#[doc(alias = "download_file")]
#[doc(alias = "download_fileobj")]
pub fn download(s3: &Client, bucket: impl Into<String>, key: impl Into<String>) -> Download {
    Download {
        request: s3.get_object().bucket(bucket).key(key),
        s3: s3.clone(),
        config: TransferConfig::default(),
        progress: Progress::default(),
        listed: Listed::default(),
        keep_modified: false,
        access: FileAccess::default(),
    }
}

/// A download that is being set up; see [`download`].
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `to_path` or `to_writer`"]
pub struct Download {
    pub(super) s3: Client,
    pub(super) request: GetObjectFluentBuilder,
    pub(super) config: TransferConfig,
    pub(super) progress: Progress,
    pub(super) listed: Listed,
    pub(super) keep_modified: bool,
    pub(super) access: FileAccess,
}

/// The object that was downloaded.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Downloaded {
    /// How many bytes the object has.
    pub bytes: u64,
    /// The number of parts; `None` for a single request.
    pub parts: Option<usize>,
    /// The object's `ETag`, in its quotes.
    pub e_tag: Option<String>,
    /// The id of the version, in a bucket with versioning.
    pub version_id: Option<String>,
    /// Whether the bytes were compared with the checksum that S3 stores of the whole object. S3 has none for an object that
    /// was uploaded without a checksum, or with a composite one (a checksum of the checksums of its parts).
    pub verified: bool,
}

impl Download {
    /// Sets the part size, the concurrency and so on.
    pub fn config(mut self, config: TransferConfig) -> Self {
        self.config = config;
        self
    }

    /// Calls back with the number of bytes that were just received. Several tasks call it at the same time.
    pub fn progress(mut self, callback: impl Fn(u64) + Send + Sync + 'static) -> Self {
        self.progress = Progress::new(callback);
        self
    }

    /// Sets any other parameter: a version, conditions, an encryption key. A range is an error, since a download is of the
    /// whole object.
    pub fn with(
        mut self,
        set: impl FnOnce(GetObjectFluentBuilder) -> GetObjectFluentBuilder,
    ) -> Self {
        self.request = set(self.request);
        self
    }

    /// Sets the file's time of modification to the object's.
    pub(in crate::transfer) fn keep_modified(mut self) -> Self {
        self.keep_modified = true;
        self
    }

    /// Accesses the file in a way that somebody else can wait for.
    pub(in crate::transfer) fn access(mut self, access: FileAccess) -> Self {
        self.access = access;
        self
    }

    /// The key that the object was encrypted with (SSE-C): a [`CustomerKey`], or its 32 bytes.
    pub fn customer_key(self, key: impl Into<CustomerKey>) -> Self {
        let key = key.into();
        self.with(|get| set_customer_key!(get, &key))
    }

    /// Fails if the object has changed since a listing, which showed this size in bytes and this `ETag`.
    pub fn listed(mut self, size: Option<u64>, e_tag: Option<&str>) -> Self {
        self.listed = Listed {
            length: size,
            e_tag: e_tag.map(quoted),
        };
        self
    }

    /// Downloads to a file. On an error, the file is what it was before.
    ///
    /// An existing file is replaced. Its permissions are kept, without the setuid, setgid and sticky bits. A symbolic link is
    /// replaced, not followed, as in boto3; the file it points to does not change. A device or a pipe is not replaced but
    /// written to, as by [`to_writer`](Self::to_writer).
    ///
    /// # Errors
    /// S3's error; [`Error::Integrity`] when the object changes during the download or its checksum differs; [`Error::Body`] when the connection is lost more often than a part is tried;
    /// [`Error::Local`] when the file cannot be written.
    pub async fn to_path(self, path: impl AsRef<Path> + Send) -> Result<Downloaded> {
        self.check()?;
        let path = path.as_ref();
        if file::can_be_replaced(path).await? {
            return Box::pin(file::download(&self, path).instrument(self.span())).await;
        }
        Box::pin(writer::download_to_device(&self, path).instrument(self.span())).await
    }

    /// As [`to_path`](Self::to_path), for a path at which there is nothing or a file.
    pub(in crate::transfer) async fn into_file(self, path: &Path) -> Result<Downloaded> {
        self.check()?;
        Box::pin(file::download(&self, path).instrument(self.span())).await
    }

    /// Downloads to a writer, in order, and flushes it.
    ///
    /// After an error, the writer has received a part of the object, or bytes whose checksum differs.
    ///
    /// # Errors
    /// As [`to_path`](Self::to_path).
    pub async fn to_writer(self, writer: impl AsyncWrite + Send + Unpin) -> Result<Downloaded> {
        self.check()?;
        Box::pin(writer::download(&self, writer).instrument(self.span())).await
    }

    /// Downloads to memory.
    ///
    /// # Errors
    /// As [`to_path`](Self::to_path).
    pub async fn to_bytes(self) -> Result<Bytes> {
        let mut bytes = Vec::new();
        self.to_writer(&mut bytes).await?;
        Ok(bytes.into())
    }

    /// Downloads a text in UTF-8.
    ///
    /// # Errors
    /// As [`to_path`](Self::to_path); [`Error::Integrity`] for bytes that are not UTF-8.
    pub async fn to_text(self) -> Result<String> {
        let subject = self.subject();
        let bytes = self.to_bytes().await?;
        String::from_utf8(bytes.into()).map_err(|error| {
            differs(
                &subject,
                format!("the object is not text in UTF-8: {error}"),
            )
        })
    }

    fn span(&self) -> Span {
        let (bucket, key) = (self.request.get_bucket(), self.request.get_key());
        tracing::info_span!("download", bucket = bucket.as_deref(), key = key.as_deref())
    }

    fn check(&self) -> Result<()> {
        if self.request.get_range().is_some() || self.request.get_part_number().is_some() {
            let subject = self.subject();
            return Err(Error::Invalid(format!(
                "{subject}: a download has no range: it is of the whole object"
            )));
        }
        key::check(&self.subject())
    }

    /// The object's bucket and key, as errors name them.
    #[must_use]
    pub fn subject(&self) -> Subject {
        let bucket = self.request.get_bucket().clone().unwrap_or_default();
        Subject::object(bucket, self.request.get_key().clone().unwrap_or_default())
    }
}
