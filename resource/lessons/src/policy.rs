//! A bucket policy.

use aws_sdk_s3::operation::get_bucket_policy::GetBucketPolicyOutput;
use client_lessons::results::{PolicyRead, RECORD, keep_objects};
use session_lessons::harness::{Context, Failure, LessonResult, OwnBucket};

use resource::s3::{Bucket, Object, S3};
use resource::{Error, Result};

// ANCHOR: task
/// Puts a bucket's policy, reads it, deletes it, and reads it again. Each time it tries to delete an object. Returns what was
/// read (`None` for no policy, for which S3 returns an error), and whether the object could be deleted.
///
/// # Errors
///
/// The errors of [`PutBucketPolicy`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html),
/// `GetBucketPolicy`, `DeleteBucketPolicy` and `DeleteObject`.
pub async fn policy(bucket: &Bucket) -> Result<[(Option<String>, bool); 2]> {
    let (policy, record) = (bucket.policy(), bucket.object(RECORD));
    // A document that is not a JSON object is an error here, before anything is sent.
    policy.put_json(keep_objects(bucket.name())).await?;
    let before = policy.load().await?;
    let may_before = may_delete(&record).await?;
    policy.delete().await?;

    // `load` kept the policy, and `delete` dropped it again: this load is a request.
    let after = match policy.load().await {
        Err(error) if error.is_not_found() => None,
        after => Some(after?),
    };
    let may_after = may_delete(&record).await?;
    let text = |read: &GetBucketPolicyOutput| read.policy().map(str::to_owned);
    let after = after.as_deref().and_then(text);
    Ok([(text(&before), may_before), (after, may_after)])
}

async fn may_delete(record: &Object) -> Result<bool> {
    match record.delete().await {
        Ok(_) => Ok(true),
        Err(error) if error.is_forbidden() => Ok(false),
        Err(error) => Err(error),
    }
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
