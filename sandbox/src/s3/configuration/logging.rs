//! Where access logs are to go. None are written here.

use s3s::dto::{
    GetBucketLoggingInput, GetBucketLoggingOutput, PutBucketLoggingInput, PutBucketLoggingOutput,
};
use s3s::{S3ErrorCode, S3Result};

use crate::s3::error;
use crate::s3::store::Store;

/// `PutBucketLogging`; an empty status switches logging off. The target must be there, in the same region.
pub(crate) fn put(
    store: &Store,
    input: &PutBucketLoggingInput,
) -> S3Result<PutBucketLoggingOutput> {
    let logging = input.bucket_logging_status.logging_enabled.clone();
    store.buckets_mut(|buckets| {
        let target = logging
            .as_ref()
            .map(|logging| buckets.get(&logging.target_bucket));
        let target_region = target.map(|target| target.map(|bucket| bucket.region.clone()));
        let bucket = buckets
            .get_mut(&input.bucket)
            .ok_or_else(error::no_such_bucket)?;
        match target_region {
            Some(None) => return Err(refuse("The target bucket for logging does not exist")),
            Some(Some(region)) if region != bucket.region => {
                return Err(refuse(
                    "The target bucket for logging must be in the same region as the source bucket",
                ));
            }
            _ => bucket.configuration.logging = logging,
        }
        Ok(PutBucketLoggingOutput::default())
    })
}

fn refuse(message: &'static str) -> s3s::S3Error {
    error::error(S3ErrorCode::InvalidTargetBucketForLogging, message)
}

/// `GetBucketLogging`; without logging the answer is empty.
pub(crate) fn get(
    store: &Store,
    input: &GetBucketLoggingInput,
) -> S3Result<GetBucketLoggingOutput> {
    store.read(&input.bucket, |bucket| {
        Ok(GetBucketLoggingOutput {
            logging_enabled: bucket.configuration.logging.clone(),
        })
    })
}
