//! Transfer acceleration.

use s3s::S3Result;
use s3s::dto::{
    BucketAccelerateStatus, GetBucketAccelerateConfigurationInput,
    GetBucketAccelerateConfigurationOutput, PutBucketAccelerateConfigurationInput,
    PutBucketAccelerateConfigurationOutput,
};

use crate::s3::error;
use crate::s3::store::Store;

/// `PutBucketAccelerateConfiguration`.
pub(crate) fn put(
    store: &Store,
    input: &PutBucketAccelerateConfigurationInput,
) -> S3Result<PutBucketAccelerateConfigurationOutput> {
    let status = input
        .accelerate_configuration
        .status
        .clone()
        .ok_or_else(error::malformed_xml)?;
    let known = [
        BucketAccelerateStatus::ENABLED,
        BucketAccelerateStatus::SUSPENDED,
    ];
    if !known.contains(&status.as_str()) {
        return Err(error::malformed_xml());
    }
    if input.bucket.contains('.') {
        return Err(error::invalid_request(
            "S3 Transfer Acceleration is not supported for buckets with periods (.) in their names",
        ));
    }
    store.configure(&input.bucket, |configuration| {
        configuration.accelerate = Some(status);
    })
}

/// `GetBucketAccelerateConfiguration`; the answer is empty until somebody sets it.
pub(crate) fn get(
    store: &Store,
    input: &GetBucketAccelerateConfigurationInput,
) -> S3Result<GetBucketAccelerateConfigurationOutput> {
    store.read(&input.bucket, |bucket| {
        let status = bucket.configuration.accelerate.clone();
        Ok(GetBucketAccelerateConfigurationOutput {
            status,
            request_charged: None,
        })
    })
}
