//! A sample of the distribution of keys, from one page.

use super::alphabet::Alphabet;

/// How many keys of a page are looked at.
const LOOKED_AT: usize = 24;

/// Some keys of a page, from its first to its last, as characters.
#[derive(Debug)]
pub(super) struct Sample {
    keys: Vec<Vec<char>>,
    /// How many characters the first and the last share, and so all between them.
    common: usize,
}

impl Sample {
    /// Looks at keys that are in order; none if there are not even two.
    pub(super) fn of<'a, K>(keys: K) -> Option<Self>
    where
        K: ExactSizeIterator<Item = &'a str> + DoubleEndedIterator,
    {
        let step = keys.len().div_ceil(LOOKED_AT).max(1);
        // From the end, so that the last key is among them: that is where the range goes on.
        let mut keys: Vec<Vec<char>> = keys
            .rev()
            .step_by(step)
            .map(|key| key.chars().collect())
            .collect();
        keys.reverse();
        let (first, last) = (keys.first()?, keys.last()?);
        let common = common(first, last);
        (keys.len() > 1).then_some(Self { keys, common })
    }

    pub(super) fn first(&self) -> &[char] {
        self.keys.first().map_or(&[], Vec::as_slice)
    }

    pub(super) fn last(&self) -> &[char] {
        self.keys.last().map_or(&[], Vec::as_slice)
    }

    pub(super) fn common(&self) -> usize {
        self.common
    }

    /// The characters expected at a place: those seen there, and at the place after it.
    pub(super) fn alphabet(&self, place: usize) -> Alphabet {
        let here = self.keys.iter().filter_map(|key| key.get(place));
        let next = self.keys.iter().filter_map(|key| key.get(place + 1));
        let is_alike = |letter: &&char| letter.is_alphanumeric();
        Alphabet::of(here.chain(next.filter(is_alike)).copied())
    }
}

/// How many characters two keys share from their beginning.
pub(super) fn common(left: &[char], right: &[char]) -> usize {
    left.iter()
        .zip(right)
        .take_while(|(left, right)| left == right)
        .count()
}
