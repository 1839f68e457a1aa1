//! A number as `DynamoDB` keeps it: decimal, with up to 38 digits.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use super::ValueError;

/// The name by which this crate's serializer and deserializer know a [`Number`].
pub(super) const NUMBER: &str = "$resource::dynamodb::Number";

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

/// To other formats, such as JSON, as an integer or a float where that loses nothing, and as a text otherwise.
impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(NUMBER, &Exact(self))
    }
}

struct Exact<'a>(&'a Number);

impl Serialize for Exact<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match exact(&self.0.text) {
            Primitive::I64(value) => serializer.serialize_i64(value),
            Primitive::U64(value) => serializer.serialize_u64(value),
            Primitive::F64(value) => serializer.serialize_f64(value),
            Primitive::Text => serializer.serialize_str(&self.0.text),
        }
    }
}

/// The primitive type that holds a number without loss.
pub(super) enum Primitive {
    I64(i64),
    U64(u64),
    F64(f64),
    /// None does.
    Text,
}

/// The primitive type that holds the number of this text without loss.
pub(super) fn exact(text: &str) -> Primitive {
    if let Ok(value) = text.parse() {
        return Primitive::I64(value);
    }
    if let Ok(value) = text.parse() {
        return Primitive::U64(value);
    }
    let float: Option<f64> = text.parse().ok();
    match (float, float.map(Number::of_f64), Number::from_str(text)) {
        (Some(float), Some(Ok(back)), Ok(number)) if back == number => Primitive::F64(float),
        _ => Primitive::Text,
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(NUMBER, NumberVisitor)
    }
}

struct NumberVisitor;

impl<'de> Visitor<'de> for NumberVisitor {
    type Value = Number;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Number, D::Error> {
        inner.deserialize_any(self)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Number, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Number, E> {
        Ok(value.into())
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Number, E> {
        Ok(value.into())
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Number, E> {
        value.try_into().map_err(E::custom)
    }
}

/// Stores a type that displays as a number and parses one, such as a decimal crate's, as a number.
///
/// By themselves, such types serialize as text, and the attribute would be a string.
///
/// ```
/// use resource::dynamodb::{from_item, to_item};
/// use serde::{Deserialize, Serialize};
///
/// # #[derive(Debug, PartialEq)]
/// # struct Decimal(String);
/// # impl std::fmt::Display for Decimal {
/// #     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(&self.0) }
/// # }
/// # impl std::str::FromStr for Decimal {
/// #     type Err = std::convert::Infallible;
/// #     fn from_str(text: &str) -> Result<Self, Self::Err> { Ok(Self(text.to_owned())) }
/// # }
/// #[derive(Debug, PartialEq, Serialize, Deserialize)]
/// struct Offer {
///     #[serde(with = "resource::dynamodb::number")]
///     price: Decimal,
/// }
///
/// let offer = Offer { price: "19.99".parse().unwrap() };
/// let item = to_item(&offer)?;
/// assert_eq!(item.attributes()["price"].as_n(), Ok(&"19.99".to_owned()));
/// assert_eq!(from_item::<Offer>(item)?, offer);
/// # Ok::<_, resource::dynamodb::ValueError>(())
/// ```
pub mod number {
    use std::fmt::Display;
    use std::str::FromStr;

    use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

    use super::Number;

    /// For `#[serde(with = "resource::dynamodb::number")]`.
    ///
    /// # Errors
    ///
    /// If the value does not display as a number.
    pub fn serialize<T: Display, S: Serializer>(
        value: &T,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let number: Number = value.to_string().parse().map_err(ser::Error::custom)?;
        number.serialize(serializer)
    }

    /// For `#[serde(with = "resource::dynamodb::number")]`.
    ///
    /// # Errors
    ///
    /// If the attribute is not a number, or the type cannot hold it.
    pub fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
    where
        T: FromStr<Err: Display>,
        D: Deserializer<'de>,
    {
        let number = Number::deserialize(deserializer)?;
        number.as_str().parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Number;

    fn number(text: &str) -> Number {
        text.parse().unwrap()
    }

    #[test]
    fn a_number_is_written_one_way() {
        for (text, written) in [
            ("0", "0"),
            ("-0.00", "0"),
            ("007", "7"),
            ("1.50", "1.5"),
            (".5", "0.5"),
            ("5.", "5"),
            ("+12e1", "120"),
            ("-1E-3", "-0.001"),
            ("1e-7", "1E-7"),
            ("1E+125", "1E+125"),
            (
                "0.00000000000000000000000000000000000000000000000012",
                "1.2E-49",
            ),
        ] {
            assert_eq!(number(text).as_str(), written, "{text}");
        }
    }

    #[test]
    fn what_dynamodb_refuses_is_refused() {
        let digits = "1".repeat(39);
        for text in [
            "", "-", ".", "1e", "1.2.3", "0x1", "NaN", "١", "1E126", "1E-131", &digits,
        ] {
            assert!(text.parse::<Number>().is_err(), "{text}");
        }
        assert!(Number::try_from(f64::INFINITY).is_err());
        assert!(Number::try_from(1e-200).is_err());
        assert!("1".repeat(38).parse::<Number>().is_ok());
        assert!(
            "9.9999999999999999999999999999999999999E+125"
                .parse::<Number>()
                .is_ok()
        );
    }

    #[test]
    fn numbers_are_ordered_by_size() {
        let ascending = [
            "-1E+100", "-20", "-3", "-0.5", "0", "1E-100", "0.5", "3", "20", "21", "1E+100",
        ];
        for pair in ascending.windows(2) {
            assert!(number(pair[0]) < number(pair[1]), "{pair:?}");
        }
    }

    proptest! {
        #[test]
        fn integers_keep_every_digit(value: i64) {
            prop_assert_eq!(Number::from(value).as_i64(), Some(value));
            prop_assert_eq!(number(&format!("{value}.0")).as_i64(), Some(value));
        }

        #[test]
        fn floats_come_back(value in prop::num::f64::NORMAL) {
            if let Ok(number) = Number::try_from(value) {
                prop_assert_eq!(number.to_f64().to_bits(), value.to_bits());
            }
        }

        #[test]
        fn any_text_is_a_number_or_an_error(text in "[-+0-9.eE]{0,12}") {
            if let Ok(number) = text.parse::<Number>() {
                prop_assert_eq!(number.as_str().parse::<Number>().unwrap(), number);
            }
        }
    }
}
