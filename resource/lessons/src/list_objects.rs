//! All objects of a bucket.

use client_lessons::results::{ListedObject, ObjectList};

use resource::Result;
use resource::s3::Bucket;

/// Lists every object of a bucket. The collection asks for the next page when this one is used up.
///
/// # Errors
///
/// The errors of [`ListObjectsV2`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html).
// ANCHOR: task
pub async fn list_objects(bucket: &Bucket) -> Result<ObjectList> {
    let mut list = ObjectList {
        bucket: bucket.name().to_owned(),
        ..ObjectList::default()
    };
    let mut objects = bucket.objects().stream();
    while let Some(object) = objects.try_next().await? {
        list.objects.push(ListedObject::from(object.item()));
    }
    Ok(list)
}
// ANCHOR_END: task
