//! Every lesson as a row.

use session_lessons::harness::aligned;

use super::{Comparison, Way};

/// Requests and lines of each way, a row for each lesson.
pub(super) fn of(comparisons: &[Comparison], ways: &[Way]) -> String {
    let mut header = vec!["lesson".to_owned()];
    header.extend(ways.iter().map(ToString::to_string));
    header.push("results".to_owned());
    let rows = comparisons.iter().map(|comparison| {
        let mut row = vec![comparison.lesson.clone()];
        row.extend(ways.iter().map(|way| cell(comparison, *way)));
        row.push(verdict(comparison).to_owned());
        row
    });
    let table = aligned(&header, rows, 1..=ways.len());
    format!("requests / lines of the listing\n{table}")
}

fn cell(comparison: &Comparison, way: Way) -> String {
    let run = comparison.runs.iter().find(|run| run.way == way);
    run.map_or_else(
        || "-".to_owned(),
        |run| format!("{} / {:>2}", run.requests.len(), run.lines),
    )
}

fn verdict(comparison: &Comparison) -> &'static str {
    if comparison.failures().next().is_some() {
        "failed"
    } else if comparison.is_equal() {
        "equal"
    } else {
        "different"
    }
}
