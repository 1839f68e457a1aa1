//! No code is typed into a page: every block comes from a directive.

use super::Source;
use crate::expand;

/// Counts the code blocks of all pages.
pub(super) fn check(sources: &[Source], faults: &mut Vec<String>) -> usize {
    let mut blocks = 0;
    for source in sources {
        let page = source.path.display();
        for (number, line) in source.text.lines().enumerate() {
            if is_fence(line) || line.starts_with("    ") && !in_list(&source.text, number) {
                faults.push(format!("{page}:{}: code typed into a page", number + 1));
            }
        }
        match expand::page(&source.text) {
            Ok(text) => blocks += text.lines().filter(|line| is_fence(line)).count() / 2,
            Err(error) => faults.push(format!("{page}: {error}")),
        }
    }
    blocks
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
