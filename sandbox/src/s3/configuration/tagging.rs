//! A bucket's tags.

use s3s::dto::{
    DeleteBucketTaggingInput, DeleteBucketTaggingOutput, GetBucketTaggingInput,
    GetBucketTaggingOutput, PutBucketTaggingInput, PutBucketTaggingOutput,
};
use s3s::{S3ErrorCode, S3Result};

use crate::s3::error;
use crate::s3::store::Store;
use crate::s3::tags::{BUCKET_LIMIT, check};

/// `PutBucketTagging`: replaces the whole set.
pub(crate) fn put(
    store: &Store,
    input: &PutBucketTaggingInput,
) -> S3Result<PutBucketTaggingOutput> {
    check(&input.tagging.tag_set, BUCKET_LIMIT)?;
    let tags = input.tagging.tag_set.clone();
    store.configure(&input.bucket, |configuration| {
        configuration.tags = Some(tags);
    })
}

/// `GetBucketTagging`; a bucket without tags is an error, unlike an object without.
pub(crate) fn get(
    store: &Store,
    input: &GetBucketTaggingInput,
) -> S3Result<GetBucketTaggingOutput> {
    let missing = || error::error(S3ErrorCode::NoSuchTagSet, "The TagSet does not exist");
    let tag_set = store.setting(&input.bucket, |settings| settings.tags.clone(), missing)?;
    Ok(GetBucketTaggingOutput { tag_set })
}

/// `DeleteBucketTagging`.
pub(crate) fn delete(
    store: &Store,
    input: &DeleteBucketTaggingInput,
) -> S3Result<DeleteBucketTaggingOutput> {
    store.configure(&input.bucket, |configuration| configuration.tags = None)
}
