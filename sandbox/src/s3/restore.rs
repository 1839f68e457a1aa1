//! `RestoreObject`: an archived object comes back at once, for as many days as asked.

use http::StatusCode;
use s3s::dto::{RestoreObjectInput, RestoreObjectOutput};
use s3s::{S3ErrorCode, S3Response, S3Result};
use time::{Duration, OffsetDateTime, Time};

use super::error;
use super::model::Version;
use super::objects::find;
use super::store::{Store, now};

/// Makes an archived object readable: 202 the first time, 200 when it is readable already and only its term moves.
pub(crate) fn restore(
    store: &Store,
    input: &RestoreObjectInput,
) -> S3Result<S3Response<RestoreObjectOutput>> {
    let days = input
        .restore_request
        .as_ref()
        .and_then(|request| request.days)
        .unwrap_or(0);
    store.write(&input.bucket, |bucket| {
        let version = find(bucket, &input.key, input.version_id.as_deref())?;
        if !version.headers.is_archived() {
            return Err(error::error(
                S3ErrorCode::InvalidObjectState,
                "Restore is not allowed for the object's current storage class",
            ));
        }
        if days < 1 {
            return Err(error::malformed_xml());
        }
        let restored = is_restored(&version);
        let until = expiry(days);
        bucket.objects.modify(&input.key, version.id, |version| {
            version.restored_until = Some(until);
        });
        let status = if restored {
            StatusCode::OK
        } else {
            StatusCode::ACCEPTED
        };
        Ok(S3Response::with_status(
            RestoreObjectOutput::default(),
            status,
        ))
    })
}

/// S3 rounds the end of a restoration to the next midnight UTC.
fn expiry(days: i32) -> OffsetDateTime {
    let end = now().saturating_add(Duration::days(i64::from(days) + 1));
    end.replace_time(Time::MIDNIGHT)
}

/// Whether a restored copy is there.
pub(crate) fn is_restored(version: &Version) -> bool {
    version.restored_until.is_some_and(|until| until > now())
}

/// The header `x-amz-restore`.
pub(crate) fn header(version: &Version) -> Option<String> {
    let until = version.restored_until.filter(|until| *until > now())?;
    Some(format!(
        "ongoing-request=\"false\", expiry-date=\"{}\"",
        error::http_date(until)
    ))
}
