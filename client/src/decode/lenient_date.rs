//! Dates in forms that the SDK refuses and boto3 reads.

use std::borrow::Cow;

use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;

use super::reader::trim;

/// Reads a date in a form that the SDK refuses and boto3 reads: with white space around it, a space for the `T`, `+0000` or
/// `+00` for `+00:00`, without a time zone (which means UTC), or as HTTP and RFC 1123 write it:
/// `Wed, 31 Jan 2024 23:59:59 GMT`.
pub(crate) fn parse(text: &str) -> Option<DateTime> {
    let text = trim(text);
    let (stamp, rest) = text.split_at_checked("2024-01-31T23:59:59".len())?;
    let is_separated = matches!(stamp.as_bytes().get(10), Some(b'T' | b't' | b' '));
    let date_and_time = stamp.split_at_checked(10).filter(|_| is_separated);
    let Some((date, time)) = date_and_time else {
        return http_date(text);
    };
    let end = rest.find(|next: char| next != '.' && !next.is_ascii_digit());
    let (fraction, zone) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
    let zone = offset(zone.trim_start_matches(' '))?;
    let time = time.get(1..)?;
    let date = format!("{date}T{time}{fraction}{zone}");
    DateTime::from_str(&date, Format::DateTimeWithOffset).ok()
}

/// `Wed, 31 Jan 2024 23:59:59 GMT`, or with `UTC` or `+0000` at its end.
fn http_date(text: &str) -> Option<DateTime> {
    let (date, zone) = text.rsplit_once(' ')?;
    if offset(zone)? != "Z" && zone != "+0000" {
        return None;
    }
    DateTime::from_str(&format!("{date} GMT"), Format::HttpDate).ok()
}

/// A time zone as RFC 3339 writes it.
fn offset(zone: &str) -> Option<Cow<'_, str>> {
    match zone.as_bytes() {
        [] | b"Z" | b"z" | b"UTC" | b"GMT" => Some(Cow::Borrowed("Z")),
        [b'+' | b'-', _, _] => Some(Cow::Owned(format!("{zone}:00"))),
        [b'+' | b'-', _, _, b':', _, _] => Some(Cow::Borrowed(zone)),
        [b'+' | b'-', _, _, _, _] => {
            let (hours, minutes) = zone.split_at_checked(3)?;
            Some(Cow::Owned(format!("{hours}:{minutes}")))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use aws_smithy_types::DateTime;

    use super::parse;

    #[test]
    fn forms_that_the_sdk_refuses_and_boto3_reads_are_read() {
        let date = DateTime::from_secs(1_706_745_599);
        for text in [
            "2024-01-31T23:59:59+0000",
            "2024-01-31T23:59:59+00",
            "2024-02-01T01:29:59+0130",
            "2024-01-31T23:59:59-00:00",
            "2024-01-31T23:59:59",
            "2024-01-31T23:59:59.000",
            "2024-01-31 23:59:59",
            "2024-01-31 23:59:59Z",
            "2024-01-31 23:59:59 +0000",
            "2024-01-31 23:59:59 UTC",
            " 2024-01-31T23:59:59Z\n",
            "Wed, 31 Jan 2024 23:59:59 GMT",
            "\tWed, 31 Jan 2024 23:59:59 +0000 ",
        ] {
            assert_eq!(parse(text), Some(date), "{text}");
        }
        let date = DateTime::from_secs_and_nanos(1_706_745_599, 250_000_000);
        assert_eq!(parse("2024-01-31T23:59:59.25+0000"), Some(date));
    }
}
