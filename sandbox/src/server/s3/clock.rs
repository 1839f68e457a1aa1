//! When a request was signed, by its own account, and whether that is about now.

use http::header::{AUTHORIZATION, DATE, HeaderName, HeaderValue};
use http::request::Parts;
use s3s::{S3Error, S3ErrorCode, S3Result};
use time::format_description::BorrowedFormatItem;
use time::format_description::well_known::Rfc2822;
use time::macros::format_description;
use time::{Duration, OffsetDateTime, PrimitiveDateTime, UtcOffset};

use crate::s3::access::Signature;
use crate::server::scope::query_value;

/// How far the clocks of client and server may differ.
const SKEW: Duration = Duration::minutes(15);

/// The header with the date of a signature.
const AMZ_DATE: &str = "x-amz-date";

/// The form of that date in a signature of version 4.
const FORMAT: &[BorrowedFormatItem<'_>] =
    format_description!("[year][month][day]T[hour][minute][second]Z");

/// When a request says that it was signed.
#[derive(Clone, Copy, Debug)]
pub(super) struct SignedAt {
    time: OffsetDateTime,
    presigned: bool,
}

impl SignedAt {
    /// The date of a signature of version 4, in a header or in a presigned URL.
    pub(super) fn of(parts: &Parts) -> Option<Self> {
        let parse = |text: &str| Some(PrimitiveDateTime::parse(text, FORMAT).ok()?.assume_utc());
        if parts.headers.contains_key(AUTHORIZATION) {
            let time = parse(parts.headers.get(AMZ_DATE)?.to_str().ok()?)?;
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

/// How a signed request was signed.
pub(super) fn signature(parts: &Parts) -> Signature {
    let header = parts.headers.get(AUTHORIZATION).map(HeaderValue::as_bytes);
    let (kind, is_v4) = match header {
        Some(value) => ("REST-HEADER", value.starts_with(b"AWS4-")),
        None => (
            "REST-QUERY-STRING",
            query_value(&parts.uri, "X-Amz-Signature").is_some(),
        ),
    };
    let age = SignedAt::of(parts).map(|signed| OffsetDateTime::now_utc() - signed.time);
    Signature {
        kind,
        version: if is_v4 { "AWS4-HMAC-SHA256" } else { "AWS" },
        age: age.map(Duration::whole_milliseconds),
    }
}

/// Puts the date of a signature of version 4 where `s3s` looks for it. A client may send it in `Date` alone.
pub(super) fn copy_date(parts: &mut Parts) {
    let header = |name: HeaderName| parts.headers.get(name)?.to_str().ok();
    let is_v4 = header(AUTHORIZATION).is_some_and(|value| value.starts_with("AWS4-HMAC-SHA256"));
    if !is_v4 || parts.headers.contains_key(AMZ_DATE) {
        return;
    }
    let date = header(DATE).and_then(|date| OffsetDateTime::parse(date, &Rfc2822).ok());
    let date = date.and_then(|date| date.to_offset(UtcOffset::UTC).format(FORMAT).ok());
    if let Some(Ok(date)) = date.map(HeaderValue::try_from) {
        parts.headers.insert(AMZ_DATE, date);
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
    let date = header(AMZ_DATE).or_else(|| header("date"));
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
