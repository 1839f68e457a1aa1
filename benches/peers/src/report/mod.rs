//! What is written: the targets, a table a case, how cost grows, and on what machine.

mod counts;
mod criterion;
mod growth;
mod machine;
pub(crate) mod plots;
mod targets;

use std::fmt::Write;

use crate::Result;
use crate::measure::Measured;
use crate::plan::Group;

const COMMAND: &str = "cargo run --release --manifest-path benches/peers/Cargo.toml";

/// The whole report.
pub(crate) fn whole(measured: &[Measured], rounds: usize) -> Result<String> {
    let mut text = format!(
        "# Results\n\nWritten by a program; the next run replaces it. To run it: `{COMMAND}`.\n\n{}\n\
         Every run is a process of its own against one server on loopback that answers from memory. The ways are \
         interleaved, in an order shuffled anew each of {rounds} rounds, after one round that does not count. Times are \
         medians; a ratio is the median of the ratios within each round. Losses are printed as they are.\n\n\
         ## Targets\n\n{}\n",
        machine::describe(measured)?,
        targets::table(measured),
    );
    for case in measured
        .iter()
        .filter(|measured| measured.case.group == Group::Peers)
    {
        text.push_str(&table(case));
    }
    text.push_str(&growth::section(measured));
    Ok(text)
}

/// One case: a row a way.
pub(crate) fn table(measured: &Measured) -> String {
    let case = &measured.case;
    let baseline = case.ways.first().copied().unwrap_or_default();
    let mut text = format!(
        "\n## {}\n\n| Way | Seconds | Fastest to slowest | Ratio to {baseline} | Processor seconds | Peak memory, MiB |\n\
         |---|---:|---:|---:|---:|---:|\n",
        case.title
    );
    for (way, _) in &measured.ways {
        let (Some(cost), Some(ratio)) = (measured.cost(way), measured.ratio(way, baseline)) else {
            continue;
        };
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "| {way} | {:.3} | {:.3} to {:.3} | {ratio:.2} | {:.2} | {:.0} |",
            cost.seconds, cost.fastest, cost.slowest, cost.cpu_seconds, cost.peak_mib
        );
    }
    text
}
