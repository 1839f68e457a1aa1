//! A bucket policy.

use aws_sdk_s3::Client;

use crate::results::{PolicyRead, RECORD, keep_objects};
use client::Result;
use client::error::Context as _;
use session_lessons::harness::{Context, Failure, LessonResult, OwnBucket};

// ANCHOR: task
/// Puts a bucket's policy, reads it, deletes it, and reads it again. Each time it tries to delete an object. Returns what was
/// read (`None` for no policy, for which S3 returns an error), and whether the object could be deleted.
///
/// # Errors
///
/// The errors of [`PutBucketPolicy`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html),
/// `GetBucketPolicy`, `DeleteBucketPolicy` and `DeleteObject`.
pub async fn policy(s3: &Client, bucket: &str) -> Result<[(Option<String>, bool); 2]> {
    let put = s3.put_bucket_policy().bucket(bucket);
    // A policy is a text, and the SDK does not look into it.
    let put = put.policy(keep_objects(bucket).to_string()).send().await;
    put.on_bucket(bucket)?;
    let before = (read(s3, bucket).await?, may_delete(s3, bucket).await?);
    let delete = s3.delete_bucket_policy().bucket(bucket).send().await;
    delete.on_bucket(bucket)?;
    let after = (read(s3, bucket).await?, may_delete(s3, bucket).await?);
    Ok([before, after])
}

async fn read(s3: &Client, bucket: &str) -> Result<Option<String>> {
    let get = s3.get_bucket_policy().bucket(bucket).send().await;
    match get.on_bucket(bucket) {
        Ok(response) => Ok(response.policy),
        Err(error) if error.is_not_found() => Ok(None),
        Err(error) => Err(error),
    }
}

async fn may_delete(s3: &Client, bucket: &str) -> Result<bool> {
    let delete = s3.delete_object().bucket(bucket).key(RECORD).send().await;
    match delete.on_object(bucket, RECORD) {
        Ok(_) => Ok(true),
        Err(error) if error.is_forbidden() => Ok(false),
        Err(error) => Err(error),
    }
}
// ANCHOR_END: task

pub(super) async fn lesson(_: OwnBucket, context: Context) -> Result<LessonResult, Failure> {
    let read = Box::pin(policy(&context.s3(), &context.bucket)).await?;
    LessonResult::list(&PolicyRead::new(&context.bucket, read)?)
}
