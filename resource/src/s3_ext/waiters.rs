//! The waiters of S3, whose delay can be set: the SDK's own cannot.

use std::sync::Arc;

use aws_sdk_s3::operation::head_bucket::HeadBucketOutput;
use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use client::waiters::{Wait, bucket_exists, bucket_not_exists, object_exists, object_not_exists};

use crate::Error;
use crate::s3::{Bucket, Object};

impl Bucket {
    /// Waits until the bucket exists. `wait` sets the delay between two requests and the longest time to wait.
    ///
    /// Returns the last response, and keeps it as `load` would.
    ///
    /// boto3:
    /// [`Bucket.wait_until_exists`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/wait_until_exists.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when time runs out, or when the service refuses or cannot be reached.
    pub async fn wait_until_exists(&self, wait: Wait) -> Result<Arc<HeadBucketOutput>, Error> {
        let generation = self.cache().begin();
        let response = bucket_exists(self.client(), self.name(), wait).await?;
        Ok(self.cache().keep(generation, response))
    }

    /// Waits until the bucket no longer exists. `wait` sets the delay between two requests and the longest time to wait.
    ///
    /// Drops what `load` keeps.
    ///
    /// boto3:
    /// [`Bucket.wait_until_not_exists`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/bucket/wait_until_not_exists.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when time runs out, or when the service refuses or cannot be reached.
    pub async fn wait_until_not_exists(&self, wait: Wait) -> Result<(), Error> {
        bucket_not_exists(self.client(), self.name(), wait).await?;
        self.cache().forget();
        Ok(())
    }
}

impl Object {
    /// Waits until the object exists. `wait` sets the delay between two requests and the longest time to wait.
    ///
    /// Returns the last response, and keeps it as `load` would.
    ///
    /// boto3:
    /// [`Object.wait_until_exists`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/object/wait_until_exists.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when time runs out, or when the service refuses or cannot be reached.
    pub async fn wait_until_exists(&self, wait: Wait) -> Result<Arc<HeadObjectOutput>, Error> {
        let generation = self.cache().begin();
        let response = object_exists(self.client(), self.bucket_name(), self.key(), wait).await?;
        Ok(self.cache().keep(generation, response))
    }

    /// Waits until the object no longer exists. `wait` sets the delay between two requests and the longest time to wait.
    ///
    /// Drops what `load` keeps.
    ///
    /// boto3:
    /// [`Object.wait_until_not_exists`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/object/wait_until_not_exists.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when time runs out, or when the service refuses or cannot be reached.
    pub async fn wait_until_not_exists(&self, wait: Wait) -> Result<(), Error> {
        object_not_exists(self.client(), self.bucket_name(), self.key(), wait).await?;
        self.cache().forget();
        Ok(())
    }
}
