//! Names with wildcards.

/// A pattern: `*` stands for any characters, `?` for one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pattern(Vec<Part>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Any,
    One,
    Char(char),
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
        let name: Vec<char> = name.chars().collect();
        let (mut at, mut from) = (0, 0);
        // Where the last star was, and how much of the name it stood for. Going back to the last star alone is enough,
        // and keeps a pattern of many stars from taking exponential time.
        let mut star: Option<(usize, usize)> = None;
        while at < name.len() {
            match (self.0.get(from), star) {
                (Some(Part::Any), _) => {
                    star = Some((from, at));
                    from += 1;
                }
                (Some(part), _) if matches!(part, Part::One) || *part == Part::Char(name[at]) => {
                    from += 1;
                    at += 1;
                }
                (_, Some((back, taken))) => {
                    star = Some((back, taken + 1));
                    from = back + 1;
                    at = taken + 1;
                }
                (_, None) => return false,
            }
        }
        self.0[from.min(self.0.len())..]
            .iter()
            .all(|part| *part == Part::Any)
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
