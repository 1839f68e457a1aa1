//! The conditions of a statement.
//!
//! See <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html>.

mod compare;
mod operator;

use serde_json::Value;

use super::ConditionKeys;
use operator::Operator;

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
            (
                r#"{"DateLessThan":{"s3:prefix":"2030-01-01"}}"#,
                Some("2026-01"),
                true,
            ),
            (
                r#"{"DateGreaterThan":{"s3:prefix":"2026-01-31T12:00Z"}}"#,
                Some("2026"),
                false,
            ),
            (
                r#"{"StringLike":{"s3:prefix":"a${*}b"}}"#,
                Some("a*b"),
                true,
            ),
            (
                r#"{"StringLike":{"s3:prefix":"a${*}b"}}"#,
                Some("axb"),
                false,
            ),
            (
                r#"{"StringEquals":{"s3:prefix":"${aws:username, 'nobody'}"}}"#,
                Some("nobody"),
                true,
            ),
            (
                r#"{"ForAnyValue:StringNotEquals":{"s3:prefix":"x"}}"#,
                None,
                false,
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
