//! All objects of a bucket.

use client_lessons::results::ObjectList;
use session_lessons::harness::{Context, Failure, InBucket, LessonResult};

use crate::output::list;
use resource::Result;
use resource::s3::{Bucket, ObjectSummary, S3};

/// Lists every object of a bucket. The collection asks for the next page when this one is used up.
///
/// # Errors
///
/// The errors of [`ListObjectsV2`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html).
// ANCHOR: task
pub async fn list_objects(bucket: &Bucket) -> Result<Vec<ObjectSummary>> {
    bucket.objects().collect().await
}
// ANCHOR_END: task

pub(super) async fn lesson(_: InBucket, context: Context) -> Result<LessonResult, Failure> {
    let bucket = context.session.resource(S3::new).bucket(&*context.bucket);
    list(list_objects(&bucket).await, |objects| {
        ObjectList::new(bucket.name(), objects.iter().map(ObjectSummary::item))
    })
}
