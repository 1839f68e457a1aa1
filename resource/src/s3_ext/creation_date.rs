//! When a bucket was made, which only a listing of all buckets tells.

use aws_sdk_s3::primitives::DateTime;

use crate::Error;
use crate::s3::{Bucket, S3};

impl Bucket {
    /// When the bucket was made, or `None` if it is not among those that this account owns:
    /// [ListBuckets](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html).
    ///
    /// HEAD, which [`load`](Self::load) sends, does not tell it. Nothing is kept. A bucket that came from
    /// [`S3::buckets`] has the date already: `bucket.creation_date()`.
    ///
    /// boto3: `Bucket.creation_date`, which lists every bucket behind a getter, and takes a refusal for `None`.
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn creation_date(&self) -> Result<Option<DateTime>, Error> {
        let service = S3::from_client(self.client().clone());
        // With the whole name for a prefix, few are left; a server that knows no prefix sends them all.
        let mut buckets = service.buckets().prefix(self.name()).stream();
        while let Some(bucket) = buckets.try_next().await? {
            if bucket.name() == self.name() {
                return Ok(bucket.creation_date().copied());
            }
        }
        Ok(None)
    }
}
