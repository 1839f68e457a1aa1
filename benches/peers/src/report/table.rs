//! The table of one case.

use std::fmt::Write;

use crate::measure::Measured;
use crate::results::Run;

/// The way that does the least that can be done.
const FLOOR: &str = "raw";

/// A row a way. A case without a title is part of a growth table, and has no heading.
pub(crate) fn table(measured: &Measured) -> String {
    let case = &measured.case;
    let Some(title) = case.title else {
        return String::new();
    };
    let baseline = case.ways.first().copied().unwrap_or_default();
    // The ways that the rows are compared with: the first one, and the floor where there is one.
    let mut yardsticks = vec![baseline];
    yardsticks.extend(case.ways.iter().copied().filter(|way| *way == FLOOR));
    let heads = format!(" Ratio to {} |", yardsticks.join(" | Ratio to "));
    let mut text = format!(
        "\n## {title}\n\n\
         | Way | Seconds | Fastest to slowest |{heads} Processor seconds | Peak memory, MiB |\n\
         |---|---:|---:|{}---:|---:|\n",
        "---:|".repeat(yardsticks.len()),
    );
    for way in &measured.ways {
        let ratios: Vec<String> = yardsticks
            .iter()
            .map(|yardstick| measured.ratio(way.name, yardstick))
            .map(|ratio| ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}")))
            .collect();
        let ratios = ratios.join(" | ");
        // Writing to a string cannot fail.
        let _ = match measured.cost(way.name) {
            Some(cost) => writeln!(
                text,
                "| {} | {} | {} to {} | {ratios} | {:.2} | {:.0} |",
                way.name,
                seconds(cost.seconds),
                seconds(cost.fastest),
                seconds(cost.slowest),
                cost.cpu_seconds,
                cost.peak_mib,
            ),
            None if way.is_missing() => {
                writeln!(text, "| {} | not installed | | {ratios} | | |", way.name)
            }
            None => writeln!(text, "| {} | failed | | {ratios} | | |", way.name),
        };
    }
    text
}

/// Three digits that say something, however short the time.
pub(super) fn seconds(seconds: f64) -> String {
    if seconds < 0.01 {
        format!("{seconds:.6}")
    } else {
        format!("{seconds:.3}")
    }
}

/// Notes for the reader: failures, and a date that is not the run's.
pub(super) fn remarks(measured: &Measured, run: &Run) -> String {
    let name = measured.case.name();
    let failures = measured.ways.iter().filter_map(|way| {
        let message = way.failure.as_ref().filter(|_| !way.is_missing())?;
        let message = message.replace('`', "'");
        Some(format!(
            "\n{} failed at `{name}` after {} rounds: `{message}`\n",
            way.name,
            way.samples.len(),
        ))
    });
    let mut text: String = failures.collect();
    if measured.case.title.is_some() && measured.date.get(..10) != run.date.get(..10) {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "\nMeasured anew on {}.", measured.date);
    }
    text
}
