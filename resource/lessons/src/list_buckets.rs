//! The names of all buckets.

use client_lessons::results::BucketList;

use resource::Result;
use resource::s3::S3;

/// Lists the names of all buckets.
///
/// # Errors
///
/// The errors of [`ListBuckets`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html).
// ANCHOR: task
pub async fn list_buckets(s3: &S3) -> Result<BucketList> {
    let mut list = BucketList::default();
    let mut buckets = s3.buckets().stream();
    while let Some(bucket) = buckets.try_next().await? {
        list.buckets.push(bucket.name().to_owned());
    }
    Ok(list)
}
// ANCHOR_END: task
