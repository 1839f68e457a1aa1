//! Every page is in `SUMMARY.md`, once.

use super::source::Source;

pub(super) fn check(summary: &str, sources: &[Source], faults: &mut Vec<String>) {
    for source in sources {
        let page = source.path.display();
        match summary.matches(&format!("({page})")).count() {
            1 => {}
            0 => faults.push(format!("{page}: not in SUMMARY.md")),
            n => faults.push(format!("{page}: {n} times in SUMMARY.md")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_is_left_out_or_repeated_is_a_fault() {
        let sources = ["a.md", "b/c.md", "d.md"].map(|path| Source::new(path, ""));
        let mut faults = Vec::new();
        check(
            "- [A](a.md)\n- [D](d.md)\n- [Again](d.md)\n",
            &sources,
            &mut faults,
        );
        assert_eq!(
            faults,
            ["b/c.md: not in SUMMARY.md", "d.md: 2 times in SUMMARY.md"]
        );
    }
}
