//! When a request was signed, by its own account, and whether that is about now.

use http::header::AUTHORIZATION;
use http::request::Parts;
use s3s::{S3ErrorCode, S3Result};
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
