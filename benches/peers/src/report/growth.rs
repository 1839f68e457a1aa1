//! How cost grows with the work.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::measure::Measured;
use crate::plan::Group;
use crate::stats::slope;

/// A line of a plot: a way, and its points.
pub(super) type Line = (&'static str, Vec<(f64, f64)>);

/// The lines of a task, a point a size.
pub(super) fn lines(
    measured: &[Measured],
    task: &str,
    figure: impl Fn(crate::stats::Cost) -> f64,
) -> Vec<Line> {
    let mut lines: BTreeMap<&'static str, Vec<(f64, f64)>> = BTreeMap::new();
    for case in of(measured, task) {
        let size = u32::try_from(case.case.size()).map_or(f64::INFINITY, f64::from);
        for (way, _) in &case.ways {
            if let Some(cost) = case.cost(way) {
                lines.entry(way).or_default().push((size, figure(cost)));
            }
        }
    }
    lines.into_iter().collect()
}

/// A table for each task, and where the plots are.
pub(super) fn section(measured: &[Measured]) -> String {
    let mut text = String::from("\n## How cost grows\n");
    for (task, title) in [("list", "Listing"), ("delete", "Deleting")] {
        let sizes: Vec<&str> = of(measured, task).map(|case| case.case.title).collect();
        if sizes.is_empty() {
            continue;
        }
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "\n{title}: median seconds, and the slope on logarithmic axes (1: in proportion).\n\n\
             ![{title}](plots/{task}.svg)\n\n| Way | {} | Slope |\n|---|{}---:|",
            sizes.join(" keys | "),
            "---:|".repeat(sizes.len()),
        );
        for (way, points) in lines(measured, task, |cost| cost.seconds) {
            let mut cells: Vec<String> = points
                .iter()
                .map(|(_, seconds)| format!("{seconds:.4}"))
                .collect();
            cells.resize(sizes.len(), "not run".to_owned());
            let _ = writeln!(
                text,
                "| {way} | {} | {:.2} |",
                cells.join(" | "),
                slope(&points)
            );
        }
    }
    text.push_str("\nMemory while listing, MiB at the peak:\n\n![Memory](plots/memory.svg)\n");
    text
}

fn of<'a>(measured: &'a [Measured], task: &'a str) -> impl Iterator<Item = &'a Measured> {
    let wanted = move |case: &&Measured| case.case.group == Group::Growth && case.case.task == task;
    measured.iter().filter(wanted)
}
