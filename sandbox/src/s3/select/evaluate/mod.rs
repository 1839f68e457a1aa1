//! From an expression and a row to a value.
//!
//! | File | Concept |
//! |---|---|
//! | `mod.rs` | each kind of expression |
//! | `operators.rs` | comparisons, arithmetic and logic with three values |
//! | `like.rs` | patterns of LIKE |
//! | `cast.rs` | CAST |
//! | `functions.rs` | functions of strings, conditions and their arguments |
//! | `dates.rs`, `format.rs` | functions of timestamps, and `TO_STRING` |
//! | `aggregate.rs` | functions of all rows |

mod aggregate;
mod cast;
mod dates;
mod format;
mod functions;
mod like;
mod operators;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use s3s::S3Result;

pub(crate) use aggregate::Accumulator;

use super::sql::{Expression, Path, Step, Test};
use super::value::{Name, Timestamp, Value};

/// What an expression can refer to.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    pub(crate) value: &'a Value,
    /// The name of the row in the expression.
    pub(crate) alias: &'a Name,
    /// Whether `_1` is the first column.
    pub(crate) has_positions: bool,
    /// The results of the aggregates, once all rows were read.
    pub(crate) aggregates: &'a [Value],
    /// The time at which the query began.
    pub(crate) now: Timestamp,
}

impl Expression {
    /// The value of this expression in a row.
    pub(crate) fn evaluate<'a>(&'a self, row: &Row<'a>) -> S3Result<Cow<'a, Value>> {
        Ok(match self {
            Self::Literal(value) => Cow::Borrowed(value),
            Self::Path(path) => path.find(row)?,
            Self::Chain(first, links) => operators::chain(first, links, row)?,
            Self::All(members) => owned(operators::every(members, row)?),
            Self::Any(members) => owned(operators::any(members, row)?),
            Self::Not(inner) => {
                let truth = inner.truth(row)?;
                owned(truth.map_or(Value::Null, |truth| Value::Bool(!truth)))
            }
            Self::Negate(inner) => owned(operators::negate(&*inner.evaluate(row)?)?),
            Self::Between(operands) => owned(operators::between(operands, row)?),
            Self::In(value, members) => owned(operators::is_in(value, members, row)?),
            Self::Like {
                value,
                pattern,
                escape,
            } => owned(like::evaluate(value, pattern, escape.as_deref(), row)?),
            Self::Is(inner, test) => owned(Value::Bool(is(&*inner.evaluate(row)?, *test))),
            Self::Case {
                operand,
                branches,
                otherwise,
            } => case(operand.as_deref(), branches, otherwise.as_deref(), row)?,
            Self::Cast(inner, kind) => owned(cast::cast(&*inner.evaluate(row)?, *kind)?),
            Self::Call(function, arguments) => owned(functions::call(*function, arguments, row)?),
            Self::Aggregate(index) => match row.aggregates.get(*index) {
                Some(value) => Cow::Borrowed(value),
                None => owned(Value::Null),
            },
        })
    }

    /// Whether this condition holds in a row, if that is known.
    pub(crate) fn truth<'a>(&'a self, row: &Row<'a>) -> S3Result<Option<bool>> {
        Ok(match &*self.evaluate(row)? {
            Value::Bool(truth) => Some(*truth),
            _ => None,
        })
    }
}

fn owned<'a>(value: Value) -> Cow<'a, Value> {
    Cow::Owned(value)
}

impl Path {
    /// The value that a path leads to.
    pub(crate) fn find<'a>(&self, row: &Row<'a>) -> S3Result<Cow<'a, Value>> {
        let is_row = self.begins_with_row(row.alias);
        let first = Step::Field(self.root.clone());
        let mut steps = std::iter::once(&first).skip(usize::from(is_row));
        let mut steps = steps.by_ref().chain(&self.steps).enumerate();
        let mut value = Some(row.value);
        while let (Some(found), Some((index, step))) = (value, steps.next()) {
            value = match step {
                Step::Field(name) => match found.field(name)? {
                    None if index == 0 && row.has_positions => column(found, name),
                    // A row without a name is the first of one table.
                    None if index == 0 && !is_row && name.position() == Some(1) => Some(found),
                    field => field,
                },
                Step::Index(index) => match found {
                    Value::List(values) => values.get(*index),
                    _ => None,
                },
                Step::Elements | Step::Fields => None,
            };
        }
        Ok(value.map_or(Cow::Owned(Value::Missing), Cow::Borrowed))
    }
}

/// The column `_1`, counted from one.
fn column<'a>(row: &'a Value, name: &Name) -> Option<&'a Value> {
    let Value::Struct(fields) = row else {
        return None;
    };
    let (_, value) = fields.get(name.position()?.checked_sub(1)?)?;
    Some(value)
}

fn is(value: &Value, test: Test) -> bool {
    match test {
        Test::Null => value.is_absent(),
        Test::Missing => matches!(value, Value::Missing),
        Test::True => matches!(value, Value::Bool(true)),
        Test::False => matches!(value, Value::Bool(false)),
    }
}

fn case<'a>(
    operand: Option<&'a Expression>,
    branches: &'a [(Expression, Expression)],
    otherwise: Option<&'a Expression>,
    row: &Row<'a>,
) -> S3Result<Cow<'a, Value>> {
    let operand = operand.map(|operand| operand.evaluate(row)).transpose()?;
    for (when, then) in branches {
        let when = when.evaluate(row)?;
        let is_met = match &operand {
            Some(operand) => operators::equal(operand, &when) == Some(true),
            None => matches!(*when, Value::Bool(true)),
        };
        if is_met {
            return then.evaluate(row);
        }
    }
    match otherwise {
        Some(otherwise) => otherwise.evaluate(row),
        None => Ok(owned(Value::Null)),
    }
}
