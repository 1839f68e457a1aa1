//! Whether versions can be locked, and for how long new ones are.

use s3s::dto::{
    DefaultRetention, GetObjectLockConfigurationInput, GetObjectLockConfigurationOutput,
    ObjectLockConfiguration, ObjectLockEnabled, PutObjectLockConfigurationInput,
    PutObjectLockConfigurationOutput,
};
use s3s::{S3ErrorCode, S3Result};

use crate::s3::error;
use crate::s3::model::Versioning;
use crate::s3::store::Store;

/// `PutObjectLockConfiguration`, which takes a bucket with versioning.
pub(crate) fn put(
    store: &Store,
    input: &PutObjectLockConfigurationInput,
) -> S3Result<PutObjectLockConfigurationOutput> {
    let wanted = input
        .object_lock_configuration
        .clone()
        .ok_or_else(error::malformed_xml)?;
    check(&wanted)?;
    store.write(&input.bucket, |bucket| {
        if bucket.versioning != Versioning::Enabled {
            return Err(error::error(
                S3ErrorCode::InvalidBucketState,
                "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration",
            ));
        }
        bucket.configuration.object_lock = Some(wanted);
        Ok(PutObjectLockConfigurationOutput::default())
    })
}

/// A lock is on, and its default has a mode and a term in days or in years.
fn check(wanted: &ObjectLockConfiguration) -> S3Result<()> {
    let enabled = wanted
        .object_lock_enabled
        .as_ref()
        .map(ObjectLockEnabled::as_str);
    let default = wanted
        .rule
        .as_ref()
        .map(|rule| rule.default_retention.as_ref());
    match (enabled, default) {
        (Some(ObjectLockEnabled::ENABLED), None) => Ok(()),
        (Some(ObjectLockEnabled::ENABLED), Some(Some(default))) => check_default(default),
        _ => Err(error::malformed_xml()),
    }
}

fn check_default(default: &DefaultRetention) -> S3Result<()> {
    if default.mode.is_none() || default.days.is_some() == default.years.is_some() {
        return Err(error::malformed_xml());
    }
    if default.days.or(default.years).is_some_and(|term| term < 1) {
        return Err(error::invalid_argument(
            "Default retention period must be a positive integer value.",
        ));
    }
    Ok(())
}

/// `GetObjectLockConfiguration`.
pub(crate) fn get(
    store: &Store,
    input: &GetObjectLockConfigurationInput,
) -> S3Result<GetObjectLockConfigurationOutput> {
    let missing = || {
        error::error(
            S3ErrorCode::ObjectLockConfigurationNotFoundError,
            "Object Lock configuration does not exist for this bucket",
        )
    };
    let found = store.setting(
        &input.bucket,
        |settings| settings.object_lock.clone(),
        missing,
    )?;
    Ok(GetObjectLockConfigurationOutput {
        object_lock_configuration: Some(found),
    })
}
