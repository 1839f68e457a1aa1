//! The names of all buckets.

use aws_sdk_s3::types;
use client_lessons::results::BucketList;
use session_lessons::harness::{Account, Context, Failure, LessonResult};

use crate::output::list;
use resource::s3::{Bucket, S3};
use resource::{Result, Summary};

/// Lists all buckets. Each is a handle, with what the listing says about it.
///
/// # Errors
///
/// The errors of [`ListBuckets`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html).
// ANCHOR: task
pub async fn list_buckets(s3: &S3) -> Result<Vec<Summary<Bucket, types::Bucket>>> {
    s3.buckets().collect().await
}
// ANCHOR_END: task

pub(super) async fn lesson(_: Account, context: Context) -> Result<LessonResult, Failure> {
    let buckets = list_buckets(&context.session.resource(S3::new)).await;
    list(buckets, |buckets| {
        BucketList::new(buckets.iter().map(|bucket| bucket.name()))
    })
}
