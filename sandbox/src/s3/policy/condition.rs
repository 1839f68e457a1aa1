//! The conditions of a statement.
//!
//! See <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html>.

use std::cmp::Ordering;
use std::net::IpAddr;

use serde_json::Value;
use time::OffsetDateTime;
use time::format_description::well_known::Iso8601;

use super::ConditionKeys;
use super::pattern::matches;

/// Whether all conditions hold. A statement without any always applies.
pub(super) fn hold(conditions: Option<&Value>, keys: &ConditionKeys) -> bool {
    let Some(Value::Object(operators)) = conditions else {
        return conditions.is_none();
    };
    operators.iter().all(|(operator, tests)| {
        let (Some(operator), Value::Object(tests)) = (Operator::parse(operator), tests) else {
            return false;
        };
        tests
            .iter()
            .all(|(key, wanted)| operator.holds(keys.get(key), wanted, keys))
    })
}

/// Whether an operator is one that IAM has.
pub(super) fn is_known(operator: &str) -> bool {
    Operator::parse(operator).is_some()
}

/// How the values of a key with several are compared.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Set {
    Single,
    All,
    Any,
}

/// An operator, as `ForAnyValue:StringNotLikeIfExists`.
struct Operator {
    set: Set,
    if_exists: bool,
    negated: bool,
    test: Test,
}

/// The value that is compared.
#[derive(Clone, Copy)]
enum Test {
    Text { ignore_case: bool, pattern: bool },
    Number(fn(Ordering) -> bool),
    Date(fn(Ordering) -> bool),
    Bool,
    Ip,
    Null,
}

impl Operator {
    fn parse(name: &str) -> Option<Self> {
        let (set, name) = match name.split_once(':') {
            Some(("ForAllValues", name)) => (Set::All, name),
            Some(("ForAnyValue", name)) => (Set::Any, name),
            Some(_) => return None,
            None => (Set::Single, name),
        };
        let (name, if_exists) = match name.strip_suffix("IfExists") {
            Some(name) => (name, true),
            None => (name, false),
        };
        let negated = name.contains("Not");
        let test = match name.replace("Not", "").as_str() {
            "StringEquals" | "BinaryEquals" => Test::Text {
                ignore_case: false,
                pattern: false,
            },
            "StringEqualsIgnoreCase" => Test::Text {
                ignore_case: true,
                pattern: false,
            },
            "StringLike" | "ArnEquals" | "ArnLike" => Test::Text {
                ignore_case: false,
                pattern: true,
            },
            "IpAddress" => Test::Ip,
            "Bool" => Test::Bool,
            "Null" => Test::Null,
            name => match name.strip_prefix("Numeric") {
                Some(relation) => Test::Number(relation_of(relation)?),
                None => Test::Date(relation_of(name.strip_prefix("Date")?)?),
            },
        };
        Some(Self {
            set,
            if_exists,
            negated,
            test,
        })
    }

    fn holds(&self, present: Option<&[String]>, wanted: &Value, keys: &ConditionKeys) -> bool {
        let wanted = values(wanted, keys);
        if matches!(self.test, Test::Null) {
            let absent = present.is_none();
            return wanted
                .iter()
                .any(|value| value.eq_ignore_ascii_case("true") == absent);
        }
        let Some(present) = present.filter(|values| !values.is_empty()) else {
            return self.if_exists || self.negated || self.set == Set::All;
        };
        let fits = |value: &String| {
            wanted.iter().any(|wanted| self.compare(value, wanted)) != self.negated
        };
        match self.set {
            Set::Any => present.iter().any(fits),
            Set::Single | Set::All => present.iter().all(fits),
        }
    }

    fn compare(&self, value: &str, wanted: &str) -> bool {
        match self.test {
            Test::Bool
            | Test::Text {
                ignore_case: true, ..
            } => value.eq_ignore_ascii_case(wanted),
            Test::Text { pattern: true, .. } => matches(wanted, value),
            Test::Text { .. } => value == wanted,
            Test::Ip => in_network(value, wanted),
            Test::Number(relation) => {
                let number = |text: &str| text.parse::<f64>().ok();
                let order = number(value)
                    .zip(number(wanted))
                    .and_then(|(a, b)| a.partial_cmp(&b));
                order.is_some_and(relation)
            }
            Test::Date(relation) => date(value)
                .zip(date(wanted))
                .is_some_and(|(a, b)| relation(a.cmp(&b))),
            Test::Null => false,
        }
    }
}

fn relation_of(name: &str) -> Option<fn(Ordering) -> bool> {
    Some(match name {
        "Equals" => Ordering::is_eq,
        "LessThan" => Ordering::is_lt,
        "LessThanEquals" => Ordering::is_le,
        "GreaterThan" => Ordering::is_gt,
        "GreaterThanEquals" => Ordering::is_ge,
        _ => return None,
    })
}

