//! Is it there?

use client::error::Kind;

use crate::Result;
use crate::s3::{Bucket, Object};

impl Bucket {
    /// Whether the bucket exists, by [`HeadBucket`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html).
    ///
    /// A bucket in another region exists. One that may not be looked at is an error, not an absence.
    ///
    /// # Errors
    ///
    /// Any failure but "not found": [`Error::is_forbidden`](crate::Error::is_forbidden) tells a bucket of someone else's.
    pub async fn exists(&self) -> Result<bool> {
        match self.reload().await {
            Err(error) if error.kind() == Some(Kind::Redirected) => Ok(true),
            answer => found(answer),
        }
    }
}

impl Object {
    /// Whether the object exists, by [`HeadObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html).
    ///
    /// S3 answers "forbidden" for a missing object to who may not list the bucket, and "redirected" for a bucket in
    /// another region, whatever is in it; both are errors here, since nobody can tell.
    ///
    /// # Errors
    ///
    /// Any failure but "not found".
    pub async fn exists(&self) -> Result<bool> {
        found(self.reload().await)
    }
}

fn found<T>(answer: Result<T>) -> Result<bool> {
    match answer {
        Ok(_) => Ok(true),
        Err(error) if error.is_not_found() => Ok(false),
        Err(error) => Err(error),
    }
}
