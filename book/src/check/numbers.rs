//! A measured number in prose comes from a directive, or stands in a sentence that carries its source.

use super::source::Source;
use crate::directive::replace;

/// Units that only a measurement or a run gives.
const UNITS: [&str; 12] = [
    "x", "×", "times", "ms", "µs", "us", "ns", "MiB/s", "MB/s", "requests", "seconds", "percent",
];

pub(super) fn check(sources: &[Source], faults: &mut Vec<String>) {
    for source in sources {
        for (number, line) in source.text.lines().enumerate() {
            // A link in the same line is the source that the number is read from.
            if !line.contains("](") && measured(line) {
                faults.push(format!(
                    "{}:{}: a number without a source: take it from a run or from RESULTS.md, or link where it stands",
                    source.path.display(),
                    number + 1
                ));
            }
        }
    }
}

fn measured(line: &str) -> bool {
    let prose = without_directives(line);
    let words: Vec<&str> = prose.split_whitespace().collect();
    words.windows(2).any(|pair| {
        is_number(pair[0]) && UNITS.contains(&pair[1].trim_end_matches(['.', ',', ';', ':', ')']))
    })
}

/// A directive's arguments are not prose: a section of RESULTS.md may have a number in its heading.
fn without_directives(line: &str) -> String {
    replace(line, |_| Ok(Some(String::new()))).unwrap_or_else(|_| line.to_owned())
}

fn is_number(word: &str) -> bool {
    let word = word.trim_start_matches('(');
    word.starts_with(|c: char| c.is_ascii_digit())
        && word
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_measurement_is_found() {
        assert!(measured("It sends 1,001 requests."));
        assert!(measured("(0.2 times as long)"));
    }

    #[test]
    fn a_measurement_in_a_page_needs_its_source() {
        let sources = [
            Source::new("a.md", "It is 3 times as fast."),
            Source::new("b.md", "It is [3 times as fast](costs.md)."),
        ];
        let mut faults = Vec::new();
        check(&sources, &mut faults);
        assert_eq!(faults.len(), 1);
        assert!(faults[0].starts_with("a.md:1: a number without a source"));
    }

    #[test]
    fn other_numbers_are_not_measurements() {
        assert!(!measured(
            "A page holds 1000 keys, and S3 caps MaxKeys at 1000."
        ));
        assert!(!measured(
            "It sends {{#requests list-dates client}} requests."
        ));
    }
}
