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
    store.write(&input.bucket, |bucket| {
        bucket.configuration.tags = Some(input.tagging.tag_set.clone());
        Ok(PutBucketTaggingOutput::default())
    })
}

/// `GetBucketTagging`; a bucket without tags is an error, unlike an object without.
pub(crate) fn get(
    store: &Store,
    input: &GetBucketTaggingInput,
) -> S3Result<GetBucketTaggingOutput> {
    store.read(&input.bucket, |bucket| {
        let tag_set = bucket.configuration.tags.clone();
        let missing = || error::error(S3ErrorCode::NoSuchTagSet, "The TagSet does not exist");
        Ok(GetBucketTaggingOutput {
            tag_set: tag_set.ok_or_else(missing)?,
        })
    })
}

/// `DeleteBucketTagging`.
pub(crate) fn delete(
    store: &Store,
    input: &DeleteBucketTaggingInput,
) -> S3Result<DeleteBucketTaggingOutput> {
    store.write(&input.bucket, |bucket| {
        bucket.configuration.tags = None;
        Ok(DeleteBucketTaggingOutput::default())
    })
}
