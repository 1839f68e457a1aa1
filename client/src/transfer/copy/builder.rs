//! Copies: what the caller sets.

use std::future::IntoFuture;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::copy_object::builders::CopyObjectFluentBuilder;
use futures::future::BoxFuture;
use tracing::Instrument;

use super::source::CopySource;
use crate::error::Result;
use crate::transfer::TransferConfig;
use crate::transfer::customer_key::{CustomerKey, set_customer_key};
use crate::transfer::progress::Progress;

/// Begins a copy to an object, by [`CopyObject`] or, above the threshold, by [`UploadPartCopy`].
///
/// ```
/// use aws_sdk_s3::Client;
/// use client::transfer::{self, CopySource};
///
/// /// Copies from another region: the request goes to where the copy will be.
/// async fn bring_home(here: &Client, there: &Client) -> client::Result<()> {
///     let source = CopySource::new("far-away", "report.csv").client(there);
///     transfer::copy(here, source, "at-home", "report.csv").await?;
///     Ok(())
/// }
/// ```
///
/// [`CopyObject`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html
/// [`UploadPartCopy`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPartCopy.html
#[doc(alias = "copy_object")]
pub fn copy(
    s3: &Client,
    source: CopySource,
    bucket: impl Into<String>,
    key: impl Into<String>,
) -> Copy {
    Copy {
        request: s3
            .copy_object()
            .bucket(bucket)
            .key(key)
            .copy_source(source.to_string()),
        s3: s3.clone(),
        source_s3: source.client.clone().unwrap_or_else(|| s3.clone()),
        source,
        config: TransferConfig::default(),
        progress: Progress::default(),
    }
}

/// A copy that is being set up; see [`copy`].
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before it is awaited"]
pub struct Copy {
    pub(super) s3: Client,
    pub(super) source_s3: Client,
    pub(super) source: CopySource,
    pub(super) request: CopyObjectFluentBuilder,
    pub(super) config: TransferConfig,
    pub(super) progress: Progress,
}

/// The object that a copy made.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Copied {
    /// How many bytes were copied.
    pub bytes: u64,
    /// The number of parts; `None` for a single request.
    pub parts: Option<usize>,
    /// The copy's `ETag`, in its quotes.
    pub e_tag: Option<String>,
    /// The id of the new version, in a bucket with versioning.
    pub version_id: Option<String>,
}

impl Copy {
    /// Sets the part size, the concurrency and so on. `max_bandwidth` has no effect, since S3 moves the bytes.
    pub fn config(mut self, config: TransferConfig) -> Self {
        self.config = config;
        self
    }

    /// Calls back with the number of bytes that were just copied. Several tasks call it at the same time.
    pub fn progress(mut self, callback: impl Fn(u64) + Send + Sync + 'static) -> Self {
        self.progress = Progress::new(callback);
        self
    }

    /// The client that asks what the source is: one of the source's region or account, where that is
    /// not the copy's. boto3's `SourceClient`.
    pub fn source_client(mut self, s3: &Client) -> Self {
        self.source_s3 = s3.clone();
        self
    }

    /// Sets any other parameter: metadata or tags to replace, encryption, storage class, conditions. A copy in parts has
    /// them too.
    pub fn with(
        mut self,
        set: impl FnOnce(CopyObjectFluentBuilder) -> CopyObjectFluentBuilder,
    ) -> Self {
        self.request = set(self.request);
        self
    }

    /// The key to encrypt the copy with (SSE-C): a [`CustomerKey`], or its 32 bytes.
    pub fn customer_key(self, key: impl Into<CustomerKey>) -> Self {
        let key = key.into();
        self.with(|copy| set_customer_key!(copy, &key))
    }

    /// The key that the source was encrypted with (SSE-C).
    pub fn source_customer_key(self, key: impl Into<CustomerKey>) -> Self {
        let key = key.into();
        self.with(|copy| {
            copy.copy_source_sse_customer_algorithm(key.algorithm())
                .copy_source_sse_customer_key(key.base64())
                .copy_source_sse_customer_key_md5(key.md5())
        })
    }

    /// The copy's bucket and key, for errors.
    pub(super) fn target(&self) -> (String, String) {
        let bucket = self.request.get_bucket().clone().unwrap_or_default();
        (bucket, self.request.get_key().clone().unwrap_or_default())
    }
}

/// Sends the copy. A copy in parts keeps metadata and tags, as a single request does; boto3's does not.
///
/// # Errors
/// S3's error; [`Error::Integrity`](crate::Error::Integrity) when the source changes in the meantime, and
/// [`Error::UnknownOutcome`](crate::Error::UnknownOutcome) when it cannot be found out whether the copy was made. A
/// copy in parts that fails is aborted.
impl IntoFuture for Copy {
    type Output = Result<Copied>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        let (bucket, key) = self.target();
        let span = tracing::info_span!("copy", source = %self.source, bucket, key);
        Box::pin(self.send().instrument(span))
    }
}
