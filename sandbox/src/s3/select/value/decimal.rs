//! Numbers to the base ten, with at most 38 digits.

use std::cmp::Ordering;
use std::fmt;

/// How many digits a number keeps.
const DIGITS: u32 = 38;

/// The largest mantissa, plus one.
const LIMIT: i128 = 10_i128.pow(DIGITS);

/// The largest exponent that a text may have.
const MAX_EXPONENT: i32 = 6_000;

/// `mantissa` × 10 to the power of −`scale`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Decimal {
    mantissa: i128,
    scale: i32,
}

impl From<i64> for Decimal {
    fn from(value: i64) -> Self {
        Self {
            mantissa: value.into(),
            scale: 0,
        }
    }
}

impl Decimal {
    /// Reads a number as JSON and SQL write it. Digits that it cannot keep are dropped.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (digits, exponent) = match text.find(['e', 'E']) {
            Some(at) => (&text[..at], text[at + 1..].parse::<i32>().ok()?),
            None => (text, 0),
        };
        if exponent.abs() > MAX_EXPONENT {
            return None;
        }
        let (sign, digits) = match digits.strip_prefix('-') {
            Some(digits) => (-1, digits),
            None => (1, digits.strip_prefix('+').unwrap_or(digits)),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        if whole.is_empty() && fraction.is_empty() {
            return None;
        }
        let mut mantissa = 0_i128;
        let mut scale = 0_i32;
        for (is_fraction, digit) in { whole.bytes().map(|digit| (false, digit)) }
            .chain(fraction.bytes().map(|digit| (true, digit)))
        {
            if !digit.is_ascii_digit() {
                return None;
            }
            if mantissa < LIMIT / 10 {
                mantissa = mantissa * 10 + i128::from(digit - b'0');
                scale = scale.checked_add(i32::from(is_fraction))?;
            } else {
                scale = scale.checked_sub(i32::from(!is_fraction))?;
            }
        }
        let scale = scale.checked_sub(exponent)?;
        Some(Self {
            mantissa: sign * mantissa,
            scale,
        })
    }

    pub(crate) fn is_zero(self) -> bool {
        self.mantissa == 0
    }

    pub(crate) fn negate(self) -> Self {
        Self {
            mantissa: -self.mantissa,
            ..self
        }
    }

    pub(crate) fn add(self, other: Self) -> Self {
        let (a, b, scale) = self.align(other);
        match a.checked_add(b) {
            Some(sum) => Self::rounded(sum, scale),
            None => Self::rounded(a / 10 + b / 10, scale.saturating_sub(1)),
        }
    }

    pub(crate) fn multiply(self, other: Self) -> Self {
        let (mut a, mut b) = (self, other);
        loop {
            if let Some(mantissa) = a.mantissa.checked_mul(b.mantissa) {
                return Self::rounded(mantissa, a.scale.saturating_add(b.scale));
            }
            let longer = if a.mantissa.abs() > b.mantissa.abs() {
                &mut a
            } else {
                &mut b
            };
            *longer = longer.without_last_digit();
        }
    }

    /// The quotient, or `None` where the divisor is zero.
    pub(crate) fn divide(self, other: Self) -> Option<Self> {
        if other.is_zero() {
            return None;
        }
        let (mut mantissa, mut scale) = (self.mantissa, self.scale);
        while mantissa != 0 && mantissa.abs() < LIMIT / 10 {
            mantissa *= 10;
            scale = scale.saturating_add(1);
        }
        let least = self.scale.saturating_sub(other.scale).max(0);
        let mut quotient = Self {
            mantissa: divide_rounded(mantissa, other.mantissa),
            scale: scale.saturating_sub(other.scale),
        };
        while quotient.scale > least && quotient.mantissa % 10 == 0 {
            quotient.mantissa /= 10;
            quotient.scale -= 1;
        }
        Some(quotient)
    }

    /// The remainder, or `None` where the divisor is zero.
    pub(crate) fn remainder(self, other: Self) -> Option<Self> {
        let (a, b, scale) = self.align(other);
        Some(Self {
            mantissa: a.checked_rem(b)?,
            scale,
        })
    }

    pub(crate) fn compare(self, other: Self) -> Ordering {
        let (a, b, _) = self.align(other);
        a.cmp(&b)
    }

    /// The part before the point, where an `i64` can hold it.
    pub(crate) fn to_int(self) -> Option<i64> {
        let whole = match u32::try_from(self.scale) {
            Ok(scale) if scale > DIGITS => 0,
            Ok(scale) => self.mantissa / 10_i128.pow(scale),
            Err(_) => self.scaled_to(0)?,
        };
        i64::try_from(whole).ok()
    }

    pub(crate) fn to_float(self) -> f64 {
        let text = format!("{}e{}", self.mantissa, -i64::from(self.scale));
        text.parse().unwrap_or(f64::NAN)
    }

    /// Both mantissas at one scale.
    fn align(self, other: Self) -> (i128, i128, i32) {
        if self.is_zero() || other.is_zero() {
            let scale = match (self.is_zero(), other.is_zero()) {
                (true, true) => self.scale.max(other.scale),
                (true, false) => other.scale,
                _ => self.scale,
            };
            return (self.mantissa, other.mantissa, scale);
        }
        let least = self.scale.min(other.scale);
        let most = self.scale.max(other.scale);
        let mut scale = most.min(least.saturating_add(39));
        loop {
            match (self.scaled_to(scale), other.scaled_to(scale)) {
                (Some(a), Some(b)) if scale == least || a.abs().max(b.abs()) < LIMIT => {
                    return (a, b, scale);
                }
                _ => scale -= 1,
            }
        }
    }

    /// The mantissa at another scale, where it fits.
    fn scaled_to(self, scale: i32) -> Option<i128> {
        let more = i64::from(scale) - i64::from(self.scale);
        if more >= 0 {
            let factor = 10_i128.checked_pow(u32::try_from(more).ok()?)?;
            return self.mantissa.checked_mul(factor);
        }
        let fewer = u32::try_from(-more).ok().filter(|fewer| *fewer <= DIGITS);
        Some(fewer.map_or(0, |fewer| divide_rounded(self.mantissa, 10_i128.pow(fewer))))
    }

    fn rounded(mantissa: i128, scale: i32) -> Self {
        let mut number = Self { mantissa, scale };
        while number.mantissa.abs() >= LIMIT {
            number = number.without_last_digit();
        }
        number
    }

    fn without_last_digit(self) -> Self {
        Self {
            mantissa: divide_rounded(self.mantissa, 10),
            scale: self.scale.saturating_sub(1),
        }
    }
}

