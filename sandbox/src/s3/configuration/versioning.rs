//! `PutBucketVersioning` and `GetBucketVersioning`.

use s3s::dto::{
    BucketVersioningStatus, GetBucketVersioningInput, GetBucketVersioningOutput, MFADeleteStatus,
    PutBucketVersioningInput, PutBucketVersioningOutput,
};
use s3s::{S3ErrorCode, S3Result};

use crate::s3::error;
use crate::s3::model::Versioning;
use crate::s3::store::Store;

/// Switches versioning on or suspends it; there is no way back to a bucket that never had it.
pub(crate) fn put(
    store: &Store,
    input: &PutBucketVersioningInput,
) -> S3Result<PutBucketVersioningOutput> {
    let wanted = &input.versioning_configuration;
    if wanted
        .mfa_delete
        .as_ref()
        .is_some_and(|mfa| mfa.as_str() == "Enabled")
    {
        return Err(error::invalid_request(
            "Multi-factor authentication is not available here.",
        ));
    }
    let versioning = match wanted.status.as_ref().map(BucketVersioningStatus::as_str) {
        Some(BucketVersioningStatus::ENABLED) => Versioning::Enabled,
        Some(BucketVersioningStatus::SUSPENDED) => Versioning::Suspended,
        None if wanted.mfa_delete.is_some() => {
            return Err(error::error(
                S3ErrorCode::IllegalVersioningConfigurationException,
                "The Versioning element must be specified",
            ));
        }
        _ => return Err(error::malformed_xml()),
    };
    store.write(&input.bucket, |bucket| {
        if versioning == Versioning::Suspended && bucket.configuration.object_lock.is_some() {
            return Err(error::error(
                S3ErrorCode::InvalidBucketState,
                "An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.",
            ));
        }
        bucket.versioning = versioning;
        Ok(PutBucketVersioningOutput::default())
    })
}

/// The state of versioning; nothing at all for a bucket that never had it.
pub(crate) fn get(
    store: &Store,
    input: &GetBucketVersioningInput,
) -> S3Result<GetBucketVersioningOutput> {
    store.read(&input.bucket, |bucket| {
        let status = match bucket.versioning {
            Versioning::Never => None,
            Versioning::Enabled => Some(BucketVersioningStatus::ENABLED),
            Versioning::Suspended => Some(BucketVersioningStatus::SUSPENDED),
        };
        Ok(GetBucketVersioningOutput {
            status: status.map(BucketVersioningStatus::from_static),
            mfa_delete: None::<MFADeleteStatus>,
        })
    })
}
