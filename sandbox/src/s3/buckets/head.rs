//! `HeadBucket`.

use s3s::dto::{HeadBucketInput, HeadBucketOutput};
use s3s::{S3Response, S3Result};

use super::arn::with_arn;
use crate::s3::store::Store;

/// Says that a bucket is there, and in which region.
pub(crate) fn head(
    store: &Store,
    input: &HeadBucketInput,
) -> S3Result<S3Response<HeadBucketOutput>> {
    let output = store.read(&input.bucket, |bucket| {
        Ok(HeadBucketOutput {
            access_point_alias: Some(false),
            bucket_region: Some(bucket.region.clone()),
            ..Default::default()
        })
    })?;
    Ok(with_arn(S3Response::new(output), &input.bucket))
}
