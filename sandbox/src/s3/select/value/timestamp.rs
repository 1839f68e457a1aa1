//! Points in time, as precise as they were written.

use std::cmp::Ordering;
use std::fmt;

use time::{Date, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

/// A point in time with its offset from UTC.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Timestamp {
    pub(crate) at: OffsetDateTime,
    pub(crate) precision: Precision,
}

/// The last part that a timestamp states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Precision {
    Year,
    Month,
    Day,
    Minute,
    /// With so many digits of a second, at most 9.
    Second(u8),
}

/// A part of a timestamp, as functions name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DatePart {
    Year,
    Month,
    Day,
    Hour,
    Minute,
    Second,
    TimezoneHour,
    TimezoneMinute,
}

impl DatePart {
    pub(crate) fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "year" => Self::Year,
            "month" => Self::Month,
            "day" => Self::Day,
            "hour" => Self::Hour,
            "minute" => Self::Minute,
            "second" => Self::Second,
            "timezone_hour" => Self::TimezoneHour,
            "timezone_minute" => Self::TimezoneMinute,
            _ => return None,
        })
    }
}

impl Timestamp {
    /// A point in time, which must lie in the years 1 to 9999 in UTC too.
    pub(crate) fn new(at: OffsetDateTime, precision: Precision) -> Option<Self> {
        let utc = at.checked_to_offset(UtcOffset::UTC)?;
        let is_valid = [at, utc].iter().all(|at| (1..=9999).contains(&at.year()));
        is_valid.then_some(Self { at, precision })
    }

    /// Reads `2007T`, `2007-04T`, `2007-04-05`, `2007-04-05T14:30Z` or `2007-04-05T14:30:05.12+01:00`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (date, time) = text.split_once('T').unwrap_or((text, ""));
        let mut parts = date.split('-');
        let year = number(parts.next()?, 4)?;
        let month = parts.next().map(|part| number(part, 2));
        let day = parts.next().map(|part| number(part, 2));
        if parts.next().is_some() || (day.is_none() && !text.ends_with('T')) {
            return None;
        }
        let precision = match (month, day) {
            (None, _) => Precision::Year,
            (_, None) => Precision::Month,
            _ => Precision::Day,
        };
        let month = Month::try_from(u8::try_from(month.unwrap_or(Some(1))?).ok()?).ok()?;
        let day = u8::try_from(day.unwrap_or(Some(1))?).ok()?;
        // A year 0 is none.
        let year = i32::from(year);
        let date = Date::from_calendar_date(year, month, day)
            .ok()
            .filter(|_| year > 0)?;
        if time.is_empty() {
            let at = PrimitiveDateTime::new(date, Time::MIDNIGHT).assume_utc();
            return Some(Self { at, precision });
        }
        let (time, offset) = split_offset(time)?;
        let (time, precision) = parse_time(time).filter(|_| precision == Precision::Day)?;
        let at = PrimitiveDateTime::new(date, time).assume_offset(offset);
        Self::new(at, precision)
    }
}

/// The time, and the offset at its end.
fn split_offset(text: &str) -> Option<(&str, UtcOffset)> {
    if let Some(time) = text.strip_suffix('Z') {
        return Some((time, UtcOffset::UTC));
    }
    let at = text.rfind(['+', '-'])?;
    let (hours, minutes) = text[at + 1..].split_once(':')?;
    let (hours, minutes) = (number(hours, 2)?, number(minutes, 2)?);
    if hours > 23 || minutes > 59 {
        return None;
    }
    let seconds = i32::from(hours) * 3_600 + i32::from(minutes) * 60;
    let sign = if text[at..].starts_with('-') { -1 } else { 1 };
    let offset = UtcOffset::from_whole_seconds(sign * seconds).ok()?;
    Some((&text[..at], offset))
}

