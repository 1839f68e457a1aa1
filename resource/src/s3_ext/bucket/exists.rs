//! Whether a bucket exists.

use client::error::ErrorKind;

use crate::Result;
use crate::s3::Bucket;
use crate::s3_ext::found::found;

/// Whether it exists.
impl Bucket {
    /// Whether the bucket exists, by [`HeadBucket`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html).
    ///
    /// A bucket in another region exists. One that these credentials may not access is an error, not `false`.
    ///
    /// # Errors
    ///
    /// Any failure but "not found": [`Error::is_forbidden`](crate::Error::is_forbidden) for a bucket of another account.
    pub async fn exists(&self) -> Result<bool> {
        match self.reload().await {
            Err(error) if error.kind() == Some(ErrorKind::Redirected) => Ok(true),
            response => found(response),
        }
    }
}
