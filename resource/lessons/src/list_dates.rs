//! When each object was last written: no N+1 here.

use client_lessons::results::{DateList, DatedKey, date};

use resource::Result;
use resource::s3::Bucket;

/// Reads each date off the listing: an item of a collection has the attributes that the listing told.
///
/// # Errors
///
/// What `ListObjectsV2` answers.
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
