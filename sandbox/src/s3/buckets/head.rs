//! `HeadBucket`.

use s3s::S3Result;
use s3s::dto::{HeadBucketInput, HeadBucketOutput};

use crate::s3::store::Store;

/// Says that a bucket is there, and in which region.
pub(crate) fn head(store: &Store, input: &HeadBucketInput) -> S3Result<HeadBucketOutput> {
    store.read(&input.bucket, |bucket| {
        Ok(HeadBucketOutput {
            access_point_alias: Some(false),
            bucket_region: Some(bucket.region.clone()),
            ..Default::default()
        })
    })
}