fn values(wanted: &Value, keys: &ConditionKeys) -> Vec<String> {
    let text = |value: &Value| match value {
        Value::String(text) => Some(keys.expand(text)),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string()),
        _ => None,
    };
    match wanted {
        Value::Array(values) => values.iter().filter_map(text).collect(),
        value => text(value).into_iter().collect(),
    }
}

/// A date in ISO 8601, or in seconds since 1970.
fn date(text: &str) -> Option<OffsetDateTime> {
    match text.parse() {
        Ok(seconds) => OffsetDateTime::from_unix_timestamp(seconds).ok(),
        Err(_) => OffsetDateTime::parse(text, &Iso8601::DEFAULT).ok(),
    }
}

/// Whether an address is in a network, as `127.0.0.0/8`.
fn in_network(address: &str, network: &str) -> bool {
    let (network, bits) = match network.split_once('/') {
        Some((network, bits)) => (network, bits.parse::<u32>().ok()),
        None => (network, Some(128)),
    };
    let (Ok(address), Ok(network), Some(bits)) =
        (address.parse::<IpAddr>(), network.parse::<IpAddr>(), bits)
    else {
        return false;
    };
    let same = |a: u128, b: u128, width: u32| {
        let shift = width.saturating_sub(bits);
        a.checked_shr(shift).unwrap_or(0) == b.checked_shr(shift).unwrap_or(0)
    };
    match (address, network) {
        (IpAddr::V4(a), IpAddr::V4(b)) => same(u32::from(a).into(), u32::from(b).into(), 32),
        (IpAddr::V6(a), IpAddr::V6(b)) => same(a.into(), b.into(), 128),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(condition: &str, key: Option<&str>) -> bool {
        let mut keys = ConditionKeys::default();
        keys.add_opt("s3:prefix", key);
        keys.add("aws:SourceIp", "127.0.0.1");
        let condition: Value = serde_json::from_str(condition).expect("JSON");
        hold(Some(&condition), &keys)
    }

    #[test]
    fn each_operator_compares_as_iam_documents_it() {
        for (condition, key, expected) in [
            (
                r#"{"StringEquals":{"s3:prefix":["a/","b/"]}}"#,
                Some("b/"),
                true,
            ),
            (r#"{"StringEquals":{"S3:Prefix":"a/"}}"#, Some("A/"), false),
            (r#"{"StringEquals":{"s3:prefix":"a/"}}"#, None, false),
            (r#"{"StringEqualsIfExists":{"s3:prefix":"a/"}}"#, None, true),
            (
                r#"{"StringEqualsIgnoreCase":{"s3:prefix":"a/"}}"#,
                Some("A/"),
                true,
            ),
            (
                r#"{"StringNotEquals":{"s3:prefix":["a/","b/"]}}"#,
                Some("b/"),
                false,
            ),
            (r#"{"StringNotEquals":{"s3:prefix":"a/"}}"#, None, true),
            (
                r#"{"StringLike":{"s3:prefix":"home/*"}}"#,
                Some("home/x"),
                true,
            ),
            (
                r#"{"StringNotLike":{"s3:prefix":"home/*"}}"#,
                Some("home/x"),
                false,
            ),
            (
                r#"{"NumericLessThanEquals":{"s3:prefix":"10"}}"#,
                Some("10"),
                true,
            ),
            (
                r#"{"NumericGreaterThan":{"s3:prefix":10}}"#,
                Some("10"),
                false,
            ),
            (
                r#"{"DateLessThan":{"s3:prefix":"2030-01-01T00:00:00Z"}}"#,
                Some("2026-01-31T12:00:00Z"),
                true,
            ),
            (r#"{"Bool":{"s3:prefix":false}}"#, Some("false"), true),
            (r#"{"Null":{"s3:prefix":"true"}}"#, None, true),
            (r#"{"Null":{"s3:prefix":"true"}}"#, Some("x"), false),
            (
                r#"{"IpAddress":{"aws:SourceIp":"127.0.0.0/8"}}"#,
                None,
                true,
            ),
            (
                r#"{"NotIpAddress":{"aws:SourceIp":["10.0.0.0/8"]}}"#,
                None,
                true,
            ),
            (
                r#"{"ForAllValues:StringLike":{"s3:prefix":["x*"]}}"#,
                None,
                true,
            ),
            (
                r#"{"ForAnyValue:StringLike":{"s3:prefix":["x*"]}}"#,
                None,
                false,
            ),
            (r#"{"Bogus":{"s3:prefix":"x"}}"#, Some("x"), false),
        ] {
            assert_eq!(holds(condition, key), expected, "{condition} {key:?}");
        }
    }
}
