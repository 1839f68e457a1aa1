//! The four waiters of S3, which poll with HEAD.

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::head_bucket::HeadBucketOutput;
use aws_sdk_s3::operation::head_object::HeadObjectOutput;

use super::Wait;
use crate::error::{Context, Result, Subject};

/// The names of S3's waiters; boto3's `client.waiter_names` (C6).
pub const NAMES: [&str; 4] = [
    "bucket_exists",
    "bucket_not_exists",
    "object_exists",
    "object_not_exists",
];

/// Waits until a bucket exists, and returns the output of [`HeadBucket`].
///
/// ```
/// use client::waiters::{self, Wait};
/// use std::time::Duration;
///
/// async fn make(s3: &aws_sdk_s3::Client, bucket: &str) -> client::Result<()> {
///     s3.create_bucket().bucket(bucket).send().await?;
///     let wait = Wait::max_wait(Duration::from_secs(20)).delay(Duration::from_secs(1));
///     let head = waiters::bucket_exists(s3, bucket, wait).await?;
///     println!("{bucket} is in {}", head.bucket_region().unwrap_or("?"));
///     Ok(())
/// }
/// ```
///
/// # Errors
/// [`Error::Deadline`](crate::Error::Deadline) when the time is over; the error of a poll that fails otherwise than with
/// 404.
///
/// [`HeadBucket`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html
pub async fn bucket_exists(s3: &Client, bucket: &str, wait: Wait) -> Result<HeadBucketOutput> {
    let poll = || head_bucket(s3, bucket);
    wait.until("bucket exists", Subject::bucket(bucket), poll)
        .await
}

/// Waits until a bucket does not exist.
///
/// # Errors
/// As [`bucket_exists`].
pub async fn bucket_not_exists(s3: &Client, bucket: &str, wait: Wait) -> Result<()> {
    let poll = || async { Ok(gone(head_bucket(s3, bucket).await?.as_ref())) };
    wait.until("bucket is gone", Subject::bucket(bucket), poll)
        .await
}

/// Waits until an object exists, and returns the output of [`HeadObject`].
///
/// # Errors
/// [`Error::Deadline`](crate::Error::Deadline) when the time is over; the error of a poll that fails otherwise than with
/// 404.
///
/// [`HeadObject`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
pub async fn object_exists(
    s3: &Client,
    bucket: &str,
    key: &str,
    wait: Wait,
) -> Result<HeadObjectOutput> {
    let poll = || head_object(s3, bucket, key);
    wait.until("object exists", Subject::object(bucket, key), poll)
        .await
}

/// Waits until an object does not exist.
///
/// # Errors
/// As [`object_exists`].
pub async fn object_not_exists(s3: &Client, bucket: &str, key: &str, wait: Wait) -> Result<()> {
    let poll = || async { Ok(gone(head_object(s3, bucket, key).await?.as_ref())) };
    wait.until("object is gone", Subject::object(bucket, key), poll)
        .await
}

async fn head_bucket(s3: &Client, bucket: &str) -> Result<Option<HeadBucketOutput>> {
    found(
        s3.head_bucket()
            .bucket(bucket)
            .send()
            .await
            .on_bucket(bucket),
    )
}

async fn head_object(s3: &Client, bucket: &str, key: &str) -> Result<Option<HeadObjectOutput>> {
    let call = s3.head_object().bucket(bucket).key(key).send();
    found(call.await.on_object(bucket, key))
}

/// `None` for a 404.
fn found<T>(head: Result<T>) -> Result<Option<T>> {
    match head {
        Ok(head) => Ok(Some(head)),
        Err(error) if error.is_not_found() => Ok(None),
        Err(error) => Err(error),
    }
}

fn gone<T>(found: Option<&T>) -> Option<()> {
    found.is_none().then_some(())
}
