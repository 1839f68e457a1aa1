//! Which characters may stand at a place in a key.

/// Classes of characters that keys are made of, the narrow ones first.
const CLASSES: [&str; 6] = [
    "0123456789",
    "0123456789abcdef",
    "0123456789ABCDEF",
    "abcdefghijklmnopqrstuvwxyz",
    "0123456789abcdefghijklmnopqrstuvwxyz",
    "-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz",
];

/// The characters expected at one place, in order.
#[derive(Clone, Debug)]
pub(super) struct Alphabet(Vec<char>);

impl Alphabet {
    /// The narrowest class that holds all that was seen, and what was seen besides.
    ///
    /// A guess, on which nothing but the speed depends: digits seen suggest that other digits follow.
    pub(super) fn of(seen: impl IntoIterator<Item = char>) -> Self {
        let mut letters: Vec<char> = seen.into_iter().collect();
        letters.sort_unstable();
        letters.dedup();
        let class = CLASSES
            .iter()
            .find(|class| letters.iter().all(|&letter| class.contains(letter)));
        letters.extend(class.unwrap_or(&CLASSES[CLASSES.len() - 1]).chars());
        letters.sort_unstable();
        letters.dedup();
        Self(letters)
    }

    /// How many different digits a place has: its characters, and the end of the key.
    pub(super) fn radix(&self) -> u128 {
        self.0.len() as u128 + 1
    }

    /// The rank of a character, and 0 for the end of the key.
    pub(super) fn digit(&self, letter: Option<&char>) -> u128 {
        letter.map_or(0, |letter| {
            self.0.partition_point(|other| other <= letter) as u128
        })
    }

    /// The character of a rank; none for the end of the key.
    pub(super) fn letter(&self, digit: u128) -> Option<char> {
        let index = usize::try_from(digit).ok()?.checked_sub(1)?;
        self.0.get(index).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::Alphabet;

    #[test]
    fn what_was_seen_suggests_its_class() {
        assert_eq!(Alphabet::of(['0']).radix(), 11);
        assert_eq!(Alphabet::of(['0', 'f']).radix(), 17);
        assert_eq!(Alphabet::of(['g']).radix(), 27);
        assert_eq!(Alphabet::of(['é', '0']).radix(), 67);
    }

    #[test]
    fn digits_and_letters_lead_to_each_other() {
        let alphabet = Alphabet::of(['4', 'b']);
        for letter in "0123456789abcdef".chars() {
            assert_eq!(alphabet.letter(alphabet.digit(Some(&letter))), Some(letter));
        }
        assert_eq!(alphabet.digit(None), 0);
        assert_eq!(alphabet.letter(0), None);
    }
}
