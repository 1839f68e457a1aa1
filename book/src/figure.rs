//! Figures that a benchmark measured, from `benches/RESULTS.md`.

use std::fs;

use mdbook_preprocessor::errors::{Error, Result};

use crate::workspace;

fn results() -> Result<String> {
    fs::read_to_string(workspace::root().join("benches/RESULTS.md"))
        .map_err(|error| Error::msg(format!("benches/RESULTS.md: {error}")))
}

/// The last cell of the row of `RESULTS.md` whose first cell is `id` in code quotes.
///
/// # Errors
///
/// When no row has that first cell.
pub fn value(id: &str) -> Result<String> {
    let results = results()?;
    let marked = format!("`{id}`");
    let row = results
        .lines()
        .map(cells)
        .find(|cells| cells.first().is_some_and(|first| *first == marked))
        .ok_or_else(|| Error::msg(format!("RESULTS.md has no figure {id}")))?;
    row.last()
        .map(|value| (*value).to_owned())
        .ok_or_else(|| Error::msg(format!("figure {id} has no value")))
}

fn cells(line: &str) -> Vec<&str> {
    line.trim()
        .trim_matches('|')
        .split('|')
        .map(str::trim)
        .collect()
}

/// The section of `RESULTS.md` under a heading, without the heading.
///
/// # Errors
///
/// When no heading reads so.
pub fn section(heading: &str) -> Result<String> {
    let results = results()?;
    let mut lines = results.lines();
    lines
        .find(|line| line.starts_with('#') && line.trim_start_matches('#').trim() == heading)
        .ok_or_else(|| Error::msg(format!("RESULTS.md has no section {heading}")))?;
    let body: Vec<&str> = lines.take_while(|line| !line.starts_with('#')).collect();
    Ok(format!("{}\n", body.join("\n").trim()))
}
