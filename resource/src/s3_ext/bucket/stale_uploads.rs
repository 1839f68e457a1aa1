//! Uploads that nobody completes.

use std::time::{Duration, SystemTime};

use futures::{StreamExt, TryStreamExt};

use crate::Result;
use crate::s3::{Bucket, MultipartUpload};

/// How many are aborted at a time.
const CONCURRENCY: usize = 16;

impl Bucket {
    /// Aborts every multipart upload that was begun longer ago, and returns them. Their parts cost money, although no
    /// listing of objects shows them.
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
    /// The listing fails, or an abort does; those aborted by then stay so.
    pub async fn abort_stale_uploads(&self, older_than: Duration) -> Result<Vec<MultipartUpload>> {
        let Some(limit) = SystemTime::now().checked_sub(older_than) else {
            return Ok(Vec::new());
        };
        let uploads = self.multipart_uploads().stream();
        let stale = uploads.try_filter_map(move |upload| {
            let begun = upload.item().initiated().copied().map(SystemTime::try_from);
            let stale = matches!(begun, Some(Ok(begun)) if begun <= limit);
            let upload = stale.then(|| upload.handle().clone());
            async move { Ok(upload) }
        });
        let aborted = stale.map(|upload| async move {
            let upload = upload?;
            match upload.abort().await {
                // Somebody else was faster.
                Err(error) if !error.is_not_found() => Err(error),
                _ => Ok(upload),
            }
        });
        aborted.buffer_unordered(CONCURRENCY).try_collect().await
    }
}
