//! When a request was signed, by its own account, and whether that is about now.

use http::header::AUTHORIZATION;
use http::request::Parts;
use s3s::{S3Error, S3ErrorCode, S3Result};
use time::format_description::well_known::Rfc2822;
use time::macros::format_description;
use time::{Duration, OffsetDateTime, PrimitiveDateTime};

use crate::server::scope::query_value;

/// How far the clocks of client and server may differ.
const SKEW: Duration = Duration::minutes(15);

/// When a request says that it was signed.
#[derive(Clone, Copy, Debug)]
pub(super) struct SignedAt {
    time: OffsetDateTime,
    presigned: bool,
}

impl SignedAt {
    /// The date of a signature of version 4, in a header or in a presigned URL.
    pub(super) fn of(parts: &Parts) -> Option<Self> {
        let format = format_description!("[year][month][day]T[hour][minute][second]Z");
        let parse = |text: &str| Some(PrimitiveDateTime::parse(text, format).ok()?.assume_utc());
        if parts.headers.contains_key(AUTHORIZATION) {
            let time = parse(parts.headers.get("x-amz-date")?.to_str().ok()?)?;
            return Some(Self {
                time,
                presigned: false,
            });
        }
        let time = parse(&query_value(&parts.uri, "X-Amz-Date")?)?;
        Some(Self {
            time,
            presigned: true,
        })
    }
}

/// Checks the date of a signature of version 2 in a header, which S3 does before it compares the signature.
pub(super) fn check_v2(parts: &Parts) -> S3Result<()> {
    let header = |name: &str| {
        parts
            .headers
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    if !header("authorization").is_some_and(|value| value.starts_with("AWS ")) {
        return Ok(());
    }
    let date = header("x-amz-date").or_else(|| header("date"));
    let date = date.and_then(|date| OffsetDateTime::parse(date, &Rfc2822).ok());
    match date {
        Some(date) if date.unix_timestamp() >= 0 => check_clock(
            Some(SignedAt {
                time: date,
                presigned: false,
            }),
            Duration::ZERO,
        ),
        _ => Err(S3Error::with_message(
            S3ErrorCode::AccessDenied,
            "AWS authentication requires a valid Date or x-amz-date header",
        )),
    }
}

/// Refuses a request whose date is not about now. Whether a presigned URL has expired is checked with its signature.
pub(super) fn check_clock(signed: Option<SignedAt>, skew: Duration) -> S3Result<()> {
    let Some(signed) = signed else {
        return Ok(());
    };
    let ahead = signed.time - (OffsetDateTime::now_utc() + skew);
    if ahead > SKEW || (!signed.presigned && ahead < -SKEW) {
        return Err(S3ErrorCode::RequestTimeTooSkewed.into());
    }
    Ok(())
}
