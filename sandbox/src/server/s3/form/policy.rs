//! The policy of a form: what its fields may say.
//!
//! See <https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html>.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use s3s::{S3Error, S3ErrorCode, S3Result};
use serde_json::Value;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::fields::Fields;
use crate::s3::error;

/// The fields that need no condition.
const EXEMPT: [&str; 5] = [
    "awsaccesskeyid",
    "file",
    "policy",
    "signature",
    "x-amz-signature",
];

/// The policy of a form.
#[derive(Debug)]
pub(super) struct Policy {
    conditions: Vec<Condition>,
    /// The sizes that the file may have.
    pub(super) size: Option<(u64, u64)>,
}

/// The condition on a form field.
#[derive(Debug)]
struct Condition {
    field: String,
    prefix: bool,
    value: String,
    /// As the policy has it, for messages.
    text: String,
}

impl Policy {
    /// Reads a policy that has not expired.
    pub(super) fn parse(encoded: &str) -> S3Result<Self> {
        let compact: String = encoded.split_ascii_whitespace().collect();
        let document = BASE64.decode(compact).ok();
        let document = document.and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok());
        let document = document.ok_or_else(|| invalid("Invalid Policy: Invalid JSON."))?;
        let expiration = document.get("expiration").and_then(Value::as_str);
        let expiration =
            expiration.ok_or_else(|| invalid("Invalid Policy: Policy missing expiration."))?;
        // A date of ISO 8601 in UTC, as `2026-01-31T12:00:00.000Z`.
        let expiration = Some(expiration)
            .filter(|text| text.contains('T') && text.ends_with('Z'))
            .and_then(|text| OffsetDateTime::parse(text, &Rfc3339).ok())
            .ok_or_else(|| invalid("Invalid Policy: Invalid 'expiration' value."))?;
        let conditions = document.get("conditions").and_then(Value::as_array);
        let conditions =
            conditions.ok_or_else(|| invalid("Invalid Policy: Policy missing conditions."))?;
        let mut policy = Self {
            conditions: Vec::new(),
            size: None,
        };
        conditions
            .iter()
            .try_for_each(|condition| policy.add(condition))?;
        if expiration <= OffsetDateTime::now_utc() {
            return Err(denied("Policy expired."));
        }
        Ok(policy)
    }

    fn add(&mut self, condition: &Value) -> S3Result<()> {
        let text = text(condition);
        let refused = || failed(&text);
        match condition {
            Value::Object(pairs) if !pairs.is_empty() => {
                for (field, value) in pairs {
                    let value = value.as_str().ok_or_else(malformed)?;
                    self.push(field, false, value, &text);
                }
            }
            Value::Array(parts) => match &parts[..] {
                [Value::String(kind), least, most]
                    if kind.eq_ignore_ascii_case("content-length-range") =>
                {
                    // A number below zero is malformed; a text that is no number is a condition that fails.
                    if [least, most]
                        .into_iter()
                        .any(|bound| bound.is_number() && !bound.is_u64())
                    {
                        return Err(malformed());
                    }
                    let size = number(least).zip(number(most));
                    let (least, most) = size.ok_or_else(refused)?;
                    // All conditions must hold, so that several ranges are one.
                    let (before, after) = self.size.unwrap_or((0, u64::MAX));
                    self.size = Some((least.max(before), most.min(after)));
                }
                [
                    Value::String(kind),
                    Value::String(field),
                    Value::String(value),
                ] => {
                    let field = field.strip_prefix('$').ok_or_else(refused)?;
                    let prefix = match kind.to_ascii_lowercase().as_str() {
                        "eq" => false,
                        "starts-with" => true,
                        _ => return Err(malformed()),
                    };
                    self.push(field, prefix, value, &text);
                }
                _ => return Err(malformed()),
            },
            _ => return Err(malformed()),
        }
        Ok(())
    }

    fn push(&mut self, field: &str, prefix: bool, value: &str, text: &str) {
        self.conditions.push(Condition {
            field: field.to_ascii_lowercase(),
            prefix,
            value: value.to_owned(),
            text: text.to_owned(),
        });
    }

    /// Compares the fields of a form with the policy.
    pub(super) fn check(&self, fields: &Fields, bucket: &str) -> S3Result<()> {
        for condition in &self.conditions {
            let value = match condition.field.as_str() {
                "bucket" => Some(bucket),
                field => fields.get(field),
            };
            if !condition.holds(value.unwrap_or_default()) {
                return Err(failed(&condition.text));
            }
        }
        let extra = fields.names().find(|name| {
            let exempt = EXEMPT.contains(name) || name.starts_with("x-ignore-");
            !exempt
                && !self
                    .conditions
                    .iter()
                    .any(|condition| condition.field == *name)
        });
        match extra {
            Some(name) => Err(denied(&format!("Extra input fields: {name}"))),
            None => Ok(()),
        }
    }
}

impl Condition {
    fn holds(&self, value: &str) -> bool {
        // A list of types must match as a whole.
        if self.prefix && self.field == "content-type" {
            return value
                .split(',')
                .all(|part| part.trim().starts_with(&self.value));
        }
        if self.prefix {
            value.starts_with(&self.value)
        } else {
            value == self.value
        }
    }
}

/// A condition as S3 shows it in messages.
fn text(condition: &Value) -> String {
    match condition {
        Value::Array(parts) => {
            let parts: Vec<_> = parts.iter().map(Value::to_string).collect();
            format!("[{}]", parts.join(", "))
        }
        condition => condition.to_string(),
    }
}

fn number(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str()?.parse().ok())
}

fn malformed() -> S3Error {
    invalid("Invalid Policy: Invalid Condition.")
}

fn invalid(message: &'static str) -> S3Error {
    error::error(S3ErrorCode::InvalidPolicyDocument, message)
}

fn failed(condition: &str) -> S3Error {
    denied(&format!("Policy Condition failed: {condition}"))
}

fn denied(reason: &str) -> S3Error {
    error::error(
        S3ErrorCode::AccessDenied,
        format!("Invalid according to Policy: {reason}"),
    )
}
