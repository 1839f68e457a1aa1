//! The operators that compare values.

use std::cmp::Ordering;

use serde_json::Value;

use super::compare::{date, in_network};
use crate::s3::policy::ConditionKeys;
use crate::wildcard::Pattern;

/// How the values of a key with several are compared.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Set {
    Single,
    All,
    Any,
}

/// An operator, as `ForAnyValue:StringNotLikeIfExists`.
pub(super) struct Operator {
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
    /// Reads an operator that IAM has.
    pub(super) fn parse(name: &str) -> Option<Self> {
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

    /// Whether the values that a request has fit those that the policy wants.
    pub(super) fn holds(
        &self,
        present: Option<&[String]>,
        wanted: &Value,
        keys: &ConditionKeys,
    ) -> bool {
        let wanted = values(wanted, keys);
        if matches!(self.test, Test::Null) {
            let absent = present.is_none();
            return wanted
                .iter()
                .any(|value| value.text.eq_ignore_ascii_case("true") == absent);
        }
        let Some(present) = present.filter(|values| !values.is_empty()) else {
            return match self.set {
                Set::Any => self.if_exists,
                Set::All => true,
                Set::Single => self.if_exists || self.negated,
            };
        };
        let fits = |value: &String| {
            wanted.iter().any(|wanted| self.compare(value, wanted)) != self.negated
        };
        match self.set {
            Set::Any => present.iter().any(fits),
            Set::Single | Set::All => present.iter().all(fits),
        }
    }

    fn compare(&self, value: &str, wanted: &Wanted) -> bool {
        if matches!(self.test, Test::Text { pattern: true, .. }) {
            return wanted.pattern.matches(value);
        }
        let wanted = wanted.text.as_str();
        match self.test {
            Test::Bool
            | Test::Text {
                ignore_case: true, ..
            } => value.eq_ignore_ascii_case(wanted),
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

/// A value that a policy wants, as a text and as a pattern.
struct Wanted {
    text: String,
    pattern: Pattern,
}

fn values(wanted: &Value, keys: &ConditionKeys) -> Vec<Wanted> {
    let value = |value: &Value| match value {
        Value::String(text) => Some(Wanted {
            text: keys.expand(text),
            pattern: keys.expand_pattern(text),
        }),
        Value::Bool(_) | Value::Number(_) => Some(Wanted {
            text: value.to_string(),
            pattern: Pattern::default(),
        }),
        _ => None,
    };
    match wanted {
        Value::Array(values) => values.iter().filter_map(value).collect(),
        single => value(single).into_iter().collect(),
    }
}
