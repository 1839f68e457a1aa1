//! A policy's form, checked in the order in which S3 checks it.

use s3s::{S3Error, S3ErrorCode, S3Result};
use serde_json::{Map, Value};

use super::{Access, Decision, condition, statement};
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
    if one_of("Principal")?
        .as_str()
        .is_some_and(|principal| principal != "*")
    {
        return Err(malformed("Invalid principal in policy"));
    }
    let actions = texts(one_of("Action")?);
    if actions.is_empty()
        || !actions
            .iter()
            .all(|name| *name == "*" || name.starts_with("s3:"))
    {
        return Err(malformed("Policy has invalid action"));
    }
    let resources = texts(one_of("Resource")?);
    if resources.is_empty() || !resources.iter().all(|name| is_of(name, bucket)) {
        return Err(malformed("Policy has invalid resource"));
    }
    check_condition(statement.get("Condition"))
}

fn check_condition(conditions: Option<&Value>) -> S3Result<()> {
    let operators = match conditions {
        None => return Ok(()),
        Some(Value::Object(operators)) => operators,
        Some(_) => return Err(malformed("Syntax errors in policy.")),
    };
    match operators.keys().find(|name| !condition::is_known(name)) {
        Some(name) => Err(malformed(format!("Invalid Condition type : {name}"))),
        None => Ok(()),
    }
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
