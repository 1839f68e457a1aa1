//! The patterns of `TO_STRING`.
//!
//! See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-select-sql-reference-date.html>.

use std::fmt::Write;

use s3s::{S3ErrorCode, S3Result};
use time::OffsetDateTime;

use crate::s3::error;
use crate::s3::select::value::Timestamp;

/// The longest pattern. None that means something comes close.
const LONGEST: usize = 1_024;

/// A timestamp in the form of a pattern, as `y-MM-dd`.
pub(super) fn format(timestamp: Timestamp, pattern: &str) -> S3Result<String> {
    if pattern.len() > LONGEST {
        return Err(invalid("too long"));
    }
    let mut text = String::new();
    let mut rest = pattern;
    while let Some(letter) = rest.chars().next() {
        if letter == '\'' {
            rest = literal(&rest[1..], &mut text)?;
        } else if letter.is_ascii_alphabetic() {
            let end = rest.find(|next| next != letter).unwrap_or(rest.len());
            let field = field(timestamp.at, letter, end);
            text.push_str(&field.ok_or_else(|| invalid(&rest[..end]))?);
            rest = &rest[end..];
        } else {
            text.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    Ok(text)
}

/// Takes the text up to the closing quote. Two quotes stand for one.
fn literal<'a>(rest: &'a str, text: &mut String) -> S3Result<&'a str> {
    let Some(end) = rest.find('\'') else {
        return Err(error::error(
            S3ErrorCode::EvaluatorUnterminatedTimestampFormatPatternToken,
            "Time stamp format pattern contains unterminated token in the SQL expression.",
        ));
    };
    text.push_str(if end == 0 { "'" } else { &rest[..end] });
    Ok(&rest[end + 1..])
}

/// A letter of the pattern that stands there so many times.
fn field(at: OffsetDateTime, letter: char, count: usize) -> Option<String> {
    let hour = at.hour();
    let half_day = (hour + 11) % 12 + 1;
    let month = at.month().to_string();
    Some(match (letter, count) {
        ('y', 1) => at.year().to_string(),
        ('y', 2) => format!("{:02}", at.year().rem_euclid(100)),
        ('y', 3 | 4) => format!("{:04}", at.year()),
        ('M', 1 | 2) => padded(u8::from(at.month()), count),
        ('M', 3) => month[..3].to_owned(),
        ('M', 4) => month,
        ('M', 5) => month[..1].to_owned(),
        ('d', 1 | 2) => padded(at.day(), count),
        ('a', 1) => if hour < 12 { "AM" } else { "PM" }.to_owned(),
        ('h', 1 | 2) => padded(half_day, count),
        ('H', 1 | 2) => padded(hour, count),
        ('m', 1 | 2) => padded(at.minute(), count),
        ('s', 1 | 2) => padded(at.second(), count),
        ('S', 1..=9) => format!("{:09}", at.nanosecond())[..count].to_owned(),
        ('n', 1) => at.nanosecond().to_string(),
        ('X' | 'x', 1..=5) => offset(at, letter == 'X', count),
        _ => return None,
    })
}

fn padded(value: u8, width: usize) -> String {
    format!("{value:0width$}")
}

/// The offset from UTC: one letter has hours only, an odd number of them a colon.
fn offset(at: OffsetDateTime, has_z: bool, count: usize) -> String {
    let offset = at.offset();
    if has_z && offset.is_utc() {
        return "Z".to_owned();
    }
    let (hours, minutes, _) = offset.as_hms();
    let sign = if offset.is_negative() { '-' } else { '+' };
    let mut text = format!("{sign}{:02}", hours.unsigned_abs());
    let minutes = minutes.unsigned_abs();
    // Writing to a string cannot fail.
    let _ = match count {
        1 if minutes == 0 => Ok(()),
        1 | 2 | 4 => write!(text, "{minutes:02}"),
        _ => write!(text, ":{minutes:02}"),
    };
    text
}

fn invalid(token: &str) -> s3s::S3Error {
    error::error(
        S3ErrorCode::EvaluatorInvalidTimestampFormatPatternToken,
        format!(
            "Time stamp format pattern contains an invalid token in the SQL expression: {token}"
        ),
    )
}
