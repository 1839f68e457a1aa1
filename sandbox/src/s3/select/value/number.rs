//! Numbers: integers of 64 bits, decimals and floats.

use std::cmp::Ordering;
use std::fmt;

use s3s::{S3ErrorCode, S3Result};

use super::decimal::Decimal;
use crate::s3::error;

/// A number. Of two kinds in one operation, the result has the wider: integer, decimal, float.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Number {
    Int(i64),
    Decimal(Decimal),
    Float(f64),
}

/// An operation on two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Arithmetic {
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
}

impl Number {
    /// Reads a number as JSON and SQL write it.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        match text.parse() {
            Ok(int) => Some(Self::Int(int)),
            Err(_) => Decimal::parse(text).map(Self::Decimal),
        }
    }

    pub(crate) fn to_float(self) -> f64 {
        match self {
            // Floats hold integers of more than 53 bits only roughly, in every language.
            #[allow(clippy::cast_precision_loss)]
            Self::Int(value) => value as f64,
            Self::Decimal(value) => value.to_float(),
            Self::Float(value) => value,
        }
    }

    /// The decimal, or `None` for a float that is none, as infinity.
    pub(crate) fn to_decimal(self) -> Option<Decimal> {
        match self {
            Self::Int(value) => Some(value.into()),
            Self::Decimal(value) => Some(value),
            Self::Float(value) => Decimal::parse(&format!("{value:?}")),
        }
    }

    /// The part before the point.
    pub(crate) fn to_int(self) -> Option<i64> {
        match self {
            Self::Int(value) => Some(value),
            Self::Decimal(value) => value.to_int(),
            Self::Float(_) => self.to_decimal()?.to_int(),
        }
    }

    pub(crate) fn negate(self) -> S3Result<Self> {
        Ok(match self {
            Self::Int(value) => Self::Int(value.checked_neg().ok_or_else(overflow)?),
            Self::Decimal(value) => Self::Decimal(value.negate()),
            Self::Float(value) => Self::Float(-value),
        })
    }

    /// The result of an operation. Fails where an integer overflows, and where the divisor is zero.
    pub(crate) fn calculate(self, operation: Arithmetic, other: Self) -> S3Result<Self> {
        match (self, other) {
            (Self::Float(_), _) | (_, Self::Float(_)) => Ok(Self::Float(of_floats(
                self.to_float(),
                operation,
                other.to_float(),
            ))),
            (Self::Int(a), Self::Int(b)) => of_ints(a, operation, b).map(Self::Int),
            (a, b) => {
                let numbers = a.to_decimal().zip(b.to_decimal());
                let result = numbers.and_then(|(a, b)| of_decimals(a, operation, b));
                result.map(Self::Decimal).ok_or_else(by_zero)
            }
        }
    }

    pub(crate) fn compare(self, other: Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Int(a), Self::Int(b)) => Some(a.cmp(&b)),
            (Self::Float(_), _) | (_, Self::Float(_)) => {
                self.to_float().partial_cmp(&other.to_float())
            }
            (a, b) => Some(a.to_decimal()?.compare(b.to_decimal()?)),
        }
    }
}

fn of_ints(a: i64, operation: Arithmetic, b: i64) -> S3Result<i64> {
    let divides = matches!(operation, Arithmetic::Divide | Arithmetic::Remainder);
    if divides && b == 0 {
        return Err(by_zero());
    }
    let result = match operation {
        Arithmetic::Add => a.checked_add(b),
        Arithmetic::Subtract => a.checked_sub(b),
        Arithmetic::Multiply => a.checked_mul(b),
        Arithmetic::Divide => a.checked_div(b),
        Arithmetic::Remainder => a.checked_rem(b),
    };
    result.ok_or_else(overflow)
}

fn of_floats(a: f64, operation: Arithmetic, b: f64) -> f64 {
    match operation {
        Arithmetic::Add => a + b,
        Arithmetic::Subtract => a - b,
        Arithmetic::Multiply => a * b,
        Arithmetic::Divide => a / b,
        Arithmetic::Remainder => a % b,
    }
}

fn of_decimals(a: Decimal, operation: Arithmetic, b: Decimal) -> Option<Decimal> {
    match operation {
        Arithmetic::Add => Some(a.add(b)),
        Arithmetic::Subtract => Some(a.add(b.negate())),
        Arithmetic::Multiply => Some(a.multiply(b)),
        Arithmetic::Divide => a.divide(b),
        Arithmetic::Remainder => a.remainder(b),
    }
}

fn overflow() -> s3s::S3Error {
    error::error(
        S3ErrorCode::IntegerOverflow,
        "Int overflow or underflow in the SQL expression.",
    )
}

fn by_zero() -> s3s::S3Error {
    error::error(
        S3ErrorCode::EvaluatorInvalidArguments,
        "The SQL expression divides by zero.",
    )
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int(value) => value.fmt(f),
            Self::Decimal(value) => value.fmt(f),
            // As "1e300", where the other form would print three hundred digits.
            Self::Float(value) => write!(f, "{value:?}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        Number::parse(text).expect(text)
    }

    #[test]
    fn the_wider_kind_wins() {
        let sum = |a: Number, b: Number| a.calculate(Arithmetic::Add, b).map(|sum| sum.to_string());
        assert_eq!(sum(number("1"), number("2")).ok().as_deref(), Some("3"));
        assert_eq!(
            sum(number("1"), number("0.50")).ok().as_deref(),
            Some("1.50")
        );
        assert_eq!(
            sum(number("1"), Number::Float(0.5)).ok().as_deref(),
            Some("1.5")
        );
        let half = number("7").calculate(Arithmetic::Divide, number("2"));
        assert_eq!(half.ok().map(|half| half.to_string()).as_deref(), Some("3"));
    }

    #[test]
    fn overflow_and_division_by_zero_are_errors() {
        let most = Number::Int(i64::MAX);
        let least = Number::Int(i64::MIN);
        for (a, operation, b) in [
            (most, Arithmetic::Add, Number::Int(1)),
            (least, Arithmetic::Divide, Number::Int(-1)),
            (least, Arithmetic::Remainder, Number::Int(-1)),
            (most, Arithmetic::Divide, Number::Int(0)),
            (most, Arithmetic::Remainder, number("0.0")),
        ] {
            assert!(a.calculate(operation, b).is_err(), "{a} {operation:?} {b}");
        }
        assert!(least.negate().is_err());
        assert_eq!(Number::Float(f64::INFINITY).to_int(), None);
    }
}
