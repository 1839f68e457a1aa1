//! Whether an object was stored by a request whose response was lost.

use std::time::Duration;

use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use aws_sdk_s3::primitives::{DateTime, DateTimeFormat};
use tokio::time::Instant;

use super::observed::Observed;
use crate::error::{Error, ErrorKind, Result, Subject};

/// S3's times, and its `Date` header, have whole seconds.
const SECONDS: Duration = Duration::from_secs(2);

/// Whether an object was stored since `began`, by S3's clock. `observed` has the `Date` of the response that has `stored`.
pub(super) fn stored_since(began: Instant, stored: Option<DateTime>, observed: &Observed) -> bool {
    let now = observed
        .date()
        .and_then(|date| DateTime::from_str(&date, DateTimeFormat::HttpDate).ok());
    let age = now
        .zip(stored)
        .and_then(|(now, stored)| u64::try_from(now.secs() - stored.secs()).ok());
    age.is_some_and(|age| Duration::from_secs(age) <= began.elapsed() + SECONDS)
}

/// Whether S3 may have stored the object despite this error: there was no response of S3's, or the condition of a second
/// attempt failed because the first attempt had stored the object.
pub(super) fn may_be_stored(error: &Error, attempts: u32) -> bool {
    match error.kind() {
        Some(ErrorKind::NotFromService | ErrorKind::Unreadable) => true,
        Some(ErrorKind::PreconditionFailed | ErrorKind::Conflict) => attempts > 1,
        _ => error.is_transient(),
    }
}

/// The error of a request that stores an object, when HEAD did not find that object.
///
/// If HEAD failed, it is unknown whether S3 stored the object. After a timeout S3 may still be storing it.
pub(super) fn not_found_stored(
    error: Error,
    head: Result<HeadObjectOutput>,
    subject: Subject,
) -> Error {
    let is_known = match head {
        Ok(_) => true,
        Err(head) => head.is_not_found(),
    };
    if is_known && !error.is_timeout() {
        return error;
    }
    Error::UnknownOutcome {
        subject,
        cause: Box::new(error),
    }
}
