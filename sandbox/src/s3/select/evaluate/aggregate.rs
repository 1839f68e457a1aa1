//! COUNT, SUM, AVG, MIN and MAX.

use std::cmp::Ordering;

use s3s::{S3ErrorCode, S3Result};

use super::Row;
use super::operators::shown;
use crate::s3::error;
use crate::s3::select::sql::{Aggregate, AggregateFunction};
use crate::s3::select::value::{Arithmetic, Number, Value};

/// What an aggregate has of the rows so far.
pub(crate) struct Accumulator {
    count: i64,
    /// The sum, the least or the greatest value.
    value: Option<Value>,
}

impl Accumulator {
    pub(crate) fn new() -> Self {
        Self {
            count: 0,
            value: None,
        }
    }

    /// Takes a row into account. Rows in which the argument is absent do not count.
    pub(crate) fn add(&mut self, aggregate: &Aggregate, row: &Row<'_>) -> S3Result<()> {
        let Some(argument) = &aggregate.argument else {
            self.count += 1;
            return Ok(());
        };
        let value = argument.evaluate(row)?;
        if value.is_absent() {
            return Ok(());
        }
        self.count += 1;
        match aggregate.function {
            AggregateFunction::Count => {}
            AggregateFunction::Sum | AggregateFunction::Avg => {
                let number = number(&value)?;
                let sum = match self.value.as_ref().and_then(Value::to_number) {
                    Some(sum) => sum.calculate(Arithmetic::Add, number)?,
                    None => number,
                };
                self.value = Some(Value::Number(sum));
            }
            AggregateFunction::Max => self.keep(&value, Ordering::Greater)?,
            AggregateFunction::Min => self.keep(&value, Ordering::Less)?,
        }
        Ok(())
    }

    /// Keeps a value that lies so to the one that is kept.
    fn keep(&mut self, value: &Value, side: Ordering) -> S3Result<()> {
        let value = match value {
            Value::Timestamp(_) => value.clone(),
            _ => Value::Number(number(value)?),
        };
        let Some(kept) = &self.value else {
            self.value = Some(value);
            return Ok(());
        };
        let ordering = value.compare(kept).ok_or_else(|| wrong_type(&value))?;
        if ordering == side {
            self.value = Some(value);
        }
        Ok(())
    }

    /// The result. Without a row, it is NULL except for COUNT.
    pub(crate) fn finish(self, function: AggregateFunction) -> S3Result<Value> {
        let value = self.value.unwrap_or(Value::Null);
        match function {
            AggregateFunction::Count => Ok(Value::Number(Number::Int(self.count))),
            AggregateFunction::Avg => match value.to_number() {
                Some(sum) => average(sum, self.count).map(Value::Number),
                None => Ok(Value::Null),
            },
            _ => Ok(value),
        }
    }
}

fn average(sum: Number, count: i64) -> S3Result<Number> {
    let sum = match sum {
        Number::Int(sum) => Number::Decimal(sum.into()),
        other => other,
    };
    sum.calculate(Arithmetic::Divide, Number::Int(count))
}

fn number(value: &Value) -> S3Result<Number> {
    value.to_number().ok_or_else(|| wrong_type(value))
}

fn wrong_type(value: &Value) -> s3s::S3Error {
    error::error(
        S3ErrorCode::IncorrectSqlFunctionArgumentType,
        format!(
            "Incorrect type of arguments in function call in the SQL expression: expected a number, got: {}",
            shown(value)
        ),
    )
}
