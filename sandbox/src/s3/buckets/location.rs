//! `GetBucketLocation`.

use s3s::S3Result;
use s3s::dto::{BucketLocationConstraint, GetBucketLocationInput, GetBucketLocationOutput};

use crate::s3::store::Store;

/// A bucket's region; S3 returns an empty element for us-east-1.
pub(crate) fn location(
    store: &Store,
    input: &GetBucketLocationInput,
) -> S3Result<GetBucketLocationOutput> {
    store.read(&input.bucket, |bucket| {
        let constraint = (bucket.region != "us-east-1").then(|| bucket.region.clone());
        Ok(GetBucketLocationOutput {
            location_constraint: constraint.map(BucketLocationConstraint::from),
        })
    })
}