fn parse_time(text: &str) -> Option<(Time, Precision)> {
    let mut parts = text.split(':');
    let hour = u8::try_from(number(parts.next()?, 2)?).ok()?;
    let minute = u8::try_from(number(parts.next()?, 2)?).ok()?;
    let Some(second) = parts.next() else {
        return Some((Time::from_hms(hour, minute, 0).ok()?, Precision::Minute));
    };
    if parts.next().is_some() {
        return None;
    }
    let (second, fraction) = match second.split_once('.') {
        Some((second, fraction)) if !fraction.is_empty() => (second, fraction),
        Some(_) => return None,
        None => (second, ""),
    };
    if !fraction.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let kept = &fraction[..fraction.len().min(9)];
    let nanosecond = format!("{kept:0<9}").parse().ok()?;
    let second = u8::try_from(number(second, 2)?).ok()?;
    let time = Time::from_hms_nano(hour, minute, second, nanosecond).ok()?;
    let digits = u8::try_from(kept.len()).ok()?;
    Some((time, Precision::Second(digits)))
}

/// A number of so many digits.
fn number(text: &str, digits: usize) -> Option<u16> {
    let is_number = text.len() == digits && text.bytes().all(|digit| digit.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

impl PartialEq for Timestamp {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at
    }
}

impl Eq for Timestamp {}

impl PartialOrd for Timestamp {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Timestamp {
    fn cmp(&self, other: &Self) -> Ordering {
        self.at.cmp(&other.at)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = self.at;
        let (year, month) = (at.year(), u8::from(at.month()));
        match self.precision {
            Precision::Year => return write!(f, "{year:04}T"),
            Precision::Month => return write!(f, "{year:04}-{month:02}T"),
            Precision::Day => return write!(f, "{year:04}-{month:02}-{:02}T", at.day()),
            Precision::Minute | Precision::Second(_) => {}
        }
        let (day, hour, minute) = (at.day(), at.hour(), at.minute());
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}")?;
        if let Precision::Second(digits) = self.precision {
            write!(f, ":{:02}", at.second())?;
            let fraction = format!("{:09}", at.nanosecond());
            if digits > 0 {
                write!(f, ".{}", &fraction[..usize::from(digits.min(9))])?;
            }
        }
        let offset = at.offset();
        if offset.is_utc() {
            return f.write_str("Z");
        }
        let sign = if offset.is_negative() { '-' } else { '+' };
        let (hours, minutes, _) = offset.as_hms();
        let (hours, minutes) = (hours.unsigned_abs(), minutes.unsigned_abs());
        write!(f, "{sign}{hours:02}:{minutes:02}")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn timestamps_are_written_as_they_were_read() {
        for text in [
            "2007T",
            "2007-04T",
            "2007-04-05T",
            "2007-04-05T14:30Z",
            "2007-04-05T14:30:05Z",
            "2007-04-05T14:30:05.120+01:30",
            "2007-04-05T14:30:05-08:00",
        ] {
            let read = Timestamp::parse(text).map(|timestamp| timestamp.to_string());
            assert_eq!(read.as_deref(), Some(text));
        }
        let day = Timestamp::parse("2007-04-05").map(|day| day.to_string());
        assert_eq!(day.as_deref(), Some("2007-04-05T"));
    }

    #[test]
    fn what_is_no_timestamp_is_none() {
        for text in [
            "",
            "T",
            "2007",
            "2007-04",
            "0000T",
            "2007-13T",
            "2007-02-30T",
            "2007T14:30Z",
            "2007-04-05T14:30",
            "2007-04-05T14Z",
            "2007-04-05T24:00Z",
            "2007-04-05T14:30:05.Z",
            "2007-04-05T14:30+24:00",
            "2007-04-05T14:30+0100",
            "0001-01-01T00:00+01:00",
            "9999-12-31T23:59-01:00",
        ] {
            assert!(Timestamp::parse(text).is_none(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC*|[0-9]{1,5}(-[0-9]{1,3}){0,3}T?([0-9:.+Zä-]{0,20})") {
            if let Some(timestamp) = Timestamp::parse(&text) {
                let _ = timestamp.to_string();
            }
        }
    }
}
