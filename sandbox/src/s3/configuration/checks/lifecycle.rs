//! Lifecycle rules. They are kept; the sandbox does not age objects.

use std::collections::HashSet;

use s3s::S3Result;

use super::{Check, one_of};
use crate::s3::error;
use crate::s3::xml::Element;

const LIMIT: usize = 1000;

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

fn check_action(name: &str, action: &Element) -> S3Result<()> {
    let least = i64::from(name != "Transition" && name != "NoncurrentVersionTransition");
    for days in ["Days", "NoncurrentDays", "DaysAfterInitiation"] {
        let Some(text) = action.text_of(days) else {
            continue;
        };
        let number: i64 = text.parse().map_err(|_| error::malformed_xml())?;
        if number < least {
            return Err(error::invalid_argument(format!(
                "'{days}' for {name} action must be a positive integer"
            )));
        }
    }
    match action.text_of("Date") {
        Some(_) if action.child("Days").is_some() => Err(error::malformed_xml()),
        Some(date) => check_date(date),
        None => Ok(()),
    }
}

/// A date of a rule is a midnight, as `2026-01-31T00:00:00Z`.
fn check_date(text: &str) -> S3Result<()> {
    use time::format_description::well_known::{Iso8601, Rfc3339};
    let time = time::OffsetDateTime::parse(text, &Rfc3339)
        .or_else(|_| {
            time::Date::parse(text, &Iso8601::DEFAULT).map(|date| date.midnight().assume_utc())
        })
        .map_err(|_| error::malformed_xml())?;
    if time.to_offset(time::UtcOffset::UTC).time() != time::Time::MIDNIGHT {
        return Err(error::invalid_argument("'Date' must be at midnight GMT"));
    }
    Ok(())
}
