//! A policy's form, checked in the order in which S3 checks it.

use s3s::{S3Error, S3ErrorCode, S3Result};
use serde_json::{Map, Value};

use super::{Access, Decision, condition, scope, statement};
use crate::s3::error;
use crate::wildcard::matches;

/// The most bytes of a policy.
const LIMIT: usize = 20 * 1024;

/// The statements of a policy that is well formed.
#[derive(Debug)]
pub(crate) struct Document {
    statements: Vec<Map<String, Value>>,
}

impl Document {
    /// Reads the policy of a bucket.
    pub(crate) fn parse(text: &str, bucket: &str) -> S3Result<Self> {
        if text.len() > LIMIT {
            return Err(malformed(
                "Policy exceeds the maximum allowed document size.",
            ));
        }
        let Ok(Value::Object(document)) = serde_json::from_str(text) else {
            return Err(malformed(
                "Policies must be valid JSON and the first byte must be '{'",
            ));
        };
        match document.get("Version").map(Value::as_str) {
            None | Some(Some("2012-10-17" | "2008-10-17")) => {}
            Some(_) => return Err(malformed("The policy must contain a valid version string")),
        }
        let statements = match document.get("Statement") {
            Some(Value::Array(statements)) if !statements.is_empty() => statements.clone(),
            Some(Value::Object(statement)) => vec![Value::Object(statement.clone())],
            Some(Value::Array(_)) => {
                return Err(malformed("Could not parse the policy: Statement is empty!"));
            }
            _ => return Err(malformed("Missing required field Statement")),
        };
        let statements = statements.into_iter().map(|statement| match statement {
            Value::Object(statement) => check(&statement, bucket).map(|()| statement),
            _ => Err(malformed("Syntax errors in policy.")),
        });
        Ok(Self {
            statements: statements.collect::<S3Result<_>>()?,
        })
    }

    /// The policy's decision about a request.
    pub(crate) fn decide(&self, access: &Access<'_>) -> Decision {
        statement::decide(&self.statements, access)
    }

    /// Whether a statement allows everybody something, under no condition that names fixed callers.
    pub(crate) fn is_public(&self) -> bool {
        self.statements.iter().any(|statement| {
            let allows = statement.get("Effect").and_then(Value::as_str) == Some("Allow");
            let everybody = match statement.get("Principal") {
                Some(Value::Object(principal)) => principal
                    .get("AWS")
                    .is_some_and(|aws| texts(aws).contains(&"*")),
                Some(principal) => principal.as_str() == Some("*"),
                None => statement.contains_key("NotPrincipal"),
            };
            allows && everybody && !is_restricted(statement)
        })
    }
}

/// The condition keys that make a policy for everybody non-public, if their values are fixed.
const RESTRICTING: [&str; 12] = [
    "aws:PrincipalAccount",
    "aws:PrincipalArn",
    "aws:PrincipalOrgID",
    "aws:PrincipalOrgPaths",
    "aws:SourceAccount",
    "aws:SourceArn",
    "aws:SourceIp",
    "aws:SourceOwner",
    "aws:SourceVpc",
    "aws:SourceVpce",
    "aws:userid",
    "s3:DataAccessPointArn",
];

fn is_restricted(statement: &Map<String, Value>) -> bool {
    let Some(Value::Object(operators)) = statement.get("Condition") else {
        return false;
    };
    let tests = operators.values().filter_map(Value::as_object).flatten();
    { tests }.any(|(key, values)| {
        let restricting = RESTRICTING
            .iter()
            .any(|name| name.eq_ignore_ascii_case(key));
        let wide =
            |value: &&str| value.contains('*') && !value.contains(':') || value.ends_with("/0");
        restricting && !texts(values).iter().any(wide)
    })
}

fn check(statement: &Map<String, Value>, bucket: &str) -> S3Result<()> {
    let one_of = |name: &str| {
        let value = statement
            .get(name)
            .or_else(|| statement.get(&format!("Not{name}")));
        value.ok_or_else(|| malformed(format!("Missing required field {name}")))
    };
    match statement.get("Effect").map(Value::as_str) {
        Some(Some("Allow" | "Deny")) => {}
        Some(effect) => {
            return Err(malformed(format!(
                "Invalid effect : {}",
                effect.unwrap_or_default()
            )));
        }
        None => return Err(malformed("Missing required field Effect")),
    }
    if statement.contains_key("NotPrincipal")
        && statement.get("Effect").and_then(Value::as_str) == Some("Allow")
    {
        return Err(malformed("Allow with NotPrincipal is not allowed."));
    }
    if !are_principals(one_of("Principal")?) {
        return Err(malformed("Invalid principal in policy"));
    }
    let actions = texts(one_of("Action")?);
    if actions.is_empty() || !actions.iter().all(|name| scope::is_action(name)) {
        return Err(malformed("Policy has invalid action"));
    }
    let resources = texts(one_of("Resource")?);
    if resources.is_empty() || !resources.iter().all(|name| is_of(name, bucket)) {
        return Err(malformed("Policy has invalid resource"));
    }
    let names_both = statement.contains_key("Action") && statement.contains_key("Resource");
    if names_both && !scope::actions_apply(&actions, &resources) {
        return Err(malformed(
            "Action does not apply to any resource(s) in statement",
        ));
    }
    let actions = if names_both { actions } else { vec!["*"] };
    check_condition(statement.get("Condition"), &actions)?;
    match statement
        .keys()
        .find(|name| !ELEMENTS.contains(&name.as_str()))
    {
        Some(name) => Err(malformed(format!("Unknown field {name}"))),
        None => Ok(()),
    }
}

