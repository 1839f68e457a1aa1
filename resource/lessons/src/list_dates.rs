//! The date of each object: no N+1 here.

use aws_sdk_s3::primitives::DateTime;
use client_lessons::results::DateList;
use session_lessons::harness::{Context, Failure, InBucket, LessonResult};

use crate::output::list;
use resource::Result;
use resource::s3::{Bucket, S3};

/// Takes each date from the listing: an item of a collection has the attributes that the listing returned.
///
/// # Errors
///
/// The errors of `ListObjectsV2`.
// ANCHOR: task
pub async fn list_dates(bucket: &Bucket) -> Result<Vec<(String, Option<DateTime>)>> {
    let mut dates = Vec::new();
    let mut objects = bucket.objects().stream();
    while let Some(object) = objects.try_next().await? {
        dates.push((object.key().to_owned(), object.last_modified().copied()));
    }
    Ok(dates)
}
// ANCHOR_END: task

pub(super) async fn lesson(_: InBucket, context: Context) -> Result<LessonResult, Failure> {
    let bucket = context.session.resource(S3::new).bucket(&*context.bucket);
    list(list_dates(&bucket).await, |dates| {
        DateList::new(bucket.name(), dates)
    })
}
