//! A bucket policy.

use aws_sdk_s3::Client;

use crate::results::{PolicyRead, keep_objects};
use client::Result;
use client::error::Context;

// ANCHOR: task
/// Puts a bucket's policy, reads it, deletes it, and reads it again. Reading a policy that is not there is an error.
///
/// # Errors
///
/// The errors of [`PutBucketPolicy`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html),
/// `GetBucketPolicy` and `DeleteBucketPolicy`, except that there is no policy any more.
pub async fn policy(s3: &Client, bucket: &str) -> Result<PolicyRead> {
    let put = s3.put_bucket_policy().bucket(bucket);
    let put = put.policy(keep_objects(bucket)).send().await;
    put.on_bucket(bucket)?;
    let get = s3.get_bucket_policy().bucket(bucket).send().await;
    let policy = get.on_bucket(bucket)?.policy.unwrap_or_default();
    let delete = s3.delete_bucket_policy().bucket(bucket).send().await;
    delete.on_bucket(bucket)?;

    let again = s3.get_bucket_policy().bucket(bucket).send().await;
    let afterwards = match again.on_bucket(bucket) {
        Err(error) if error.is_not_found() => error.code().unwrap_or_default().to_owned(),
        Err(error) => return Err(error),
        Ok(_) => String::new(),
    };
    Ok(PolicyRead {
        bucket: bucket.to_owned(),
        policy,
        afterwards,
    })
}
// ANCHOR_END: task