/// The elements of a statement.
const ELEMENTS: [&str; 9] = [
    "Action",
    "Condition",
    "Effect",
    "NotAction",
    "NotPrincipal",
    "NotResource",
    "Principal",
    "Resource",
    "Sid",
];

/// Whether a principal is everybody, or names somebody of the kinds that IAM has.
fn are_principals(principal: &Value) -> bool {
    let Value::Object(kinds) = principal else {
        return principal.as_str() == Some("*");
    };
    let known = |(kind, names): (&String, &Value)| {
        let names = texts(names);
        let valid = match kind.as_str() {
            "AWS" => names.iter().all(|name| scope::is_principal(name)),
            "CanonicalUser" | "Federated" | "Service" => true,
            _ => false,
        };
        valid && !names.is_empty()
    };
    !kinds.is_empty() && kinds.iter().all(known)
}

fn check_condition(conditions: Option<&Value>, actions: &[&str]) -> S3Result<()> {
    let operators = match conditions {
        None => return Ok(()),
        Some(Value::Object(operators)) => operators,
        Some(_) => return Err(malformed("Syntax errors in policy.")),
    };
    if let Some(name) = operators.keys().find(|name| !condition::is_known(name)) {
        return Err(malformed(format!("Invalid Condition type : {name}")));
    }
    for tests in operators.values() {
        let Value::Object(tests) = tests else {
            return Err(malformed("Syntax errors in policy."));
        };
        if tests.keys().any(|key| !scope::is_key(key)) {
            return Err(malformed("Policy has an invalid condition key"));
        }
        if tests.keys().any(|key| !scope::key_applies(key, actions)) {
            return Err(malformed(
                "Conditions do not apply to combination of actions and resources in statement",
            ));
        }
    }
    Ok(())
}

/// Whether a resource is the bucket or within it.
fn is_of(resource: &str, bucket: &str) -> bool {
    let name = resource
        .splitn(6, ':')
        .nth(5)
        .filter(|_| resource.starts_with("arn:"));
    let name = name.map(|name| name.split_once('/').map_or(name, |(bucket, _)| bucket));
    name.is_some_and(|name| name == bucket || matches(name, bucket))
}

/// A text, or a list of texts.
pub(super) fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::Array(values) => values.iter().filter_map(Value::as_str).collect(),
        value => value.as_str().into_iter().collect(),
    }
}

fn malformed(message: impl Into<std::borrow::Cow<'static, str>>) -> S3Error {
    error::error(S3ErrorCode::MalformedPolicy, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(principal: &str, resource: &str) -> String {
        format!(
            r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":{principal},"Action":"s3:GetObject","Resource":"{resource}"}}]}}"#
        )
    }

    #[test]
    fn a_statement_for_everybody_is_public() {
        let is_public = |principal| {
            Document::parse(&policy(principal, "arn:aws:s3:::demo/*"), "demo")
                .expect("well formed")
                .is_public()
        };
        assert!(is_public(r#""*""#));
        assert!(is_public(r#"{"AWS":["*"]}"#));
        assert!(!is_public(r#"{"AWS":"arn:aws:iam::123456789012:root"}"#));
    }

    #[test]
    fn a_policy_for_another_bucket_is_refused() {
        assert!(Document::parse(&policy(r#""*""#, "arn:aws:s3:::d*o/x"), "demo").is_ok());
        for resource in ["arn:aws:s3:::other/*", "demo", ""] {
            let refusal =
                Document::parse(&policy(r#""*""#, resource), "demo").expect_err("refused");
            assert_eq!(refusal.code(), &S3ErrorCode::MalformedPolicy);
        }
    }

    #[test]
    fn what_is_no_policy_is_refused() {
        for text in [
            "",
            "{not json",
            "[]",
            "{}",
            r#"{"Statement":[]}"#,
            r#"{"Version":"1","Statement":{}}"#,
        ] {
            assert!(Document::parse(text, "demo").is_err(), "{text}");
        }
    }
}
