//! A bucket policy.

use client_lessons::results::{PolicyRead, keep_objects};

use resource::Result;
use resource::s3::Bucket;

// ANCHOR: task
/// Puts a bucket's policy, reads it, deletes it, and reads it again. Reading a policy that is not there is an error.
///
/// # Errors
///
/// The errors of [`PutBucketPolicy`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html),
/// `GetBucketPolicy` and `DeleteBucketPolicy`, except that there is no policy any more.
pub async fn policy(bucket: &Bucket) -> Result<PolicyRead> {
    let name = bucket.name();
    let policy = bucket.policy();
    let put = policy.put();
    put.with(|put| put.policy(keep_objects(name))).await?;
    let read = policy.load().await?;
    // Deleting drops the cached policy, so `load` sends a request again.
    policy.delete().await?;

    let afterwards = match policy.load().await {
        Err(error) if error.is_not_found() => error.code().unwrap_or_default().to_owned(),
        Err(error) => return Err(error),
        Ok(_) => String::new(),
    };
    Ok(PolicyRead {
        bucket: name.to_owned(),
        policy: read.policy().unwrap_or_default().to_owned(),
        afterwards,
    })
}
// ANCHOR_END: task
