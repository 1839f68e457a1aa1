//! Names with wildcards.

/// A pattern, from a text in which `*` stands for any characters and `?` for one, or from its parts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pattern(Vec<Part>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Any characters, also none.
    Any,
    /// Any one character.
    One,
    /// This character.
    Char(char),
}

impl From<Vec<Part>> for Pattern {
    fn from(parts: Vec<Part>) -> Self {
        Self(parts)
    }
}

impl Pattern {
    /// Adds a text whose `*` and `?` are wildcards.
    pub(crate) fn push(&mut self, text: &str) {
        self.0.extend(text.chars().map(|letter| match letter {
            '*' => Part::Any,
            '?' => Part::One,
            letter => Part::Char(letter),
        }));
    }

    /// Adds a text that stands for itself.
    pub(crate) fn push_literal(&mut self, text: &str) {
        self.0.extend(text.chars().map(Part::Char));
    }

    /// Whether a name fits.
    pub(crate) fn matches(&self, name: &str) -> bool {
        self.matches_within(name, usize::MAX).unwrap_or_default()
    }

    /// Whether a text fits; `None` if so many comparisons of characters do not tell.
    ///
    /// Compares from left to right. After a mismatch, the last [`Any`](Part::Any) takes one character more. No earlier one
    /// has to, so a pattern of many does not take exponential time.
    pub(crate) fn matches_within(&self, text: &str, steps: usize) -> Option<bool> {
        let text: Vec<char> = text.chars().collect();
        let (mut at, mut part) = (0, 0);
        let mut last_any: Option<(usize, usize)> = None;
        for _ in 0..steps {
            match (self.0.get(part), text.get(at)) {
                (Some(Part::Any), _) => {
                    part += 1;
                    last_any = Some((part, at));
                }
                (Some(Part::One), Some(_)) => {
                    part += 1;
                    at += 1;
                }
                (Some(Part::Char(expected)), Some(letter)) if expected == letter => {
                    part += 1;
                    at += 1;
                }
                (None, None) => return Some(true),
                _ => {
                    let Some((after_any, taken)) =
                        last_any.filter(|(_, taken)| *taken < text.len())
                    else {
                        return Some(false);
                    };
                    last_any = Some((after_any, taken + 1));
                    part = after_any;
                    at = taken + 1;
                }
            }
        }
        None
    }
}

/// Whether a name fits a pattern: `*` stands for any characters, `?` for one.
pub(crate) fn matches(pattern: &str, name: &str) -> bool {
    let mut parts = Pattern::default();
    parts.push(pattern);
    parts.matches(name)
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn stars_and_question_marks_stand_for_characters() {
        for (pattern, name, fits) in [
            ("s3:Get*", "s3:GetObject", true),
            ("s3:Get*", "s3:PutObject", false),
            ("*a*b*", "xxaxxbxx", true),
            ("*a*b*", "xxbxxaxx", false),
            ("d?mo", "demo", true),
            ("d?mo", "dmo", false),
            ("", "", true),
            ("*", "", true),
            ("ü*", "übung", true),
        ] {
            assert_eq!(matches(pattern, name), fits, "{pattern} {name}");
        }
    }

    #[test]
    fn many_stars_take_no_exponential_time() {
        assert!(!matches(&"*a".repeat(40), &"a".repeat(39)));
        assert!(!matches(
            &format!("{}b", "a*".repeat(200)),
            &"a".repeat(2_000)
        ));
    }
}
