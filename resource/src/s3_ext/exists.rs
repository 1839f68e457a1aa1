//! Whether a bucket or an object exists.

use client::error::Kind;

use crate::Result;
use crate::s3::{Bucket, Object};

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
            Err(error) if error.kind() == Some(Kind::Redirected) => Ok(true),
            response => found(response),
        }
    }
}

impl Object {
    /// Whether the object exists, by [`HeadObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html).
    ///
    /// Without permission to list the bucket, S3 returns 403 for a missing object; for a bucket in another region it
    /// returns 301, whatever is in it. Both are errors here, since the object may exist or not.
    ///
    /// # Errors
    ///
    /// Any failure but "not found".
    pub async fn exists(&self) -> Result<bool> {
        found(self.reload().await)
    }
}

fn found<T>(response: Result<T>) -> Result<bool> {
    match response {
        Ok(_) => Ok(true),
        Err(error) if error.is_not_found() => Ok(false),
        Err(error) => Err(error),
    }
}
