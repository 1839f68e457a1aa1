//! The time at which credentials expire, as the programs that make them write it.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_smithy_types::date_time::{DateTime, Format};
use serde_json::Value;

/// A number above this has milliseconds, as that of IAM Identity Center: in seconds it would be the year 5138.
const LARGEST_IN_SECONDS: f64 = 1e11;

/// The time in the field `Expiration`. Without one, credentials do not expire.
///
/// boto3 reads most forms of a date, so more are read here than RFC 3339 has. One that cannot be read is an error: credentials
/// without their expiry would not be renewed.
pub(super) fn of(value: &Value) -> Result<Option<SystemTime>, String> {
    let time = match value {
        Value::Null => return Ok(None),
        Value::String(text) if text.trim().is_empty() => return Ok(None),
        Value::String(text) => from_text(text.trim()),
        Value::Number(number) => number.as_f64().and_then(from_number),
        _ => None,
    };
    time.map(Some).ok_or_else(|| match value {
        Value::String(text) => {
            format!("`Expiration` is not a time: `{}`", text.escape_debug())
        }
        Value::Number(number) => format!("`Expiration` is not a time: `{number}`"),
        _ => "`Expiration` is not a time".to_owned(),
    })
}

fn from_number(number: f64) -> Option<SystemTime> {
    let seconds = if number > LARGEST_IN_SECONDS {
        number / 1_000.0
    } else {
        number
    };
    UNIX_EPOCH.checked_add(Duration::try_from_secs_f64(seconds).ok()?)
}

fn from_text(text: &str) -> Option<SystemTime> {
    if let Ok(number) = text.parse() {
        return from_number(number);
    }
    let parsed = DateTime::from_str(&rfc_3339(text), Format::DateTimeWithOffset);
    let parsed = parsed.or_else(|_| DateTime::from_str(&http_date(text), Format::HttpDate));
    parsed.ok()?.try_into().ok()
}

/// `2030-01-31 23:59+0000` as `2030-01-31T23:59:00+00:00`. A time without a zone is one of UTC.
fn rfc_3339(text: &str) -> String {
    let text = text.to_ascii_uppercase();
    let (date, time) = text.split_once(['T', ' ']).unwrap_or((&text, "00:00:00"));
    let time = time.trim();
    let zone_at = time.find(['Z', '+', '-', ' ']).unwrap_or(time.len());
    let (clock, zone) = time.split_at(zone_at);
    let seconds = if clock.matches(':').count() == 1 {
        ":00"
    } else {
        ""
    };
    let zone = zone.trim();
    let zone = match (zone, zone.len()) {
        ("" | "UTC" | "GMT", _) => "Z".to_owned(),
        (_, 3) => format!("{zone}:00"),
        (_, 5) if zone.is_ascii() => format!("{}:{}", &zone[..3], &zone[3..]),
        _ => zone.to_owned(),
    };
    format!("{date}T{clock}{seconds}{zone}")
}

/// `Thu, 31 Jan 2030 23:59:00 +0000`, as mail has it, with the zone that HTTP has.
fn http_date(text: &str) -> String {
    for zone in ["+0000", "-0000", "UTC", "Z"] {
        if let Some(rest) = text.strip_suffix(zone) {
            return format!("{rest}GMT");
        }
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use serde_json::{Value, json};

    use super::of;

    /// 31 January 2030, one minute before midnight.
    const TIME: u64 = 1_896_134_340;

    #[test]
    fn each_form_of_a_time_is_read() {
        for value in [
            json!("2030-01-31T23:59:00Z"),
            json!("2030-01-31T23:59:00.000Z"),
            json!("2030-01-31T23:59Z"),
            json!("2030-01-31t23:59:00z"),
            json!(" 2030-01-31T23:59:00Z\r\n"),
            json!("2030-01-31T23:59:00+00:00"),
            json!("2030-02-01T01:59:00+0200"),
            json!("2030-01-31T22:59:00-01"),
            json!("2030-01-31 23:59:00"),
            json!("2030-01-31 23:59:00 UTC"),
            json!("2030-01-31T23:59:00"),
            json!("Thu, 31 Jan 2030 23:59:00 GMT"),
            json!("Thu, 31 Jan 2030 23:59:00 +0000"),
            json!(TIME),
            json!(TIME * 1_000),
            json!(TIME.to_string()),
        ] {
            let time = UNIX_EPOCH + Duration::from_secs(TIME);
            assert_eq!(of(&value), Ok(Some(time)), "{value}");
        }
    }

    #[test]
    fn what_is_empty_is_none_and_what_is_no_time_is_an_error() {
        for value in [Value::Null, json!(""), json!(" \t")] {
            assert_eq!(of(&value), Ok(None), "{value}");
        }
        for value in [
            json!("soon"),
            json!("2030-13-31T23:59:00Z"),
            json!("2030-01-31T23:59:00é"),
            json!("2030-01-31T23:59:00+éé"),
            json!(-1),
            json!(1e300),
            json!("NaN"),
            json!(true),
            json!([]),
        ] {
            let problem = of(&value).unwrap_err();
            assert!(
                problem.starts_with("`Expiration` is not a time"),
                "{problem}"
            );
        }
    }
}
