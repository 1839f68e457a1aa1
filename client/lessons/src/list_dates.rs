//! The date of each object: the N+1 lesson.

use aws_sdk_s3::Client;

use super::list_objects;
use crate::results::{DateList, DatedKey, date};
use client::Result;
use client::error::Context;

/// Lists the keys, then gets each object to read its date: one listing and N objects, N + 1 requests.
///
/// # Errors
///
/// The errors of `ListObjectsV2` and [`GetObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html).
// ANCHOR: task
pub async fn list_dates(s3: &Client, bucket: &str) -> Result<DateList> {
    let mut dates = Vec::new();
    for object in list_objects(s3, bucket).await?.objects {
        let request = s3.get_object().bucket(bucket).key(&object.key);
        let response = request.send().await.on_object(bucket, &object.key)?;
        // GetObject sends the body too. Dropping it unread closes the connection.
        dates.push(DatedKey {
            key: object.key,
            last_modified: date(response.last_modified()),
        });
    }
    Ok(DateList {
        bucket: bucket.to_owned(),
        dates,
    })
}
// ANCHOR_END: task

/// Takes the dates from the listing, which has them.
///
/// # Errors
///
/// The errors of `ListObjectsV2`.
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
