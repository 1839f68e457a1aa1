//! The pages on sessions, clients and resources show every listing in both languages, and soon.

use super::source::Source;
use crate::directive::{directives, replace};

/// The folders of these pages.
const FOLDERS: [&str; 3] = ["session/", "client/", "resource/"];

/// About as many words of prose as a screen holds.
const SCREEN: usize = 150;

/// Directives that put a listing, a picture or computed figures in place.
const SHOWS: [&str; 11] = [
    "both",
    "only-python",
    "python",
    "listing",
    "lesson",
    "plot",
    "mistake",
    "cases",
    "billion",
    "results",
    "output",
];

pub(super) fn check(sources: &[Source], faults: &mut Vec<String>) {
    for source in sources {
        let page = source.path.display().to_string();
        if FOLDERS.iter().any(|folder| page.starts_with(folder)) {
            let shown = directives(&source.text);
            let single = shown
                .iter()
                .filter(|one| matches!(one.name.as_str(), "python" | "listing"));
            faults.extend(single.map(|one| {
                format!(
                    "{page}: {} is shown in one language; use both or only-python",
                    one.arguments.join(" ")
                )
            }));
        }
        let words = before_the_first_listing(&source.text);
        if words.is_some_and(|words| words > SCREEN) {
            faults.push(format!(
                "{page}: {} words come before the first listing",
                words.unwrap_or_default()
            ));
        }
    }
}

/// How many words of prose come before a page's first listing; none for a page without listings. Tables are looked at
/// rather than read, so they do not count.
fn before_the_first_listing(page: &str) -> Option<usize> {
    const MARK: &str = "\u{0}";
    let marked = replace(page, |directive| {
        let shows = SHOWS.contains(&directive.name.as_str());
        Ok(Some(if shows { MARK } else { "" }.to_owned()))
    });
    let marked = marked.ok()?;
    let (prose, _) = marked.split_once(MARK)?;
    let lines = prose.lines().filter(|line| !line.starts_with('|'));
    Some(lines.map(|line| line.split_whitespace().count()).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(path: &str, text: &str) -> Vec<String> {
        let mut faults = Vec::new();
        check(&[Source::new(path, text)], &mut faults);
        faults
    }

    #[test]
    fn a_concept_page_shows_each_listing_in_both_languages() {
        for shown in [
            "{{#both a:b c.rs:d}}",
            "{{#only-python a:b There is no such thing.}}",
        ] {
            assert!(faults("client/a.md", shown).is_empty(), "{shown}");
        }
        for shown in ["{{#python a:b}}", "{{#listing c.rs:d}}"] {
            assert_eq!(faults("client/a.md", shown).len(), 1, "{shown}");
            assert!(faults("lessons/a.md", shown).is_empty(), "{shown}");
        }
    }

    #[test]
    fn code_comes_within_a_screen() {
        let long = "word ".repeat(SCREEN + 1);
        assert_eq!(
            faults("a.md", &format!("{long}\n{{{{#lesson a}}}}")).len(),
            1
        );
        assert!(faults("a.md", &format!("| {long}|\n{{{{#lesson a}}}}")).is_empty());
        assert!(faults("a.md", &long).is_empty());
    }
}
