//! A copy, from what the caller sets to how it is sent.

use std::future::IntoFuture;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::copy_object::builders::CopyObjectFluentBuilder;
use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use aws_sdk_s3::types::ChecksumMode;
use futures::future::BoxFuture;
use tracing::Instrument;

use super::source::CopySource;
use super::{parts, single};
use crate::error::{Context, Result, Subject};
use crate::transfer::TransferConfig;
use crate::transfer::customer_key::{CustomerKey, set_customer_key};
use crate::transfer::fields::copy_fields;
use crate::transfer::key;
use crate::transfer::length;
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

/// What S3 has after a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Copied {
    /// How many bytes were copied.
    pub bytes: u64,
    /// In how many parts; none for a single request.
    pub parts: Option<usize>,
    /// The copy's `ETag`, in its quotes.
    pub e_tag: Option<String>,
    /// The version made, in a bucket with versions.
    pub version_id: Option<String>,
}

impl Copy {
    /// Sets the sizes and the concurrency. A bandwidth has no effect: the bytes do not pass here.
    pub fn config(mut self, config: TransferConfig) -> Self {
        self.config = config;
        self
    }

    /// Is told the bytes that have just been copied, each once, from several tasks at a time.
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

    /// Sets anything else: metadata or tags to replace, encryption, storage class, conditions. It
    /// holds for a copy by parts too.
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

    /// Sends the copy.
    async fn send(self) -> Result<Copied> {
        let (bucket, key) = self.target();
        key::check(&Subject::object(bucket, key))?;
        key::check(&Subject::object(&self.source.bucket, &self.source.key))?;
        let head = self.head().await?;
        let bytes = match length::of(head.content_length()) {
            Some(bytes) => bytes,
            None => self.missing_length(&head).await?,
        };
        // A single request copies 5 GiB at most.
        if self.config.uploads_by_parts(bytes) {
            parts::copy(&self, &head, bytes).await
        } else {
            single::copy(&self, &head, bytes).await
        }
    }

    /// Asks what the source is.
    async fn head(&self) -> Result<HeadObjectOutput> {
        let CopySource {
            bucket,
            key,
            version_id,
            ..
        } = &self.source;
        let head = self.source_s3.head_object().bucket(bucket).key(key);
        let head = head
            .set_version_id(version_id.clone())
            .checksum_mode(ChecksumMode::Enabled);
        let head = copy_fields!(self.request => head;
            get_copy_source_if_match set_if_match
            get_copy_source_if_none_match set_if_none_match
            get_copy_source_if_modified_since set_if_modified_since
            get_copy_source_if_unmodified_since set_if_unmodified_since
            get_copy_source_sse_customer_algorithm set_sse_customer_algorithm
            get_copy_source_sse_customer_key set_sse_customer_key
            get_copy_source_sse_customer_key_md5 set_sse_customer_key_md5
            get_request_payer set_request_payer
            get_expected_source_bucket_owner set_expected_bucket_owner
        );
        head.send().await.on_object(bucket, key)
    }

    /// Asks for the source's length otherwise, since HEAD does not tell it.
    async fn missing_length(&self, head: &HeadObjectOutput) -> Result<u64> {
        let CopySource {
            bucket,
            key,
            version_id,
            ..
        } = &self.source;
        let get = self.source_s3.get_object().bucket(bucket).key(key);
        let get = get.set_version_id(version_id.clone());
        let get = copy_fields!(self.request => get;
            get_copy_source_sse_customer_algorithm set_sse_customer_algorithm
            get_copy_source_sse_customer_key set_sse_customer_key
            get_copy_source_sse_customer_key_md5 set_sse_customer_key_md5
            get_request_payer set_request_payer
            get_expected_source_bucket_owner set_expected_bucket_owner
        );
        length::ask(get, &Subject::object(bucket, key), head.e_tag()).await
    }

    /// The copy's bucket and key, for errors.
    pub(super) fn target(&self) -> (String, String) {
        let bucket = self.request.get_bucket().clone().unwrap_or_default();
        (bucket, self.request.get_key().clone().unwrap_or_default())
    }
}

/// Sends the copy. A copy by parts carries over metadata and tags as a single request does, which boto3's does not.
///
/// # Errors
/// Whatever error S3 returns; [`Error::Integrity`](crate::Error::Integrity) when the source changes in the meantime, and
/// [`Error::UnknownOutcome`](crate::Error::UnknownOutcome) when nobody can tell whether the copy is there. A copy by
/// parts that fails is aborted.
impl IntoFuture for Copy {
    type Output = Result<Copied>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        let (bucket, key) = self.target();
        let span = tracing::info_span!("copy", source = %self.source, bucket, key);
        Box::pin(self.send().instrument(span))
    }
}
