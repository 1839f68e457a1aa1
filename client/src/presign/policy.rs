//! The policy of an upload by POST.

use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::error::{Error, Result};

/// A condition of a [POST policy].
///
/// [POST policy]: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Condition {
    /// The form's field has this value.
    Equals {
        /// The name of the form's field.
        field: String,
        /// The value it must have.
        value: String,
    },
    /// The form's field begins with this text. An empty text allows any value.
    StartsWith {
        /// The name of the form's field.
        field: String,
        /// The beginning of its value.
        beginning: String,
    },
    /// The file has at least `min` and at most `max` bytes.
    ContentLengthRange {
        /// The least number of bytes.
        min: u64,
        /// The greatest number of bytes.
        max: u64,
    },
}

impl Condition {
    pub(super) fn equals(field: impl Into<String>, value: impl Into<String>) -> Self {
        Self::Equals {
            field: field.into(),
            value: value.into(),
        }
    }

    /// The condition in the JSON of the policy.
    fn to_json(&self) -> Value {
        match self {
            Self::Equals { field, value } => json!({ field: value }),
            Self::StartsWith { field, beginning } => {
                json!(["starts-with", format!("${field}"), beginning])
            }
            Self::ContentLengthRange { min, max } => json!(["content-length-range", min, max]),
        }
    }
}

/// The policy as a field of the form: JSON in base64, which is also the string to sign.
pub(super) fn encode(expiration: DateTime, conditions: &[Condition]) -> Result<String> {
    let expiration = expiration
        .fmt(Format::DateTime)
        .map_err(|error| Error::Invalid(format!("the expiry is out of range: {error}")))?;
    let conditions: Vec<Value> = conditions.iter().map(Condition::to_json).collect();
    let policy = json!({ "expiration": expiration, "conditions": conditions });
    Ok(STANDARD.encode(policy.to_string()))
}

#[cfg(test)]
mod tests {
    use super::{Condition, encode};
    use aws_smithy_types::DateTime;
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;

    #[test]
    fn each_condition_as_s3_reads_it() {
        let conditions = [
            Condition::equals("acl", "quo\"te"),
            Condition::StartsWith {
                field: "key".into(),
                beginning: "user/".into(),
            },
            Condition::ContentLengthRange { min: 1, max: 9 },
        ];
        let policy = encode(DateTime::from_secs(1_451_476_800), &conditions).expect("a policy");
        let policy = STANDARD.decode(policy).expect("base64");
        let policy: serde_json::Value = serde_json::from_slice(&policy).expect("JSON");
        let expected = serde_json::json!({
            "expiration": "2015-12-30T12:00:00Z",
            "conditions": [
                { "acl": "quo\"te" },
                ["starts-with", "$key", "user/"],
                ["content-length-range", 1, 9],
            ],
        });
        assert_eq!(policy, expected);
    }
}
