//! Object lock: legal holds and retention, which keep a version from being deleted.

use http::StatusCode;
use s3s::dto::{
    GetObjectLegalHoldInput, GetObjectLegalHoldOutput, GetObjectRetentionInput,
    GetObjectRetentionOutput, ObjectLockLegalHold, ObjectLockLegalHoldStatus, ObjectLockMode,
    ObjectLockRetention, ObjectLockRetentionMode, PutObjectLegalHoldInput,
    PutObjectLegalHoldOutput, PutObjectRetentionInput, PutObjectRetentionOutput, Timestamp,
};
use s3s::{S3Error, S3ErrorCode, S3Result};
use time::format_description::well_known::Rfc3339;
use time::{OffsetDateTime, UtcOffset};

use super::error;
use super::model::{Bucket, Lock, Version};
use super::objects::find;
use super::store::Store;

/// The lock that the headers of a request which writes ask for.
pub(crate) fn of_headers(
    hold: Option<&ObjectLockLegalHoldStatus>,
    mode: Option<&ObjectLockMode>,
    until: Option<&Timestamp>,
) -> S3Result<Lock> {
    let retention = match (mode, until) {
        (None, None) => None,
        (Some(mode), Some(until)) if is_mode(mode.as_str()) => Some(ObjectLockRetention {
            mode: Some(mode.as_str().to_owned().into()),
            retain_until_date: Some(until.clone()),
        }),
        (Some(mode), Some(_)) => {
            return Err(error::argument(
                "x-amz-object-lock-mode",
                mode.as_str(),
                "Unknown wormMode directive.",
            ));
        }
        (Some(_), None) => return Err(missing("x-amz-object-lock-retain-until-date")),
        (None, Some(_)) => return Err(missing("x-amz-object-lock-mode")),
    };
    let retention = retention.map(checked).transpose()?;
    let is_held = |status: &ObjectLockLegalHoldStatus| {
        is_on(status).ok_or_else(|| {
            error::argument(
                "x-amz-object-lock-legal-hold",
                status.as_str(),
                "Legal Hold must be either of 'ON' or 'OFF'",
            )
        })
    };
    Ok(Lock {
        legal_hold: hold.map(is_held).transpose()?,
        retention,
    })
}

/// A header of the pair that says what retention an object gets is missing.
fn missing(header: &str) -> S3Error {
    let error = error::invalid_argument(
        "x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied",
    );
    error::with_detail(error, "ArgumentName", header)
}

/// Whether a legal hold is on; `None` for a status that S3 does not have.
fn is_on(status: &ObjectLockLegalHoldStatus) -> Option<bool> {
    match status.as_str() {
        ObjectLockLegalHoldStatus::ON => Some(true),
        ObjectLockLegalHoldStatus::OFF => Some(false),
        _ => None,
    }
}

fn is_mode(mode: &str) -> bool {
    [
        ObjectLockRetentionMode::COMPLIANCE,
        ObjectLockRetentionMode::GOVERNANCE,
    ]
    .contains(&mode)
}

/// The lock headers of any of the inputs that carry them.
macro_rules! lock_of {
    ($input:expr) => {
        $crate::s3::lock::of_headers(
            $input.object_lock_legal_hold_status.as_ref(),
            $input.object_lock_mode.as_ref(),
            $input.object_lock_retain_until_date.as_ref(),
        )
    };
}
pub(crate) use lock_of;

/// Gives a new version the retention that its bucket sets for all.
pub(crate) fn apply_default(bucket: &Bucket, version: &mut Version) {
    if let Some((mode, term)) = bucket.configuration.default_retention()
        && version.lock.retention.is_none()
    {
        let until = version.modified.saturating_add(term);
        version.lock.retention = Some(ObjectLockRetention {
            mode: Some(mode.into()),
            retain_until_date: Some(until.into()),
        });
    }
}

/// Refuses to delete a version that is locked.
pub(crate) fn permit_deletion(lock: &Lock, bypass_governance: bool) -> S3Result<()> {
    let retained = lock
        .retention
        .as_ref()
        .is_some_and(|retention| holds(retention, bypass_governance));
    if retained || lock.legal_hold == Some(true) {
        return Err(protected());
    }
    Ok(())
}

fn protected() -> S3Error {
    error::error(
        S3ErrorCode::AccessDenied,
        "Access Denied because object protected by object lock.",
    )
}

fn holds(retention: &ObjectLockRetention, bypass_governance: bool) -> bool {
    let future = retention
        .retain_until_date
        .clone()
        .is_some_and(|until| OffsetDateTime::from(until) > OffsetDateTime::now_utc());
    let bypassed = bypass_governance && !is_compliance(retention);
    future && !bypassed
}

fn is_compliance(retention: &ObjectLockRetention) -> bool {
    retention
        .mode
        .as_ref()
        .is_some_and(|mode| mode.as_str() == ObjectLockRetentionMode::COMPLIANCE)
}

/// The retention with its date in UTC and in milliseconds, as responses have it.
fn checked(retention: ObjectLockRetention) -> S3Result<ObjectLockRetention> {
    let mode = retention.mode.as_ref();
    if !mode.is_some_and(|mode| is_mode(mode.as_str())) {
        return Err(error::malformed_xml());
    }
    let until = retention.retain_until_date.map(OffsetDateTime::from);
    let until = until
        .and_then(|until| until.checked_to_offset(UtcOffset::UTC))
        .ok_or_else(error::malformed_xml)?;
    if until <= OffsetDateTime::now_utc() {
        let message = "The retain until date must be in the future!";
        let date = until.format(&Rfc3339).unwrap_or_default();
        return Err(error::argument("RetainUntilDate", &date, message));
    }
    let shown = until.replace_millisecond(until.millisecond());
    Ok(ObjectLockRetention {
        mode: retention.mode,
        retain_until_date: Some(shown.unwrap_or(until).into()),
    })
}

