//! When a bucket was created, which only a listing of all buckets tells.

use aws_sdk_s3::primitives::DateTime;

use crate::Error;
use crate::s3::{Bucket, S3};

impl Bucket {
    /// When the bucket was created, or `None` if this account does not own it:
    /// [ListBuckets](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html).
    ///
    /// The response to HEAD, which [`load`](Self::load) sends, does not have it. Nothing is kept. A bucket from
    /// [`S3::buckets`] has the date already: `bucket.creation_date()`.
    ///
    /// boto3: `Bucket.creation_date`, which lists every bucket behind a getter, and takes a refusal for `None`.
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn creation_date(&self) -> Result<Option<DateTime>, Error> {
        let service = S3::from_client(self.client().clone());
        // The name as a prefix leaves few buckets. A server that ignores the prefix returns them all.
        let mut buckets = service.buckets().prefix(self.name()).stream();
        while let Some(bucket) = buckets.try_next().await? {
            if bucket.name() == self.name() {
                return Ok(bucket.creation_date().copied());
            }
        }
        Ok(None)
    }
}
