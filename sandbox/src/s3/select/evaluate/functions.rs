//! Functions of strings and conditions.

use std::borrow::Cow;

use s3s::{S3ErrorCode, S3Result};

use super::operators::{equal, shown};
use super::{Row, dates, format};
use crate::s3::error;
use crate::s3::select::sql::{Expression, Function};
use crate::s3::select::value::{Number, Timestamp, Value};

/// The result of a function. The parser has counted the arguments.
pub(super) fn call<'a>(
    function: Function,
    arguments: &'a [Expression],
    row: &Row<'a>,
) -> S3Result<Value> {
    if function == Function::Coalesce {
        return coalesce(arguments, row);
    }
    let values = arguments.iter().map(|argument| argument.evaluate(row));
    let values: Vec<_> = values.collect::<S3Result<_>>()?;
    if function == Function::NullIf {
        let is_same = equal(&values[0], &values[1]) == Some(true);
        return Ok(if is_same {
            Value::Null
        } else {
            values[0].clone().into_owned()
        });
    }
    if values.iter().any(|value| value.is_absent()) {
        return Ok(Value::Null);
    }
    let arguments = Arguments(&values);
    Ok(match function {
        Function::CharLength => int(arguments.text(0)?.chars().count()),
        Function::Lower => Value::String(arguments.text(0)?.to_lowercase()),
        Function::Upper => Value::String(arguments.text(0)?.to_uppercase()),
        Function::Substring => Value::String(substring(&arguments)?),
        Function::Trim(leading, trailing) => Value::String(trim(&arguments, leading, trailing)?),
        Function::DateAdd(part) => {
            let moved = dates::add(arguments.timestamp(1)?, part, arguments.int(0)?)?;
            Value::Timestamp(moved)
        }
        Function::DateDiff(part) => {
            let between = dates::difference(arguments.timestamp(0)?, part, arguments.timestamp(1)?);
            Value::Number(Number::Int(between?))
        }
        Function::Extract(part) => {
            Value::Number(Number::Int(dates::extract(arguments.timestamp(0)?, part)))
        }
        Function::ToString => {
            Value::String(format::format(arguments.timestamp(0)?, arguments.text(1)?)?)
        }
        Function::ToTimestamp => Value::Timestamp(arguments.parsed_timestamp(0)?),
        Function::UtcNow => Value::Timestamp(row.now),
        Function::Coalesce | Function::NullIf => Value::Null,
    })
}

fn coalesce<'a>(arguments: &'a [Expression], row: &Row<'a>) -> S3Result<Value> {
    for argument in arguments {
        let value = argument.evaluate(row)?;
        if !value.is_absent() {
            return Ok(value.into_owned());
        }
    }
    Ok(Value::Null)
}

fn int(value: usize) -> Value {
    Value::Number(Number::Int(i64::try_from(value).unwrap_or(i64::MAX)))
}

/// Characters are counted from 1; a start before that takes its distance off the length.
fn substring(arguments: &Arguments<'_, '_>) -> S3Result<String> {
    let text = arguments.text(0)?;
    let start = arguments.int(1)?;
    let end = if arguments.0.len() > 2 {
        let length = arguments.int(2)?;
        if length < 0 {
            return Err(error::error(
                S3ErrorCode::EvaluatorInvalidArguments,
                "The length of SUBSTRING must not be negative.",
            ));
        }
        start.saturating_add(length)
    } else {
        i64::MAX
    };
    let skipped = usize::try_from(start.saturating_sub(1).max(0)).unwrap_or(usize::MAX);
    let until = usize::try_from(end.saturating_sub(1).max(0)).unwrap_or(usize::MAX);
    let letters = text.chars().take(until).skip(skipped);
    Ok(letters.collect())
}

fn trim(arguments: &Arguments<'_, '_>, leading: bool, trailing: bool) -> S3Result<String> {
    let characters: Vec<char> = if arguments.0.len() > 1 {
        arguments.text(1)?.chars().collect()
    } else {
        vec![' ']
    };
    let mut text = arguments.text(0)?;
    if leading {
        text = text.trim_start_matches(&*characters);
    }
    if trailing {
        text = text.trim_end_matches(&*characters);
    }
    Ok(text.to_owned())
}

/// The arguments of a call, none of which is absent.
struct Arguments<'a, 'b>(&'b [Cow<'a, Value>]);

impl Arguments<'_, '_> {
    fn text(&self, index: usize) -> S3Result<&str> {
        match &*self.0[index] {
            Value::String(text) => Ok(text),
            other => Err(wrong_type("a string", other)),
        }
    }

    fn int(&self, index: usize) -> S3Result<i64> {
        let value = &*self.0[index];
        let number = value.to_number().and_then(Number::to_int);
        number.ok_or_else(|| wrong_type("an integer", value))
    }

    fn timestamp(&self, index: usize) -> S3Result<Timestamp> {
        match &*self.0[index] {
            Value::Timestamp(timestamp) => Ok(*timestamp),
            other => Err(wrong_type("a timestamp", other)),
        }
    }

    fn parsed_timestamp(&self, index: usize) -> S3Result<Timestamp> {
        let text = self.text(index)?;
        Timestamp::parse(text.trim()).ok_or_else(|| {
            error::error(
                S3ErrorCode::ValueParseFailure,
                format!(
                    "A timestamp parse failure occurred in the SQL expression: {}",
                    shown(&self.0[index])
                ),
            )
        })
    }
}

fn wrong_type(expected: &str, value: &Value) -> s3s::S3Error {
    error::error(
        S3ErrorCode::IncorrectSqlFunctionArgumentType,
        format!(
            "Incorrect type of arguments in function call in the SQL expression: expected {expected}, got: {}",
            shown(value)
        ),
    )
}
