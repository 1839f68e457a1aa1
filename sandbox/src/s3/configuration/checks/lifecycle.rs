//! Lifecycle rules. They are kept; the sandbox does not age objects.

use std::collections::HashSet;

use s3s::S3Result;

use super::{Check, one_of};
use crate::s3::error;
use crate::s3::xml::Element;

const LIMIT: usize = 1000;

/// The storage classes that objects can move to.
const TRANSITIONS: [&str; 6] = [
    "DEEP_ARCHIVE",
    "GLACIER",
    "GLACIER_IR",
    "INTELLIGENT_TIERING",
    "ONEZONE_IA",
    "STANDARD_IA",
];

/// Checks every rule, and gives those without an ID one.
pub(in super::super) fn lifecycle(document: &mut Element, check: &Check<'_>) -> S3Result<()> {
    let rules = document.all("Rule").count();
    if rules == 0 || rules > LIMIT {
        return Err(error::malformed_xml());
    }
    let mut ids = HashSet::new();
    for rule in document
        .children
        .iter_mut()
        .filter(|child| child.name == "Rule")
    {
        check_rule(rule)?;
        let id = match rule.text_of("ID").filter(|id| !id.is_empty()) {
            Some(id) => id.to_owned(),
            None => name(rule, check),
        };
        if !ids.insert(id) {
            return Err(error::invalid_argument(
                "Rule ID must be unique. Found same ID for more than one rule",
            ));
        }
    }
    Ok(())
}

fn name(rule: &mut Element, check: &Check<'_>) -> String {
    let id = format!("{:016x}", check.store.number());
    rule.children.retain(|child| child.name != "ID");
    rule.children.insert(0, Element::with_text("ID", &id));
    id
}

fn check_rule(rule: &Element) -> S3Result<()> {
    if rule.text_of("ID").is_some_and(|id| id.len() > 255) {
        return Err(error::invalid_argument(
            "ID length should not exceed allowed limit of 255",
        ));
    }
    one_of(rule, "Status", &["Enabled", "Disabled"])?;
    // The old form has a prefix, the new one a filter.
    if rule.child("Filter").is_some() == rule.child("Prefix").is_some() {
        return Err(error::malformed_xml());
    }
    if let Some(filter) = rule.child("Filter") {
        check_filter(filter)?;
    }
    let actions = [
        "AbortIncompleteMultipartUpload",
        "Expiration",
        "NoncurrentVersionExpiration",
        "NoncurrentVersionTransition",
        "Transition",
    ];
    if !actions.iter().any(|name| rule.child(name).is_some()) {
        return Err(error::invalid_request(
            "At least one action needs to be specified in a rule.",
        ));
    }
    for name in actions {
        rule.all(name)
            .try_for_each(|action| check_action(name, action))?;
    }
    Ok(())
}

/// A filter has one condition, or several within `And`.
fn check_filter(filter: &Element) -> S3Result<()> {
    if filter.children.len() > 1 {
        return Err(error::malformed_xml());
    }
    let tags = filter.child("And").unwrap_or(filter).all("Tag");
    let keys: Vec<_> = tags.filter_map(|tag| tag.text_of("Key")).collect();
    let distinct: HashSet<_> = keys.iter().collect();
    if distinct.len() < keys.len() {
        return Err(error::invalid_request(
            "Duplicate Tag Keys are not allowed.",
        ));
    }
    Ok(())
}

/// Each action says once when it is due: on a date, or after some days.
fn check_action(name: &str, action: &Element) -> S3Result<()> {
    let terms: &[&str] = match name {
        "AbortIncompleteMultipartUpload" => &["DaysAfterInitiation"],
        "Expiration" => &["Days", "Date", "ExpiredObjectDeleteMarker"],
        "Transition" => &["Days", "Date"],
        _ => &["NoncurrentDays"],
    };
    let mut given = terms.iter().filter_map(|term| action.child(term));
    let (Some(term), None) = (given.next(), given.next()) else {
        return Err(error::malformed_xml());
    };
    let text = term.text.trim();
    let is_transition = name.ends_with("Transition");
    if is_transition {
        one_of(action, "StorageClass", &TRANSITIONS)?;
    }
    match term.name.as_str() {
        "Date" => check_date(text),
        "ExpiredObjectDeleteMarker" if ["true", "false"].contains(&text) => Ok(()),
        "ExpiredObjectDeleteMarker" => Err(error::malformed_xml()),
        days => check_days(name, days, text, i32::from(!is_transition)),
    }
}

/// Days are a number of 32 bits.
fn check_days(action: &str, name: &str, text: &str, least: i32) -> S3Result<()> {
    let days: i32 = text.parse().map_err(|_| error::malformed_xml())?;
    if days >= least {
        return Ok(());
    }
    let kind = if least == 0 {
        "nonnegative"
    } else {
        "positive"
    };
    Err(error::invalid_argument(format!(
        "'{name}' for {action} action must be a {kind} integer"
    )))
}

/// A date of a rule is a midnight, as `2026-01-31T00:00:00Z`.
fn check_date(text: &str) -> S3Result<()> {
    use time::format_description::well_known::{Iso8601, Rfc3339};
    let time = time::OffsetDateTime::parse(text, &Rfc3339)
        .or_else(|_| {
            time::Date::parse(text, &Iso8601::DEFAULT).map(|date| date.midnight().assume_utc())
        })
        .map_err(|_| error::malformed_xml())?;
    // The last hours of the calendar have no date in UTC.
    let time = time
        .checked_to_offset(time::UtcOffset::UTC)
        .ok_or_else(error::malformed_xml)?;
    if time.time() != time::Time::MIDNIGHT {
        return Err(error::argument(
            "Date",
            text,
            "'Date' must be at midnight GMT",
        ));
    }
    Ok(())
}
