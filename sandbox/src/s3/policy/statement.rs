//! Whether a statement applies to a request.

use serde_json::{Map, Value};

use super::document::texts;
use super::{Access, Decision, condition, principal};
use crate::wildcard::matches;

/// A policy's decision: an explicit Deny overrides every Allow.
pub(super) fn decide(statements: &[Map<String, Value>], access: &Access<'_>) -> Decision {
    let applying = statements
        .iter()
        .filter(|statement| applies(statement, access));
    let mut decision = Decision::Silent;
    for statement in applying {
        match statement.get("Effect").and_then(Value::as_str) {
            Some("Deny") => return Decision::Deny,
            _ => decision = Decision::Allow,
        }
    }
    decision
}

fn applies(statement: &Map<String, Value>, access: &Access<'_>) -> bool {
    either(statement, "Principal", |value| {
        principal::includes(value, access.caller)
    }) && either(statement, "Action", |value| {
        let action = access.action.to_ascii_lowercase();
        texts(value)
            .iter()
            .any(|text| matches(&text.to_ascii_lowercase(), &action))
    }) && either(statement, "Resource", |value| {
        texts(value)
            .iter()
            .any(|text| access.keys.expand_pattern(text).matches(access.resource))
    }) && condition::hold(statement.get("Condition"), access.keys)
}

/// Whether an element fits, or its opposite (`NotAction`) does not.
fn either(statement: &Map<String, Value>, name: &str, fits: impl Fn(&Value) -> bool) -> bool {
    match (statement.get(name), statement.get(&format!("Not{name}"))) {
        (Some(value), _) => fits(value),
        (None, Some(value)) => !fits(value),
        (None, None) => false,
    }
}
