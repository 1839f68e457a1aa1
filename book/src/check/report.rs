//! A summary of what was checked.

use std::fmt;

use super::code::Blocks;
use super::links::Links;
use super::outputs::Runs;

/// The summary. Each number counts what was found right.
#[derive(Clone, Copy, Debug, Default)]
pub struct Report {
    /// Pages, each of them in the summary.
    pub pages: usize,
    /// Code blocks, each of them from a compiled or executed file or a recorded run.
    pub blocks: Blocks,
    /// Recorded runs that a fresh run repeats.
    pub runs: Runs,
    /// Links that lead somewhere.
    pub links: Links,
    /// Why the Python twins did not run; nothing when they did.
    pub without_twins: Option<&'static str>,
}

impl Report {
    /// How many code blocks were compiled or run here. Without Python, the twins' were not.
    #[must_use]
    pub fn verified(&self) -> usize {
        match self.without_twins {
            Some(_) => self.blocks.all - self.blocks.of_twins,
            None => self.blocks.all,
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (blocks, verified) = (self.blocks.all, self.verified());
        // Rounded down: one block that nobody runs is not 100%.
        let share = (verified * 100).checked_div(blocks).unwrap_or(100);
        write!(
            f,
            "{} pages, {blocks} code blocks, {verified} verified ({share}%), {} runs repeated, {} links followed",
            self.pages, self.runs.repeated, self.links.followed
        )?;
        if let Some(why) = self.without_twins {
            let (runs, blocks) = (self.runs.skipped, blocks - verified);
            write!(
                f,
                "\nskipped {runs} runs of Python twins, which {blocks} code blocks show: {why}"
            )?;
        }
        if self.links.skipped > 0 {
            write!(
                f,
                "\nskipped {} links into the crates' documentation: `cargo doc --workspace --no-deps` has not built it",
                self.links.skipped
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report() -> Report {
        Report {
            pages: 2,
            blocks: Blocks {
                all: 200,
                of_twins: 1,
            },
            runs: Runs {
                repeated: 3,
                skipped: 0,
            },
            links: Links {
                followed: 5,
                skipped: 0,
            },
            without_twins: None,
        }
    }

    #[test]
    fn whatever_was_looked_at_is_counted() {
        assert_eq!(
            report().to_string(),
            "2 pages, 200 code blocks, 200 verified (100%), 3 runs repeated, 5 links followed"
        );
    }

    #[test]
    fn what_was_skipped_is_named_and_not_verified() {
        let mut report = report();
        report.without_twins = Some("there is no python3");
        report.runs.skipped = 4;
        report.links.skipped = 7;
        let text = report.to_string();
        assert!(text.contains("199 verified (99%)"), "{text}");
        assert!(
            text.contains(
                "skipped 4 runs of Python twins, which 1 code blocks show: there is no python3"
            ),
            "{text}"
        );
        assert!(text.contains("skipped 7 links"), "{text}");
    }
}
