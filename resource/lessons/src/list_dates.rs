//! The date of each object: no N+1 here.

use client_lessons::results::{DateList, DatedKey, date};

use resource::Result;
use resource::s3::Bucket;

/// Takes each date from the listing: an item of a collection has the attributes that the listing returned.
///
/// # Errors
///
/// The errors of `ListObjectsV2`.
// ANCHOR: task
pub async fn list_dates(bucket: &Bucket) -> Result<DateList> {
    let mut list = DateList {
        bucket: bucket.name().to_owned(),
        ..DateList::default()
    };
    let mut objects = bucket.objects().stream();
    while let Some(object) = objects.try_next().await? {
        list.dates.push(DatedKey {
            key: object.key().to_owned(),
            last_modified: date(object.last_modified()),
        });
    }
    Ok(list)
}
// ANCHOR_END: task
