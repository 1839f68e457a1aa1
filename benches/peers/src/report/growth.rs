//! How cost grows with the work.

use std::fmt::Write;

use super::table::seconds;
use crate::measure::Measured;
use crate::stats::{Cost, slope};

/// A line of a plot: a way, and a point a size.
pub(super) struct Line {
    pub(super) way: &'static str,
    pub(super) points: Vec<(f64, f64)>,
}

/// The quantity that grows.
pub(super) struct Curve {
    /// The name of its plot.
    pub(super) name: &'static str,
    task: &'static str,
    /// The plot's title.
    pub(super) title: &'static str,
    /// The figure, with its unit.
    pub(super) figure: &'static str,
    of: fn(Cost) -> f64,
    cell: fn(f64) -> String,
}

/// Every curve.
pub(super) const CURVES: &[Curve] = &[
    Curve {
        name: "list",
        task: "list",
        title: "Time to list a bucket",
        figure: "seconds",
        of: |cost| cost.seconds,
        cell: seconds,
    },
    Curve {
        name: "memory",
        task: "list",
        title: "Memory while listing a bucket",
        figure: "MiB at the peak",
        of: |cost| cost.peak_mib,
        cell: |mib| format!("{mib:.0}"),
    },
    Curve {
        name: "delete",
        task: "delete",
        title: "Time to delete keys",
        figure: "seconds",
        of: |cost| cost.seconds,
        cell: seconds,
    },
];

impl Curve {
    /// The cases that are points of it, from the least to the most work.
    fn cases<'a>(&self, measured: &'a [Measured]) -> Vec<&'a Measured> {
        let is_point = |measured: &&Measured| measured.case.is_growth_of(self.task);
        let mut cases: Vec<_> = measured.iter().filter(is_point).collect();
        cases.sort_by_key(|measured| measured.case.size());
        cases
    }

    /// A line for each way that was measured at two sizes or more, in the order of the cases.
    pub(super) fn lines(&self, measured: &[Measured]) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        for measured in self.cases(measured) {
            for way in &measured.ways {
                let Some(cost) = measured.cost(way.name) else {
                    continue;
                };
                let point = (size(measured), (self.of)(cost));
                match lines.iter_mut().find(|line| line.way == way.name) {
                    Some(line) => line.points.push(point),
                    None => lines.push(Line {
                        way: way.name,
                        points: vec![point],
                    }),
                }
            }
        }
        lines.retain(|line| line.points.len() > 1);
        lines
    }

    /// A row a way, a column a size.
    fn table(&self, measured: &[Measured]) -> String {
        let lines = self.lines(measured);
        if lines.is_empty() {
            return String::new();
        }
        let cases = self.cases(measured);
        let head = |measured: &&Measured| format!("{} keys", measured.case.size());
        let heads: Vec<String> = cases.iter().map(head).collect();
        let mut text = format!(
            "\n### {}, {}\n\n| Way | {} | Slope |\n|---|{}---:|\n",
            self.title,
            self.figure,
            heads.join(" | "),
            "---:|".repeat(cases.len()),
        );
        for line in &lines {
            let cell = |measured: &&Measured| {
                let cost = measured.cost(line.way).map(self.of);
                cost.map_or_else(|| "not run".to_owned(), self.cell)
            };
            let cells: Vec<String> = cases.iter().map(cell).collect();
            // Writing to a string cannot fail.
            let _ = writeln!(
                text,
                "| {} | {} | {:.2} |",
                line.way,
                cells.join(" | "),
                slope(&line.points)
            );
        }
        text
    }
}

/// A table for each curve, and their plots.
pub(super) fn section(measured: &[Measured]) -> String {
    let tables: String = CURVES.iter().map(|curve| curve.table(measured)).collect();
    let plot = |curve: &Curve| format!("\n![{}](plots/{}.svg)\n", curve.title, curve.name);
    let plots: String = CURVES.iter().map(plot).collect();
    format!(
        "\n## How cost grows\n\nThe slope is that of the line fitted by least squares on logarithmic axes: 0 is a cost that \
         does not grow, 1 one in proportion to the keys, 2 one with their square. What a way needs to begin with \
         flattens it.\n{tables}\n### Plots\n{plots}"
    )
}

/// Exact up to four thousand million.
fn size(measured: &Measured) -> f64 {
    u32::try_from(measured.case.size()).map_or(f64::INFINITY, f64::from)
}
