//! No code is typed into a page: every block comes from a directive, and what the directive names is compiled or run.

use mdbook_preprocessor::errors::Result;

use super::compiled;
use super::source::Source;
use crate::directive::{Directive, directives};
use crate::lesson::{Lesson, lessons};
use crate::{exercise, expand, snippet, workspace};

/// Code blocks of the pages as a reader sees them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Blocks {
    /// All of them.
    pub all: usize,
    /// Those that show a Python twin or what it printed, which only a run of Python verifies.
    pub of_twins: usize,
}

/// Counts the code blocks of all pages.
pub(super) fn check(sources: &[Source], faults: &mut Vec<String>) -> Result<Blocks> {
    let lessons = lessons()?;
    let mut blocks = Blocks::default();
    for source in sources {
        let page = source.path.display();
        for number in typed(&source.text) {
            faults.push(format!("{page}:{number}: code typed into a page"));
        }
        for file in directives(&source.text)
            .iter()
            .flat_map(|one| shown(one, &lessons))
        {
            let fault = compiled::why_not(workspace::root(), &file, &lessons);
            faults.extend(fault.map(|why| format!("{page}: shows {why}")));
        }
        match expand::page(&source.text) {
            Ok(text) => blocks.count(&text),
            Err(error) => faults.push(format!("{page}: {error}")),
        }
    }
    Ok(blocks)
}

impl Blocks {
    fn count(&mut self, page: &str) {
        let mut lines = page.lines();
        while let Some(opening) = lines.find(|line| is_fence(line)) {
            self.all += 1;
            let content: Vec<&str> = lines.by_ref().take_while(|line| !is_fence(line)).collect();
            let of_python = content
                .first()
                .is_some_and(|line| line.starts_with("$ python3"));
            // The output of a snippet stands in a block of text.
            let opening = opening.trim_start();
            let of_python = of_python
                || ["```python", "```text"]
                    .iter()
                    .any(|is| opening.starts_with(is));
            if of_python {
                self.of_twins += 1;
            }
        }
    }
}

/// The files that a directive shows a part of.
fn shown(directive: &Directive, lessons: &[Lesson]) -> Vec<String> {
    let Some(argument) = directive.arguments.first() else {
        return Vec::new();
    };
    let references = match directive.name.as_str() {
        "listing" => vec![argument.clone()],
        "exercise" => exercise::files(argument),
        "mistake" => vec![format!("{}{argument}.rs", snippet::MISTAKES)],
        "python" | "only-python" => vec![snippet_file(argument)],
        "both" => std::iter::once(snippet_file(argument))
            .chain(directive.arguments.get(1).cloned())
            .collect(),
        "tabs" | "lesson" => lessons
            .iter()
            .filter(|lesson| lesson.name == *argument)
            .flat_map(|lesson| lesson.ways().into_iter().map(|way| lesson.listing(&way)))
            .collect(),
        _ => Vec::new(),
    };
    let path = |reference: String| reference.split(':').next().map(str::to_owned);
    references.into_iter().filter_map(path).collect()
}

fn snippet_file(reference: &str) -> String {
    snippet::file(reference.split(':').next().unwrap_or_default())
}

/// The numbers of the lines that begin a block of their own.
fn typed(page: &str) -> Vec<usize> {
    let lines = page.lines().enumerate();
    lines
        .filter(|(number, line)| {
            is_fence(line) || line.starts_with("    ") && !in_list(page, *number)
        })
        .map(|(number, _)| number + 1)
        .collect()
}

fn is_fence(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("```") || line.starts_with("~~~")
}

/// Whether an indented line goes on with a list item above it rather than starting a code block.
fn in_list(text: &str, number: usize) -> bool {
    let above: Vec<&str> = text.lines().take(number).collect();
    above
        .iter()
        .rev()
        .find(|line| !line.starts_with(' ') && !line.is_empty())
        .is_some_and(|line| {
            line.starts_with(['-', '*', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(page: &str) -> Vec<String> {
        let mut faults = Vec::new();
        check(&[Source::new("page.md", page)], &mut faults).unwrap();
        faults
    }

    #[test]
    fn code_in_a_page_is_a_fault_and_a_list_is_none() {
        assert!(typed("- a\n    goes on\n\ntext\n").is_empty());
        assert_eq!(typed("text\n\n    code\n"), [3]);
        assert_eq!(faults("```rust\nf();\n```\n").len(), 2);
    }

    #[test]
    fn an_anchor_that_is_gone_is_a_fault() {
        let listing = "{{#listing client/lessons/src/list_objects.rs:task}}";
        assert_eq!(faults(listing), [] as [&str; 0]);
        let gone = faults(&listing.replace(":task", ":gone"));
        assert!(gone[0].contains("no such anchor"), "{gone:?}");
        let gone = faults(&listing.replace("list_objects.rs", "gone.rs"));
        assert!(gone[0].contains("no crate has it as a module"), "{gone:?}");
    }

    #[test]
    fn a_run_or_a_figure_that_nobody_made_is_a_fault() {
        for directive in [
            "{{#output no-such-lesson client}}",
            "{{#requests list-objects session}}",
            "{{#figure no-such-figure}}",
            "{{#results No such section}}",
            "{{#plot no-such-plot}}",
            "{{#no-such-directive x}}",
        ] {
            assert_eq!(faults(directive).len(), 1, "{directive}");
        }
    }

    #[test]
    fn blocks_are_counted_and_those_of_twins_told_apart() {
        let mut blocks = Blocks::default();
        blocks.count("```rust\nx\n```\ntext\n```python\ny\n```\n```console\n$ python3 a.py\n```\n");
        assert_eq!(
            blocks,
            Blocks {
                all: 3,
                of_twins: 2
            }
        );
    }
}
