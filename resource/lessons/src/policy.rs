//! A bucket policy.

use aws_sdk_s3::operation::get_bucket_policy::GetBucketPolicyOutput;
use client_lessons::results::{PolicyRead, keep_objects};
use session_lessons::harness::{Context, Failure, LessonResult, OwnBucket};

use resource::s3::{Bucket, S3};
use resource::{Error, Result};

// ANCHOR: task
/// Puts a bucket's policy, reads it, deletes it, and reads it again. Returns what was read: `None` for no policy, for
/// which S3 returns an error.
///
/// # Errors
///
/// The errors of [`PutBucketPolicy`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html),
/// `GetBucketPolicy` and `DeleteBucketPolicy`.
pub async fn policy(bucket: &Bucket) -> Result<[Option<String>; 2]> {
    let policy = bucket.policy();
    // A document that is not a JSON object is an error here, before anything is sent.
    policy.put_json(keep_objects(bucket.name())).await?;
    let before = policy.load().await?;
    policy.delete().await?;

    // `load` kept the policy, and `delete` dropped it again: this load is a request.
    let after = match policy.load().await {
        Err(error) if error.is_not_found() => None,
        after => Some(after?),
    };
    let text = |read: &GetBucketPolicyOutput| read.policy().map(str::to_owned);
    Ok([text(&before), after.as_deref().and_then(text)])
}
// ANCHOR_END: task

pub(super) async fn lesson(_: OwnBucket, context: Context) -> Result<LessonResult, Failure> {
    let bucket = context.session.resource(S3::new).bucket(&*context.bucket);
    let read = match Box::pin(policy(&bucket)).await {
        Ok(read) => read,
        Err(Error::Client(error)) => return Err(error.into()),
        Err(error) => return Err(error.into()),
    };
    LessonResult::list(&PolicyRead::new(bucket.name(), read)?)
}