/// Divides, and rounds half away from zero.
fn divide_rounded(a: i128, b: i128) -> i128 {
    let (quotient, rest) = (a / b, a % b);
    if rest.abs() >= b.abs() - rest.abs() && rest != 0 {
        return quotient + if (a < 0) == (b < 0) { 1 } else { -1 };
    }
    quotient
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.mantissa.unsigned_abs().to_string();
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let length = i64::try_from(digits.len()).unwrap_or(i64::MAX);
        let exponent = length - 1 - i64::from(self.scale);
        if self.scale <= 0 && self.is_zero() {
            return f.write_str("0");
        }
        if self.scale <= 0 && exponent < i64::from(DIGITS) {
            let zeros = usize::try_from(-self.scale).unwrap_or(0);
            return write!(f, "{sign}{digits}{}", "0".repeat(zeros));
        }
        if exponent < -6 || self.scale < 0 {
            let (first, rest) = digits.split_at(1);
            let point = if rest.is_empty() { "" } else { "." };
            let plus = if exponent > 0 { "+" } else { "" };
            return write!(f, "{sign}{first}{point}{rest}E{plus}{exponent}");
        }
        let scale = usize::try_from(self.scale).unwrap_or(0);
        let padded = format!("{digits:0>width$}", width = scale + 1);
        let (whole, fraction) = padded.split_at(padded.len() - scale);
        write!(f, "{sign}{whole}.{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).expect(text)
    }

    #[test]
    fn numbers_are_written_as_they_were_read() {
        for (text, written) in [
            ("0", "0"),
            ("-0.50", "-0.50"),
            ("1.10", "1.10"),
            ("1e3", "1000"),
            ("12.5e-2", "0.125"),
            ("1E-9", "1E-9"),
            ("1e400", "1E+400"),
            (".5", "0.5"),
            ("0e4000", "0"),
        ] {
            assert_eq!(decimal(text).to_string(), written, "{text}");
        }
        for text in ["", "-", ".", "1x", "e1", "1e", "1e99999", "0x1", "1 "] {
            assert!(Decimal::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn sums_and_quotients_are_exact_where_decimals_can_be() {
        let sum = decimal("0.1").add(decimal("0.2"));
        assert_eq!(sum.to_string(), "0.3");
        let quotient = |a, b| decimal(a).divide(decimal(b)).map(|q| q.to_string());
        assert_eq!(quotient("7.0", "2").as_deref(), Some("3.5"));
        assert_eq!(quotient("6.00", "2").as_deref(), Some("3.00"));
        assert!(quotient("1", "3").is_some_and(|text| text.len() == 39));
        assert_eq!(quotient("1", "0.0"), None);
        assert_eq!(
            decimal("1e300").compare(decimal("1e-300")),
            Ordering::Greater
        );
        assert_eq!(decimal("2.50").compare(decimal("2.5")), Ordering::Equal);
        assert_eq!(decimal("-7.9").to_int(), Some(-7));
    }

    proptest! {
        #[test]
        fn no_pair_of_numbers_makes_it_panic(a in "-?[0-9]{1,50}(\\.[0-9]{0,50})?(e-?[0-9]{1,4})?", b in "-?[0-9]{1,50}(\\.[0-9]{0,50})?(e-?[0-9]{1,4})?") {
            if let (Some(a), Some(b)) = (Decimal::parse(&a), Decimal::parse(&b)) {
                for number in [Some(a.add(b)), Some(a.multiply(b)), a.divide(b), a.remainder(b)].into_iter().flatten() {
                    let _ = (number.to_string(), number.to_int(), number.to_float(), number.compare(a));
                }
            }
        }

        #[test]
        fn whole_numbers_are_counted_as_integers_are(a in any::<i32>(), b in any::<i32>()) {
            let (x, y) = (Decimal::from(i64::from(a)), Decimal::from(i64::from(b)));
            prop_assert_eq!(x.add(y).to_int(), Some(i64::from(a) + i64::from(b)));
            prop_assert_eq!(x.multiply(y).to_int(), Some(i64::from(a) * i64::from(b)));
            prop_assert_eq!(x.compare(y), a.cmp(&b));
        }
    }
}
