//! Uploads that were begun and never completed.

use std::future::ready;
use std::time::{Duration, SystemTime};

use aws_sdk_s3::types;
use futures::{Stream, StreamExt, TryStreamExt};

use crate::s3::{Bucket, MultipartUpload};
use crate::{Result, Summary};

/// An upload with what the listing gave.
type Listed = Summary<MultipartUpload, types::MultipartUpload>;

/// How many are aborted at a time.
const CONCURRENCY: usize = 16;

impl Bucket {
    /// Aborts every multipart upload that was begun longer than `older_than` ago, and returns them. Their parts cost money,
    /// although no listing of objects shows them.
    ///
    /// A program that is killed leaves its uploads; so does one whose `CreateMultipartUpload` got no response, since it
    /// cannot know the id. Choose a time that no upload takes: one that is still under way is aborted too. A lifecycle
    /// rule (`AbortIncompleteMultipartUpload`) does the same without a program.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// # async fn run(bucket: resource::s3::Bucket) -> resource::Result<()> {
    /// use std::time::Duration;
    ///
    /// let week = Duration::from_secs(7 * 24 * 60 * 60);
    /// for upload in bucket.abort_stale_uploads(week).await? {
    ///     println!("aborted {} of {}", upload.id(), upload.object_key());
    /// }
    /// # Ok(())
    /// # }
    /// # drop(run(s3.bucket("demo")));
    /// ```
    ///
    /// # Errors
    ///
    /// The listing fails, or an abort does. The uploads that were aborted before stay aborted.
    pub async fn abort_stale_uploads(&self, older_than: Duration) -> Result<Vec<MultipartUpload>> {
        let aborted = self.stale(older_than).map(|upload| async move {
            let (upload, _) = upload?.into_parts();
            match upload.abort().await {
                // It was completed or aborted in the meantime.
                Err(error) if !error.is_not_found() => Err(error),
                _ => Ok(upload),
            }
        });
        aborted.buffer_unordered(CONCURRENCY).try_collect().await
    }

    /// The multipart uploads that were begun longer than `older_than` ago, with what the listing gave. Look at them, and at
    /// the size of their parts, before you abort them. [`abort_stale_uploads`](Self::abort_stale_uploads) aborts all of them.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// # async fn run(bucket: resource::s3::Bucket) -> resource::Result<()> {
    /// use std::time::Duration;
    ///
    /// for upload in bucket.stale_uploads(Duration::from_secs(7 * 24 * 60 * 60)).await? {
    ///     println!("{}: {} bytes", upload.object_key(), upload.parts().total_size().await?);
    /// }
    /// # Ok(())
    /// # }
    /// # drop(run(s3.bucket("demo")));
    /// ```
    ///
    /// # Errors
    ///
    /// The listing fails.
    pub async fn stale_uploads(&self, older_than: Duration) -> Result<Vec<Listed>> {
        self.stale(older_than).try_collect().await
    }

    /// An upload whose start the listing does not tell is not among them.
    fn stale(&self, older_than: Duration) -> impl Stream<Item = Result<Listed>> + use<> {
        let limit = SystemTime::now().checked_sub(older_than);
        let uploads = self.multipart_uploads().stream();
        uploads.try_filter(move |upload| {
            let begun = upload.initiated().copied().map(SystemTime::try_from);
            ready(limit.is_some_and(|limit| matches!(begun, Some(Ok(begun)) if begun <= limit)))
        })
    }
}
