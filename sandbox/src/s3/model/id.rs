//! Version identifiers and upload identifiers: opaque to a client, ordered within.

use std::fmt;

/// An odd factor has an inverse modulo 2^64, so that scrambling a number with it loses nothing.
const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
const INVERSE: u64 = inverse(FACTOR);

/// Which version of a key: the one written without versioning, or a numbered one.
///
/// The number is the order of writing. It stays readable from the identifier, so that a listing can go on behind a
/// version that was deleted meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum VersionId {
    /// Written while versioning was off or suspended; shown as `null`.
    Null,
    /// Written while versioning was on.
    Numbered(u64),
}

impl VersionId {
    /// Reads an identifier; `None` when it is not one that [`fmt::Display`] could have written.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        if text == "null" {
            return Some(Self::Null);
        }
        let number = u64::from_str_radix(text.get(..16)?, 16).ok()?;
        let number = number.wrapping_mul(INVERSE);
        (Self::Numbered(number).to_string() == text).then_some(Self::Numbered(number))
    }
}

impl fmt::Display for VersionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Numbered(number) => {
                write!(
                    f,
                    "{:016x}{:016x}",
                    number.wrapping_mul(FACTOR),
                    mix(*number)
                )
            }
        }
    }
}

/// An upload's identifier: later uploads sort behind earlier ones, as the listing's marker needs.
pub(crate) fn upload_id(number: u64) -> String {
    format!("{number:016x}{:016x}{:016x}", mix(number), mix(!number))
}

/// Spreads a number over 64 bits (the finisher of splitmix64), so that neighbours look unrelated.
const fn mix(number: u64) -> u64 {
    let mut mixed = number.wrapping_add(FACTOR);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

/// The inverse of an odd number modulo 2^64, by Newton's iteration: each step doubles the number of right bits.
const fn inverse(odd: u64) -> u64 {
    let mut guess = odd;
    let mut step = 0;
    while step < 6 {
        guess = guess.wrapping_mul(2u64.wrapping_sub(odd.wrapping_mul(guess)));
        step += 1;
    }
    guess
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_id_gives_its_number_back() {
        for number in [0, 1, 2, 77, u64::MAX] {
            let id = VersionId::Numbered(number);
            assert_eq!(VersionId::parse(&id.to_string()), Some(id));
        }
        assert_eq!(VersionId::parse("null"), Some(VersionId::Null));
    }

    #[test]
    fn an_invented_version_id_is_refused() {
        for text in [
            "",
            "x",
            "NULL",
            "0123456789abcdef0123456789abcdef",
            "ü",
            "0000000000000000",
        ] {
            assert_eq!(VersionId::parse(text), None, "{text}");
        }
    }

    #[test]
    fn upload_ids_sort_in_order_of_creation() {
        assert!(upload_id(9) < upload_id(10));
        assert!(upload_id(255) < upload_id(256));
    }
}