/// `PutObjectLegalHold`.
pub(crate) fn put_legal_hold(
    store: &Store,
    input: &PutObjectLegalHoldInput,
) -> S3Result<PutObjectLegalHoldOutput> {
    let status = input
        .legal_hold
        .as_ref()
        .and_then(|hold| hold.status.as_ref())
        .ok_or_else(error::malformed_xml)?;
    let on = is_on(status).ok_or_else(error::malformed_xml)?;
    store.write(&input.bucket, |bucket| {
        let version = find_lockable(bucket, &input.key, input.version_id.as_deref())?;
        bucket.objects.modify(&input.key, version.id, |version| {
            version.lock.legal_hold = Some(on);
        });
        Ok(PutObjectLegalHoldOutput::default())
    })
}

/// `GetObjectLegalHold`.
pub(crate) fn get_legal_hold(
    store: &Store,
    input: &GetObjectLegalHoldInput,
) -> S3Result<GetObjectLegalHoldOutput> {
    store.read(&input.bucket, |bucket| {
        let version = find_lockable(bucket, &input.key, input.version_id.as_deref())?;
        let status = hold_header(&version.lock).ok_or_else(no_lock)?;
        Ok(GetObjectLegalHoldOutput {
            legal_hold: Some(ObjectLockLegalHold {
                status: Some(status),
            }),
        })
    })
}

/// `PutObjectRetention`: a governance lock may be shortened with the bypass alone, a compliance lock never.
pub(crate) fn put_retention(
    store: &Store,
    input: &PutObjectRetentionInput,
) -> S3Result<PutObjectRetentionOutput> {
    // An empty retention removes the one that is there.
    let wanted = input
        .retention
        .clone()
        .filter(|retention| retention.mode.is_some() || retention.retain_until_date.is_some());
    let wanted = wanted.map(checked).transpose()?;
    let bypass = input.bypass_governance_retention.unwrap_or(false);
    store.write(&input.bucket, |bucket| {
        let version = find_lockable(bucket, &input.key, input.version_id.as_deref())?;
        if let Some(present) = version
            .lock
            .retention
            .as_ref()
            .filter(|present| holds(present, bypass))
        {
            let extends = wanted.as_ref().is_some_and(|wanted| {
                wanted.retain_until_date >= present.retain_until_date && wanted.mode == present.mode
            });
            if !extends {
                return Err(protected());
            }
        }
        bucket.objects.modify(&input.key, version.id, |version| {
            version.lock.retention = wanted;
        });
        Ok(PutObjectRetentionOutput::default())
    })
}

/// `GetObjectRetention`.
pub(crate) fn get_retention(
    store: &Store,
    input: &GetObjectRetentionInput,
) -> S3Result<GetObjectRetentionOutput> {
    store.read(&input.bucket, |bucket| {
        let version = find_lockable(bucket, &input.key, input.version_id.as_deref())?;
        let retention = version.lock.retention.clone().ok_or_else(no_lock)?;
        Ok(GetObjectRetentionOutput {
            retention: Some(retention),
        })
    })
}

fn find_lockable(
    bucket: &Bucket,
    key: &str,
    version_id: Option<&str>,
) -> S3Result<std::sync::Arc<Version>> {
    require_object_lock(bucket)?;
    find(bucket, key, version_id)
}

/// Refuses to lock a version in a bucket without Object Lock.
pub(crate) fn check_lockable(bucket: &Bucket, lock: &Lock) -> S3Result<()> {
    if lock.legal_hold.is_none() && lock.retention.is_none() {
        return Ok(());
    }
    require_object_lock(bucket)
}

fn require_object_lock(bucket: &Bucket) -> S3Result<()> {
    if bucket.configuration.has_object_lock() {
        return Ok(());
    }
    Err(error::invalid_request(
        "Bucket is missing Object Lock Configuration",
    ))
}

fn no_lock() -> S3Error {
    error::custom(
        "NoSuchObjectLockConfiguration",
        StatusCode::NOT_FOUND,
        "The specified object does not have a ObjectLock configuration",
    )
}

/// The header `x-amz-object-lock-legal-hold`.
pub(crate) fn hold_header(lock: &Lock) -> Option<ObjectLockLegalHoldStatus> {
    let status = |on| {
        if on {
            ObjectLockLegalHoldStatus::ON
        } else {
            ObjectLockLegalHoldStatus::OFF
        }
    };
    lock.legal_hold
        .map(|on| ObjectLockLegalHoldStatus::from_static(status(on)))
}

/// The header `x-amz-object-lock-mode`.
pub(crate) fn mode_header(lock: &Lock) -> Option<ObjectLockMode> {
    let mode = lock.retention.as_ref()?.mode.as_ref()?;
    Some(mode.as_str().to_owned().into())
}

/// The header `x-amz-object-lock-retain-until-date`.
pub(crate) fn date_header(lock: &Lock) -> Option<Timestamp> {
    lock.retention.as_ref()?.retain_until_date.clone()
}

#[cfg(test)]
mod tests;
