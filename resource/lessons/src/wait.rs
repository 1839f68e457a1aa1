//! Waiting for a bucket and an object.

use std::sync::Arc;

use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use client::waiters::Wait;
use client_lessons::results::Arrival;

use crate::output::list;
use client_lessons::WaitLimit;
use resource::Result;
use resource::s3::S3;
use session_lessons::harness::{Context, Failure, LessonResult};

/// The key that is written.
const KEY: &str = "report.csv";

// ANCHOR: task
/// Creates a bucket and an object, deletes both, and waits each time until S3 shows the change.
///
/// # Errors
///
/// [`Error::Deadline`](client::Error::Deadline) when a change cannot be seen in time, and the errors of `CreateBucket`,
/// [`HeadBucket`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html), `PutObject`,
/// [`HeadObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html), `DeleteObject` and
/// `DeleteBucket`.
pub async fn wait(s3: &S3, name: &str, wait: Wait) -> Result<Arc<HeadObjectOutput>> {
    let region = s3.client().config().region();
    let location = client::create_bucket_configuration(region.map_or("us-east-1", AsRef::as_ref));
    let create = s3.create_bucket(name);
    let bucket = create
        .with(|request| request.set_create_bucket_configuration(location))
        .await?;
    // The new bucket is a handle that can wait, and keeps the response to HEAD.
    bucket.wait_until_exists(wait).await?;

    let object = bucket.put_object(KEY, "date,sum\n").await?;
    let head = object.wait_until_exists(wait).await?;

    object.delete().await?;
    object.wait_until_not_exists(wait).await?;
    bucket.delete().await?;
    bucket.wait_until_not_exists(wait).await?;
    Ok(head)
}
// ANCHOR_END: task

pub(super) async fn lesson(limit: WaitLimit, context: Context) -> Result<LessonResult, Failure> {
    let s3 = context.session.resource(S3::new);
    let waited = wait(&s3, &context.bucket, limit.wait());
    list(Box::pin(waited).await, |head| {
        Arrival::new(&context.bucket, KEY, &head)
    })
}
