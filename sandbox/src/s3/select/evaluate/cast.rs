//! CAST.
//!
//! See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-select-sql-reference-conversion.html>.

use s3s::{S3ErrorCode, S3Result};

use super::operators::shown;
use crate::s3::error;
use crate::s3::select::sql::Type;
use crate::s3::select::value::{Number, Timestamp, Value};

/// A value in another type. Nothing stays nothing.
pub(super) fn cast(value: &Value, kind: Type) -> S3Result<Value> {
    if value.is_absent() {
        return Ok(value.clone());
    }
    let cast = match kind {
        Type::Bool => to_bool(value).map(Value::Bool),
        Type::Int => to_int(value).map(|int| Value::Number(Number::Int(int))),
        Type::Float => to_float(value).map(|float| Value::Number(Number::Float(float))),
        Type::Decimal => to_number(value)
            .and_then(Number::to_decimal)
            .map(|decimal| Value::Number(Number::Decimal(decimal))),
        Type::String => Some(Value::String(value.text().into_owned())),
        Type::Timestamp => to_timestamp(value).map(Value::Timestamp),
    };
    cast.ok_or_else(|| {
        error::error(
            S3ErrorCode::CastFailed,
            format!(
                "Attempt to convert from one data type to another using CAST failed in the SQL expression: {} AS {kind:?}",
                shown(value)
            ),
        )
    })
}

fn to_number(value: &Value) -> Option<Number> {
    match value {
        Value::Bool(truth) => Some(Number::Int((*truth).into())),
        _ => value.to_number(),
    }
}

fn to_bool(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(truth) => Some(*truth),
        Value::Number(number) => Some(number.to_float() != 0.0),
        Value::String(text) => match text.trim().to_lowercase().as_str() {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

/// An integer. A number loses what follows the point, but a text must have none.
fn to_int(value: &Value) -> Option<i64> {
    match value {
        Value::String(text) => text.trim().parse().ok(),
        _ => to_number(value)?.to_int(),
    }
}

fn to_float(value: &Value) -> Option<f64> {
    match value {
        Value::String(text) => text.trim().parse().ok(),
        _ => to_number(value).map(Number::to_float),
    }
}

fn to_timestamp(value: &Value) -> Option<Timestamp> {
    match value {
        Value::Timestamp(timestamp) => Some(*timestamp),
        Value::String(text) => Timestamp::parse(text.trim()),
        _ => None,
    }
}
