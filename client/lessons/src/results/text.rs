//! Dates and numbers in words.

use aws_sdk_s3::primitives::{DateTime, DateTimeFormat};

/// A date as `2026-11-21T02:49:59Z`, in whole seconds as HTTP headers have it; empty when there is none.
#[must_use]
pub fn date(date: Option<&DateTime>) -> String {
    let seconds = date.map(|date| DateTime::from_secs(date.secs()));
    seconds
        .and_then(|date| date.fmt(DateTimeFormat::DateTime).ok())
        .unwrap_or_default()
}

/// `1 object`, `2 objects`.
pub(super) fn count(number: usize, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {what}{plural}")
}

#[cfg(test)]
mod tests {
    use aws_sdk_s3::primitives::DateTime;

    use super::{count, date};

    #[test]
    fn a_date_has_whole_seconds() {
        let listed = DateTime::from_fractional_secs(1_735_689_600, 0.25);
        assert_eq!(date(Some(&listed)), "2025-01-01T00:00:00Z");
        assert_eq!(date(None), "");
    }

    #[test]
    fn one_is_not_many() {
        assert_eq!(
            (count(1, "object"), count(0, "object")),
            ("1 object".into(), "0 objects".into())
        );
    }
}
