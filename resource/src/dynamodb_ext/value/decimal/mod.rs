//! A number as `DynamoDB` keeps it: decimal, with up to 38 digits.

mod convert;
pub mod number;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use super::ValueError;
pub(super) use convert::{NUMBER, Primitive, exact};

/// The most digits of a number.
const DIGITS: usize = 38;
/// Numbers are at least 1E-130 and below 1E+126, or negative so, or zero.
const EXPONENTS: std::ops::RangeInclusive<i32> = -130..=125;
/// Longer texts have an exponent.
const LONGEST_PLAIN: i32 = 40;

/// A decimal number with up to 38 digits, as `DynamoDB` keeps it.
///
/// `f64` holds 15 to 17 digits, so a price or an id that goes through one may change. This type sends the text that it
/// parsed. boto3 uses `decimal.Decimal` for the same reason. Numbers compare by value: `1.50` equals `1.5`.
///
/// It does no arithmetic. For that, use a crate for decimals, and mark a field of its type with
/// `#[serde(with = "resource::dynamodb::number")]`.
///
/// See [Number](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html#HowItWorks.DataTypes.Number).
///
/// ```
/// use resource::dynamodb::Number;
///
/// let price: Number = "12345678901234567890.123456789".parse()?;
/// assert_eq!(price.to_string(), "12345678901234567890.123456789");
/// assert_eq!("1.50".parse::<Number>()?, "15E-1".parse()?);
/// assert!("1E+126".parse::<Number>().is_err());
/// # Ok::<_, resource::dynamodb::ValueError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Number {
    /// As it is sent.
    text: Box<str>,
}

/// A number taken apart: `0.DIGITS × 10^(exponent + 1)`, without zeros at either end of the digits.
struct Parts {
    negative: bool,
    digits: String,
    /// Of the first digit. Zero has no digits.
    exponent: i32,
}

impl Number {
    /// The number as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The number as an `i64`, if it is one.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        self.integer()
    }

    /// The number as a `u64`, if it is one.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        self.integer()
    }

    /// The nearest `f64`. Digits after the 15th may be lost.
    #[must_use]
    pub fn to_f64(&self) -> f64 {
        self.text.parse().unwrap_or(f64::NAN)
    }

    /// The number as an integer type, if it is one.
    pub(super) fn integer<I: FromStr>(&self) -> Option<I> {
        if let Ok(integer) = self.text.parse() {
            return Some(integer);
        }
        let parts = Parts::of(&self.text).ok()?;
        parts.plain().parse().ok()
    }

    /// The number that this `f64` displays as. `None` for NaN and for numbers out of range.
    fn of_f64(value: f64) -> Result<Self, ValueError> {
        if !value.is_finite() {
            let reason = format!("{value} is not a number that DynamoDB can hold");
            return Err(ValueError::new(reason));
        }
        format!("{value:e}").parse()
    }
}

/// The text of an `f64` as it is sent.
pub(super) fn text_of_f64(value: f64) -> Result<String, ValueError> {
    let plain = value == 0.0 || (1e-6..1e15).contains(&value.abs());
    if plain && value.is_sign_positive() {
        // What most programs send needs no further check: at most 17 digits.
        return Ok(value.to_string());
    }
    Number::of_f64(value).map(|number| number.text.into_string())
}

/// The text of an `f32` as it is sent.
pub(super) fn text_of_f32(value: f32) -> Result<String, ValueError> {
    if value.is_finite() {
        let number: Number = format!("{value:e}").parse()?;
        return Ok(number.text.into_string());
    }
    text_of_f64(value.into())
}

