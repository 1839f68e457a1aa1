//! Operators. With NULL or MISSING for an operand, the result is unknown, which is NULL.

use std::borrow::Cow;
use std::cmp::Ordering;

use s3s::{S3ErrorCode, S3Result};

use super::Row;
use crate::s3::error;
use crate::s3::select::MAX_RECORD;
use crate::s3::select::sql::{Expression, Infix};
use crate::s3::select::value::{Arithmetic, Number, Value};

fn known(truth: Option<bool>) -> Value {
    truth.map_or(Value::Null, Value::Bool)
}

/// AND.
pub(super) fn every<'a>(members: &'a [Expression], row: &Row<'a>) -> S3Result<Value> {
    let mut result = Some(true);
    for member in members {
        match member.truth(row)? {
            Some(false) => return Ok(Value::Bool(false)),
            Some(true) => {}
            None => result = None,
        }
    }
    Ok(known(result))
}

/// OR.
pub(super) fn any<'a>(members: &'a [Expression], row: &Row<'a>) -> S3Result<Value> {
    let mut result = Some(false);
    for member in members {
        match member.truth(row)? {
            Some(true) => return Ok(Value::Bool(true)),
            Some(false) => {}
            None => result = None,
        }
    }
    Ok(known(result))
}

/// Operators of one precedence, from left to right.
pub(super) fn chain<'a>(
    first: &'a Expression,
    links: &'a [(Infix, Expression)],
    row: &Row<'a>,
) -> S3Result<Cow<'a, Value>> {
    let mut value = first.evaluate(row)?;
    for (operator, operand) in links {
        let operand = operand.evaluate(row)?;
        value = Cow::Owned(infix(&value, *operator, &operand)?);
    }
    Ok(value)
}

fn infix(a: &Value, operator: Infix, b: &Value) -> S3Result<Value> {
    if a.is_absent() || b.is_absent() {
        return Ok(Value::Null);
    }
    let ordered = |test: fn(Ordering) -> bool| Ok(known(a.compare(b).map(test)));
    match operator {
        Infix::Arithmetic(arithmetic) => calculate(a, arithmetic, b),
        Infix::Concatenate => concatenate(a, b),
        Infix::Equal => Ok(Value::Bool(a.equals(b))),
        Infix::NotEqual => Ok(Value::Bool(!a.equals(b))),
        Infix::Less => ordered(Ordering::is_lt),
        Infix::LessOrEqual => ordered(Ordering::is_le),
        Infix::Greater => ordered(Ordering::is_gt),
        Infix::GreaterOrEqual => ordered(Ordering::is_ge),
    }
}

fn calculate(a: &Value, arithmetic: Arithmetic, b: &Value) -> S3Result<Value> {
    let result = number(a)?.calculate(arithmetic, number(b)?)?;
    Ok(Value::Number(result))
}

pub(super) fn negate(value: &Value) -> S3Result<Value> {
    if value.is_absent() {
        return Ok(Value::Null);
    }
    number(value)?.negate().map(Value::Number)
}

/// The number of an operand.
pub(super) fn number(value: &Value) -> S3Result<Number> {
    value.to_number().ok_or_else(|| {
        error::error(
            S3ErrorCode::CastFailed,
            format!("The SQL expression needs a number, got: {}", shown(value)),
        )
    })
}

/// A value as errors show it.
pub(super) fn shown(value: &Value) -> String {
    crate::s3::select::shown(&value.text())
}

fn concatenate(a: &Value, b: &Value) -> S3Result<Value> {
    let (a, b) = (a.text(), b.text());
    if a.len() + b.len() > MAX_RECORD {
        return Err(crate::s3::select::over_max_record());
    }
    Ok(Value::String(format!("{a}{b}")))
}

/// Whether two values are equal, if that is known.
pub(super) fn equal(a: &Value, b: &Value) -> Option<bool> {
    let is_known = !a.is_absent() && !b.is_absent();
    is_known.then(|| a.equals(b))
}

pub(super) fn between<'a>(operands: &'a [Expression; 3], row: &Row<'a>) -> S3Result<Value> {
    let [value, low, high] = operands;
    let value = value.evaluate(row)?;
    let from = infix(&value, Infix::GreaterOrEqual, &*low.evaluate(row)?)?;
    let to = infix(&value, Infix::LessOrEqual, &*high.evaluate(row)?)?;
    Ok(match (from, to) {
        (Value::Bool(false), _) | (_, Value::Bool(false)) => Value::Bool(false),
        (Value::Bool(true), to) => to,
        _ => Value::Null,
    })
}

pub(super) fn is_in<'a>(
    value: &'a Expression,
    members: &'a [Expression],
    row: &Row<'a>,
) -> S3Result<Value> {
    let value = value.evaluate(row)?;
    let mut result = Some(false);
    for member in members {
        match equal(&value, &*member.evaluate(row)?) {
            Some(true) => return Ok(Value::Bool(true)),
            Some(false) => {}
            None => result = None,
        }
    }
    Ok(known(result))
}
