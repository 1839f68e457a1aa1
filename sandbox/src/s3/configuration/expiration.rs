//! The header `x-amz-expiration`: when a lifecycle rule would delete an object.
//!
//! See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-expire-general-considerations.html>.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use time::format_description::well_known::{Iso8601, Rfc3339};
use time::{Date, Duration, OffsetDateTime, UtcOffset};

use super::{Configuration, SECONDS_PER_DAY};
use crate::s3::error::http_date;
use crate::s3::model::Version;
use crate::s3::tags;
use crate::s3::xml::Element;

/// The characters that the id of a rule cannot have in the header as they are.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

impl Configuration {
    /// The header for the current version of a key. Of several rules that match, the earliest counts.
    pub(crate) fn expiration(&self, key: &str, version: &Version) -> Option<String> {
        let rules = self.document("lifecycle")?.all("Rule");
        let matching = rules.filter(|rule| matches(rule, key, version));
        let dates = matching.filter_map(|rule| Some((expiry_date(rule, version.modified)?, rule)));
        let (date, rule) = dates.min_by_key(|(date, _)| *date)?;
        let id = utf8_percent_encode(rule.text_of("ID").unwrap_or_default(), ESCAPED);
        let date = http_date(date);
        Some(format!("expiry-date=\"{date}\", rule-id=\"{id}\""))
    }
}

/// Whether an enabled rule is for this object.
fn matches(rule: &Element, key: &str, version: &Version) -> bool {
    // Rules of the old form have their prefix outside of a filter.
    let filter = rule.child("Filter").unwrap_or(rule);
    let filter = filter.child("And").unwrap_or(filter);
    let prefix = filter.child("Prefix");
    let size = |name| filter.text_of(name).and_then(|text| text.parse().ok());
    let required = tags::of_element(filter);
    rule.text_of("Status") == Some("Enabled")
        && prefix.is_none_or(|prefix| key.starts_with(&prefix.text))
        && size("ObjectSizeGreaterThan").is_none_or(|least: i64| version.size() > least)
        && size("ObjectSizeLessThan").is_none_or(|most: i64| version.size() < most)
        && required.iter().all(|tag| version.tags.contains(tag))
}

/// When a rule deletes an object that was written then: on its date, or at the midnight (UTC) that follows its days.
fn expiry_date(rule: &Element, modified: OffsetDateTime) -> Option<OffsetDateTime> {
    let expiration = rule.child("Expiration")?;
    if let Some(date) = expiration.text_of("Date") {
        return parse_date(date);
    }
    let days: i64 = expiration.text_of("Days")?.parse().ok()?;
    let age = Duration::seconds(days.checked_mul(SECONDS_PER_DAY)?);
    let day = modified.checked_add(age)?.date().next_day()?;
    Some(day.midnight().assume_utc())
}

/// Reads a date of a rule, as `2026-01-31T00:00:00Z` or `2026-01-31`.
fn parse_date(text: &str) -> Option<OffsetDateTime> {
    match OffsetDateTime::parse(text, &Rfc3339) {
        Ok(time) => time.checked_to_offset(UtcOffset::UTC),
        Err(_) => Some(
            Date::parse(text, &Iso8601::DEFAULT)
                .ok()?
                .midnight()
                .assume_utc(),
        ),
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    fn date(expiration: &str) -> Option<OffsetDateTime> {
        let rule = format!("<Rule><Expiration>{expiration}</Expiration></Rule>");
        let rule = Element::parse(rule.as_bytes()).expect("a rule");
        expiry_date(&rule, datetime!(2014-01-15 10:30 UTC))
    }

    #[test]
    fn days_end_at_the_following_midnight() {
        assert_eq!(
            date("<Days>3</Days>"),
            Some(datetime!(2014-01-19 00:00 UTC))
        );
    }

    #[test]
    fn a_date_is_that_day_in_utc() {
        for text in [
            "2030-01-31T00:00:00Z",
            "2030-01-31T01:00:00+01:00",
            "2030-01-31",
        ] {
            let day = date(&format!("<Date>{text}</Date>"));
            assert_eq!(day, Some(datetime!(2030-01-31 00:00 UTC)), "{text}");
        }
    }

    #[test]
    fn a_rule_without_a_date_within_the_calendar_has_none() {
        let marker = "<ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker>";
        assert_eq!(date(marker), None);
        for days in [i64::from(i32::MAX), i64::MAX] {
            assert_eq!(date(&format!("<Days>{days}</Days>")), None);
        }
    }
}
