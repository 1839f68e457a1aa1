//! The date of each object: the N+1 lesson.

use aws_sdk_s3::Client;
use aws_sdk_s3::primitives::DateTime;
use session_lessons::harness::{Context, Failure, InBucket, LessonResult};

use super::list_objects;
use crate::results::DateList;
use client::Result;
use client::error::Context as _;

/// Lists the keys, then gets each object to read its date: one listing and N objects, N + 1 requests.
///
/// # Errors
///
/// The errors of `ListObjectsV2` and [`GetObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html).
// ANCHOR: task
pub async fn list_dates(s3: &Client, bucket: &str) -> Result<Vec<(String, Option<DateTime>)>> {
    let mut dates = Vec::new();
    for object in list_objects(s3, bucket).await? {
        let key = object.key.unwrap_or_default();
        let request = s3.get_object().bucket(bucket).key(&key);
        let response = request.send().await.on_object(bucket, &key)?;
        // GetObject sends the body too. Dropping it unread closes the connection.
        dates.push((key, response.last_modified));
    }
    Ok(dates)
}
// ANCHOR_END: task

/// Takes the dates from the listing, which has them.
///
/// # Errors
///
/// The errors of `ListObjectsV2`.
pub async fn list_dates_from_listing(
    s3: &Client,
    bucket: &str,
) -> Result<Vec<(String, Option<DateTime>)>> {
    let objects = list_objects(s3, bucket).await?.into_iter();
    let dates = objects.map(|object| (object.key.unwrap_or_default(), object.last_modified));
    Ok(dates.collect())
}

pub(super) async fn lesson(_: InBucket, context: Context) -> Result<LessonResult, Failure> {
    let dates = list_dates(&context.s3(), &context.bucket).await?;
    LessonResult::list(&DateList::new(&context.bucket, dates))
}
