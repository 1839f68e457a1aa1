//! `AbortMultipartUpload`.

use s3s::S3Result;
use s3s::dto::{AbortMultipartUploadInput, AbortMultipartUploadOutput, Timestamp};

use super::{find, remove};
use crate::s3::error;
use crate::s3::store::Store;

/// Gives an upload up, and its parts. An upload that was completed has nothing left to give up, so that clients may
/// abort it in a clean-up that always runs.
pub(crate) fn abort(
    store: &Store,
    input: &AbortMultipartUploadInput,
) -> S3Result<AbortMultipartUploadOutput> {
    store.write(&input.bucket, |bucket| {
        let completed = bucket.completed.get(&input.upload_id);
        if completed.is_some_and(|done| done.key == input.key) {
            return Ok(AbortMultipartUploadOutput::default());
        }
        let initiated = Timestamp::from(find(bucket, &input.key, &input.upload_id)?.initiated);
        if input
            .if_match_initiated_time
            .as_ref()
            .is_some_and(|expected| *expected != initiated)
        {
            return Err(error::precondition_failed("x-amz-if-match-initiated-time"));
        }
        remove(bucket, &input.key, &input.upload_id)?;
        Ok(AbortMultipartUploadOutput::default())
    })
}
