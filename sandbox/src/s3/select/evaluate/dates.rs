//! `DATE_ADD`, `DATE_DIFF` and `EXTRACT`.
//!
//! See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-select-sql-reference-date.html>.

use s3s::{S3ErrorCode, S3Result};
use time::{Date, Duration, Month, OffsetDateTime, UtcOffset};

use crate::s3::error;
use crate::s3::select::value::{DatePart, Precision, Timestamp};

/// A timestamp, moved. It becomes as precise as the part.
pub(super) fn add(timestamp: Timestamp, part: DatePart, quantity: i64) -> S3Result<Timestamp> {
    let at = timestamp.at;
    let (moved, least) = match part {
        DatePart::Year => {
            let months = quantity.checked_mul(12);
            (
                months.and_then(|months| add_months(at, months)),
                Precision::Year,
            )
        }
        DatePart::Month => (add_months(at, quantity), Precision::Month),
        DatePart::Day => (add_seconds(at, quantity, 86_400), Precision::Day),
        DatePart::Hour => (add_seconds(at, quantity, 3_600), Precision::Minute),
        DatePart::Minute => (add_seconds(at, quantity, 60), Precision::Minute),
        DatePart::Second => (add_seconds(at, quantity, 1), Precision::Second(0)),
        DatePart::TimezoneHour | DatePart::TimezoneMinute => return Err(no_unit()),
    };
    let precision = timestamp.precision.max(least);
    let moved = moved.and_then(|at| Timestamp::new(at, precision));
    moved.ok_or_else(|| {
        error::error(
            S3ErrorCode::IllegalSqlFunctionArgument,
            "DATE_ADD leads to a year before 1 or after 9999.",
        )
    })
}

fn add_seconds(at: OffsetDateTime, quantity: i64, unit: i64) -> Option<OffsetDateTime> {
    at.checked_add(Duration::seconds(quantity.checked_mul(unit)?))
}

/// The same day of another month, or its last one.
fn add_months(at: OffsetDateTime, months: i64) -> Option<OffsetDateTime> {
    let month = i64::from(at.year()) * 12 + i64::from(u8::from(at.month())) - 1;
    let month = month.checked_add(months)?;
    let year = i32::try_from(month.div_euclid(12)).ok()?;
    let month = u8::try_from(month.rem_euclid(12) + 1).ok()?;
    let month = Month::try_from(month).ok()?;
    let day = at.day().min(month.length(year));
    let date = Date::from_calendar_date(year, month, day).ok()?;
    Some(at.replace_date(date))
}

/// How many whole units lie between two timestamps.
pub(super) fn difference(from: Timestamp, part: DatePart, to: Timestamp) -> S3Result<i64> {
    let seconds = (to.at - from.at).whole_seconds();
    match part {
        DatePart::Year => Ok(months_between(from.at, to.at) / 12),
        DatePart::Month => Ok(months_between(from.at, to.at)),
        DatePart::Day => Ok(seconds / 86_400),
        DatePart::Hour => Ok(seconds / 3_600),
        DatePart::Minute => Ok(seconds / 60),
        DatePart::Second => Ok(seconds),
        DatePart::TimezoneHour | DatePart::TimezoneMinute => Err(no_unit()),
    }
}

fn months_between(from: OffsetDateTime, to: OffsetDateTime) -> i64 {
    if to < from {
        return -months_between(to, from);
    }
    let (from, to) = (from.to_offset(UtcOffset::UTC), to.to_offset(UtcOffset::UTC));
    let index = |at: OffsetDateTime| i64::from(at.year()) * 12 + i64::from(u8::from(at.month()));
    let begun = (to.day(), to.time()) < (from.day(), from.time());
    index(to) - index(from) - i64::from(begun)
}

/// A part of a timestamp, in its own offset.
pub(super) fn extract(timestamp: Timestamp, part: DatePart) -> i64 {
    let at = timestamp.at;
    let (hours, minutes, _) = at.offset().as_hms();
    match part {
        DatePart::Year => at.year().into(),
        DatePart::Month => u8::from(at.month()).into(),
        DatePart::Day => at.day().into(),
        DatePart::Hour => at.hour().into(),
        DatePart::Minute => at.minute().into(),
        DatePart::Second => at.second().into(),
        DatePart::TimezoneHour => hours.into(),
        DatePart::TimezoneMinute => minutes.into(),
    }
}

fn no_unit() -> s3s::S3Error {
    error::error(
        S3ErrorCode::IllegalSqlFunctionArgument,
        "A time zone is no unit of time.",
    )
}