impl Parts {
    fn of(text: &str) -> Result<Self, ValueError> {
        let malformed = || ValueError::new(format!("{text:?} is not a number"));
        let (negative, unsigned) = match text.as_bytes().first() {
            Some(b'-') => (true, &text[1..]),
            Some(b'+') => (false, &text[1..]),
            _ => (false, text),
        };
        let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse().map_err(|_| malformed())?),
            None => (unsigned, 0_i32),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = [whole, fraction].concat();
        if all.is_empty() || !all.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(malformed());
        }
        let significant = all.trim_start_matches('0');
        let leading = i32::try_from(all.len() - significant.len()).map_err(|_| malformed())?;
        let before_point = i32::try_from(whole.len()).map_err(|_| malformed())?;
        let exponent = exponent.checked_add(before_point - leading - 1);
        Ok(Self {
            negative: negative && !significant.is_empty(),
            digits: significant.trim_end_matches('0').to_owned(),
            exponent: exponent.ok_or_else(malformed)?,
        })
    }

    /// Checks the number of digits and the range.
    fn check(&self, text: &str) -> Result<(), ValueError> {
        let shown: String = text.chars().take(60).collect();
        if self.digits.len() > DIGITS {
            let reason =
                format!("{shown} has more than {DIGITS} digits, which DynamoDB cannot hold");
            return Err(ValueError::new(reason));
        }
        if !self.digits.is_empty() && !EXPONENTS.contains(&self.exponent) {
            let reason = format!("{shown} is not between 1E-130 and 9.9E+125 in size");
            return Err(ValueError::new(reason));
        }
        Ok(())
    }

    fn text(&self) -> String {
        let length = i32::try_from(self.digits.len()).unwrap_or(i32::MAX);
        let fits = (-6..LONGEST_PLAIN).contains(&self.exponent) && length <= LONGEST_PLAIN;
        if fits || self.digits.is_empty() {
            return self.plain();
        }
        let sign = if self.negative { "-" } else { "" };
        let (first, rest) = self.digits.split_at(1);
        let point = if rest.is_empty() { "" } else { "." };
        format!("{sign}{first}{point}{rest}E{:+}", self.exponent)
    }

    /// Without an exponent.
    fn plain(&self) -> String {
        let sign = if self.negative { "-" } else { "" };
        let digits = &self.digits;
        if digits.is_empty() {
            return "0".to_owned();
        }
        if self.exponent < 0 {
            let zeros = usize::try_from(-self.exponent - 1).unwrap_or(0);
            return format!("{sign}0.{}{digits}", "0".repeat(zeros));
        }
        let whole = usize::try_from(self.exponent).unwrap_or(0) + 1;
        if digits.len() <= whole {
            return format!("{sign}{digits}{}", "0".repeat(whole - digits.len()));
        }
        let (whole, fraction) = digits.split_at(whole);
        format!("{sign}{whole}.{fraction}")
    }
}

impl FromStr for Number {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        let parts = Parts::of(text)?;
        parts.check(text)?;
        Ok(Self {
            text: parts.text().into(),
        })
    }
}

macro_rules! from_integers {
    ($($integer:ty),*) => {$(
        impl From<$integer> for Number {
            fn from(value: $integer) -> Self {
                Self { text: value.to_string().into() }
            }
        }
    )*};
}
from_integers!(i8, i16, i32, i64, u8, u16, u32, u64);

impl TryFrom<f64> for Number {
    type Error = ValueError;

    fn try_from(value: f64) -> Result<Self, ValueError> {
        Self::of_f64(value)
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        let parts = |number: &Self| Parts::of(&number.text).ok();
        // A text in here was parsed before.
        let (Some(here), Some(there)) = (parts(self), parts(other)) else {
            return self.text.cmp(&other.text);
        };
        here.cmp(&there)
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Parts {
    fn sign(&self) -> i8 {
        match (self.digits.is_empty(), self.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        }
    }

    fn cmp(&self, other: &Self) -> Ordering {
        let size = self.exponent.cmp(&other.exponent);
        let size = size.then_with(|| self.digits.cmp(&other.digits));
        match self.sign().cmp(&other.sign()) {
            Ordering::Equal if self.sign() == 0 => Ordering::Equal,
            Ordering::Equal if self.negative => size.reverse(),
            Ordering::Equal => size,
            signs => signs,
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad_integral(true, "", &self.text)
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
