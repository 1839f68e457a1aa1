//! `DeleteBucket`.

use http::StatusCode;
use s3s::dto::{DeleteBucketInput, DeleteBucketOutput};
use s3s::{S3ErrorCode, S3Response, S3Result};

use crate::s3::error;
use crate::s3::store::Store;

/// Deletes a bucket that holds nothing: no object, no old version, no delete marker. Uploads under way go with it.
pub(crate) fn delete(
    store: &Store,
    input: &DeleteBucketInput,
) -> S3Result<S3Response<DeleteBucketOutput>> {
    store.buckets_mut(|buckets| {
        let bucket = buckets.get(&input.bucket).ok_or_else(error::no_such_bucket)?;
        if !bucket.objects.is_empty() {
            let message = match bucket.versioning {
                crate::s3::model::Versioning::Never => "The bucket you tried to delete is not empty",
                _ => "The bucket you tried to delete is not empty. You must delete all versions in the bucket.",
            };
            return Err(error::error(S3ErrorCode::BucketNotEmpty, message));
        }
        buckets.remove(&input.bucket);
        Ok(S3Response::with_status(DeleteBucketOutput::default(), StatusCode::NO_CONTENT))
    })
}
