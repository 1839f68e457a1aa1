//! Where to cut a range of keys in two.
//!
//! Keys are read as numbers past what the range's ends have in common, each place with its own alphabet. Where the last
//! page shows that the range is a reasonable number of pages wide, the cut is in its middle. Where the range looks
//! thousands of pages wide, the width says nothing: the keys seen so far lie deep under a long prefix, and whether
//! anything lies outside of it is unknown. Then the cut is behind a prefix of middling length, which finds
//! the end of a deep prefix in a logarithm of its length.

use super::alphabet::Alphabet;
use super::sample::{Sample, common};

/// A range that looks wider than this many pages has an unknown width.
const PLAUSIBLE_PAGES: f64 = 4096.0;

/// How far a number may grow: far enough for the finest cut, and never over.
const LARGEST_SCALE: u128 = 1 << 96;

/// How a range can be cut.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cut {
    /// The key after which the upper part begins.
    pub(super) key: String,
    /// How many pages the range seems to hold; infinite if that is unknown.
    pub(super) pages: f64,
}

/// Cuts the keys after `after`, up to and with `until`, by what a page just before shows.
///
/// The cut lies strictly between the two. `prefix` begins every key, so it is not compared.
pub(super) fn cut(sample: &Sample, prefix: usize, after: &str, until: Option<&str>) -> Option<Cut> {
    let low: Vec<char> = after.chars().collect();
    let high: Option<Vec<char>> = until.map(|until| until.chars().collect());
    let shared = high
        .as_ref()
        .map_or(prefix.min(low.len()), |high| common(&low, high));

    let scale = Scale::new(sample, shared);
    let (bottom, top) = (
        scale.number(&low),
        high.as_ref().map_or(scale.size, |high| scale.number(high)),
    );
    let page = scale
        .number(sample.last())
        .saturating_sub(scale.number(sample.first()));
    let pages = ratio(top.saturating_sub(bottom), page);

    let is_valid =
        |key: &String| key.as_str() > after && until.is_none_or(|until| key.as_str() < until);
    let deep = || behind_a_prefix(&low, shared, sample.common()).filter(is_valid);
    let middle = || {
        scale
            .key(&low, bottom + top.saturating_sub(bottom) / 2)
            .filter(is_valid)
    };
    if pages <= PLAUSIBLE_PAGES {
        let key = middle().or_else(deep)?;
        return Some(Cut { key, pages });
    }
    let key = deep().or_else(middle)?;
    let pages = f64::INFINITY;
    Some(Cut { key, pages })
}

/// The first key behind all that begin as `low` does, for a beginning between the two lengths.
fn behind_a_prefix(low: &[char], shared: usize, deep: usize) -> Option<String> {
    let place = if shared < deep {
        (shared + deep).div_ceil(2)
    } else {
        shared
    };
    let letter = *low.get(place)?;
    // The next character there is; the range of surrogates is skipped.
    let next = (letter..=char::MAX).nth(1)?;
    Some(low.iter().take(place).copied().chain([next]).collect())
}

#[expect(
    clippy::cast_precision_loss,
    reason = "an estimate needs no more digits than a float has"
)]
fn ratio(width: u128, page: u128) -> f64 {
    if width == 0 {
        0.0
    } else {
        width as f64 / page as f64
    }
}

/// Keys as numbers: their characters from one place on as digits, each place with a radix of its own.
struct Scale {
    from: usize,
    places: Vec<Alphabet>,
    /// One more than the largest number.
    size: u128,
}

impl Scale {
    fn new(sample: &Sample, from: usize) -> Self {
        let mut places = Vec::new();
        let mut size = 1;
        for place in from.. {
            let alphabet = sample.alphabet(place);
            if size * alphabet.radix() > LARGEST_SCALE {
                break;
            }
            size *= alphabet.radix();
            places.push(alphabet);
        }
        Self { from, places, size }
    }

    fn number(&self, key: &[char]) -> u128 {
        let digits = self.places.iter().enumerate();
        digits.fold(0, |number, (place, alphabet)| {
            number * alphabet.radix() + alphabet.digit(key.get(self.from + place))
        })
    }

    /// The key of a number, no longer than it takes to tell it from `low`, which it begins as.
    fn key(&self, low: &[char], number: u128) -> Option<String> {
        let mut rest = number;
        let mut letters = Vec::with_capacity(self.places.len());
        for alphabet in self.places.iter().rev() {
            letters.push(alphabet.letter(rest % alphabet.radix()));
            rest /= alphabet.radix();
        }
        let tail = letters.into_iter().rev().map_while(|letter| letter);
        let key: Vec<char> = low.get(..self.from)?.iter().copied().chain(tail).collect();
        let enough = common(&key, low) + 3;
        Some(key.into_iter().take(enough).collect())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sample(keys: &[&str]) -> Sample {
        Sample::of(keys.iter().copied()).unwrap()
    }

    #[test]
    fn digits_are_halved_as_digits() {
        let page = sample(&["k/00000", "k/00499", "k/00999"]);
        let cut = cut(&page, 2, "k/00999", Some("k/90000")).unwrap();
        assert!(cut.key.starts_with("k/4"), "{cut:?}");
        assert!((50.0..200.0).contains(&cut.pages), "{cut:?}");
    }

    #[test]
    fn a_carry_goes_through_the_next_place() {
        let page = sample(&["1990", "1995", "1999"]);
        let cut = cut(&page, 0, "1999", Some("2059")).unwrap();
        assert!(cut.key.starts_with('2'), "{cut:?}");
    }

    #[test]
    fn a_deep_page_asks_whether_anything_lies_outside_of_its_prefix() {
        let first = format!("{}{:08}", "deep/".repeat(12), 0);
        let last = format!("{}{:08}", "deep/".repeat(12), 999);
        let page = sample(&[&first, &last]);
        let cut = cut(&page, 0, &last, None).unwrap();
        assert!(cut.pages.is_infinite());
        assert!((20..50).contains(&cut.key.len()), "{cut:?}");
    }

    #[test]
    fn between_neighbours_there_is_no_cut() {
        let page = sample(&["a", "b"]);
        assert_eq!(cut(&page, 0, "b", Some("b")), None);
        assert_eq!(cut(&page, 0, "b", Some("b\0")), None);
    }

    proptest! {
        #[test]
        fn a_cut_lies_strictly_between(keys in prop::collection::btree_set(".{0,12}", 3..40), open: bool) {
            let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
            let (page, rest) = keys.split_at(2);
            let until = (!open).then(|| rest[rest.len() - 1]);
            if let Some(cut) = cut(&sample(page), 0, page[1], until) {
                prop_assert!(cut.key.as_str() > page[1]);
                prop_assert!(until.is_none_or(|until| cut.key.as_str() < until));
            }
        }
    }
}
