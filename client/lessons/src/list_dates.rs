//! When each object was last written: the N+1 lesson.

use aws_sdk_s3::Client;

use super::list_objects;
use crate::results::{DateList, DatedKey, date};
use client::Result;
use client::error::Context;

/// Lists the keys, then gets each object to read its date: one listing and N objects, N + 1 requests.
///
/// # Errors
///
/// What `ListObjectsV2` and [`GetObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html) answer.
// ANCHOR: task
pub async fn list_dates(s3: &Client, bucket: &str) -> Result<DateList> {
    let mut dates = Vec::new();
    for object in list_objects(s3, bucket).await?.objects {
        let request = s3.get_object().bucket(bucket).key(&object.key);
        let answer = request.send().await.on_object(bucket, &object.key)?;
        // The body is on its way too. Dropping it unread costs the connection.
        dates.push(DatedKey {
            key: object.key,
            last_modified: date(answer.last_modified()),
        });
    }
    Ok(DateList {
        bucket: bucket.to_owned(),
        dates,
    })
}
// ANCHOR_END: task

/// Reads the dates off the listing, which had them all along.
///
/// # Errors
///
/// What `ListObjectsV2` answers.
pub async fn list_dates_from_listing(s3: &Client, bucket: &str) -> Result<DateList> {
    let objects = list_objects(s3, bucket).await?.objects.into_iter();
    let dates = objects.map(|object| DatedKey {
        key: object.key,
        last_modified: object.last_modified,
    });
    Ok(DateList {
        bucket: bucket.to_owned(),
        dates: dates.collect(),
    })
}
