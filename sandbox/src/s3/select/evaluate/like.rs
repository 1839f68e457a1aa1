//! LIKE: `%` stands for any text, `_` for one character.

use s3s::{S3ErrorCode, S3Result};

use super::Row;
use crate::s3::error;
use crate::s3::select::sql::Expression;
use crate::s3::select::value::Value;
use crate::wildcard::{Part, Pattern};

/// How many comparisons of characters one text may need.
const MAX_STEPS: usize = 10_000_000;

pub(super) fn evaluate<'a>(
    value: &'a Expression,
    pattern: &'a Expression,
    escape: Option<&'a Expression>,
    row: &Row<'a>,
) -> S3Result<Value> {
    let value = value.evaluate(row)?;
    let pattern = pattern.evaluate(row)?;
    let escape = escape.map(|escape| escape.evaluate(row)).transpose()?;
    let absent = escape.as_ref().is_some_and(|escape| escape.is_absent());
    if value.is_absent() || pattern.is_absent() || absent {
        return Ok(Value::Null);
    }
    let (Value::String(text), Value::String(pattern)) = (&*value, &*pattern) else {
        return Err(invalid());
    };
    let escape = match escape.as_deref() {
        None => None,
        Some(Value::String(escape)) => {
            let mut letters = escape.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => Some(letter),
                _ => return Err(invalid_escape()),
            }
        }
        Some(_) => return Err(invalid()),
    };
    matches(text, &parse(pattern, escape)?).map(Value::Bool)
}

fn parse(pattern: &str, escape: Option<char>) -> S3Result<Pattern> {
    let mut parts = Vec::new();
    let mut letters = pattern.chars();
    while let Some(letter) = letters.next() {
        parts.push(match letter {
            letter if Some(letter) == escape => match letters.next() {
                Some(next) if "%_".contains(next) || Some(next) == escape => Part::Char(next),
                _ => return Err(invalid_escape()),
            },
            '%' => Part::Any,
            '_' => Part::One,
            letter => Part::Char(letter),
        });
    }
    Ok(parts.into())
}

fn matches(text: &str, pattern: &Pattern) -> S3Result<bool> {
    pattern.matches_within(text, MAX_STEPS).ok_or_else(|| {
        error::error(
            S3ErrorCode::LikeInvalidInputs,
            "The pattern of LIKE takes too many steps for a text this long.",
        )
    })
}

fn invalid() -> s3s::S3Error {
    error::error(
        S3ErrorCode::LikeInvalidInputs,
        "Invalid argument given to the LIKE clause in the SQL expression.",
    )
}

fn invalid_escape() -> s3s::S3Error {
    error::error(
        S3ErrorCode::EvaluatorLikePatternInvalidEscapeSequence,
        "An argument given to the LIKE expression was not valid: the escape sequence.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_like(text: &str, pattern: &str) -> bool {
        let parsed = parse(pattern, Some('\\')).expect(pattern);
        matches(text, &parsed).expect(pattern)
    }

    #[test]
    fn patterns_match_whole_texts() {
        for (text, pattern) in [
            ("", ""),
            ("", "%"),
            ("abc", "abc"),
            ("abc", "a%"),
            ("abc", "%c"),
            ("abc", "_b_"),
            ("abcbc", "%bc"),
            ("aXbXc", "a%b%c"),
            ("50%", "50\\%"),
            ("a_b", "a\\_b"),
            ("ä€", "__"),
            ("a\\b", "a\\\\b"),
            ("line\nline", "%e"),
        ] {
            assert!(is_like(text, pattern), "{text:?} {pattern:?}");
        }
        for (text, pattern) in [
            ("a", ""),
            ("", "_"),
            ("abc", "ab"),
            ("abc", "ABC"),
            ("500", "50\\%"),
            ("axb", "a\\_b"),
            ("abc", "%b"),
        ] {
            assert!(!is_like(text, pattern), "{text:?} {pattern:?}");
        }
        assert!(parse("a\\", Some('\\')).is_err());
        assert!(parse("\\a", Some('\\')).is_err());
    }

    #[test]
    fn a_pattern_that_takes_too_long_is_refused() {
        let text = "a".repeat(100_000);
        let pattern = format!("%{}b", "a".repeat(10_000));
        assert!(matches(&text, &parse(&pattern, None).expect("a pattern")).is_err());
    }
}
