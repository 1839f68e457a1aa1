//! Names with wildcards.

/// Whether a name fits a pattern: `*` stands for any characters, `?` for one.
pub(crate) fn matches(pattern: &str, name: &str) -> bool {
    let pattern: Vec<char> = pattern.chars().collect();
    let name: Vec<char> = name.chars().collect();
    let (mut at, mut from) = (0, 0);
    // Where the last star was, and how much of the name it stood for. Going back to the last star alone is enough, and
    // keeps a pattern of many stars from taking exponential time.
    let mut star: Option<(usize, usize)> = None;
    while at < name.len() {
        match (pattern.get(from), star) {
            (Some('*'), _) => {
                star = Some((from, at));
                from += 1;
            }
            (Some(letter), _) if *letter == '?' || *letter == name[at] => {
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
    pattern[from.min(pattern.len())..]
        .iter()
        .all(|letter| *letter == '*')
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
