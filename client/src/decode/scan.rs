//! Searches in short texts, where a vector search costs more to set up than it saves.
//!
//! Names and values in a listing are 4 to 40 bytes long. They are searched eight bytes at a time, as one number.

/// How many bytes make one number.
const WIDTH: usize = size_of::<u64>();

/// Every byte is 1.
const ONES: u64 = u64::from_ne_bytes([0x01; WIDTH]);

/// The highest bit of every byte.
const HIGHS: u64 = ONES << 7;

/// Where a byte first occurs.
#[inline]
pub(super) fn find(byte: u8, text: &[u8]) -> Option<usize> {
    let (words, rest) = text.as_chunks::<WIDTH>();
    for (at, word) in words.iter().enumerate() {
        let found = matches(byte, u64::from_le_bytes(*word));
        if found != 0 {
            return Some(at * WIDTH + first(found));
        }
    }
    let at = rest.iter().position(|other| *other == byte)?;
    Some(words.len() * WIDTH + at)
}

/// Where a byte first occurs, and whether another one stands before it.
#[inline]
pub(super) fn find_after(byte: u8, other: u8, text: &[u8]) -> Option<(usize, bool)> {
    let (words, rest) = text.as_chunks::<WIDTH>();
    let mut passed = 0;
    for (at, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let found = matches(byte, word);
        let others = matches(other, word);
        if found != 0 {
            // The lower bits are the earlier bytes: only those count.
            passed |= others & (found & found.wrapping_neg()).wrapping_sub(1);
            return Some((at * WIDTH + first(found), passed != 0));
        }
        passed |= others;
    }
    let at = rest.iter().position(|here| *here == byte)?;
    let (before, _) = rest.split_at_checked(at)?;
    let passed = passed != 0 || before.contains(&other);
    Some((words.len() * WIDTH + at, passed))
}

/// Sets the highest bit of every byte that is the one looked for. Bits above the lowest may be set wrongly: a borrow of
/// the subtraction goes upwards.
fn matches(byte: u8, word: u64) -> u64 {
    let differences = word ^ (ONES * u64::from(byte));
    differences.wrapping_sub(ONES) & !differences & HIGHS
}

/// The byte whose bit is the lowest.
fn first(found: u64) -> usize {
    (found.trailing_zeros() / u8::BITS) as usize
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{ProptestConfig, proptest};

    use super::{find, find_after};

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn what_is_found_is_what_a_byte_by_byte_search_finds(text in "[;<=&%'a\u{80}\u{bc}]{0,40}") {
            let text = text.as_bytes();
            let at = text.iter().position(|byte| *byte == b'<');
            assert_eq!(find(b'<', text), at);
            let after = at.map(|at| (at, text[..at].contains(&b'&')));
            assert_eq!(find_after(b'<', b'&', text), after);
        }
    }
}
