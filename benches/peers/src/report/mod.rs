//! The report: the targets, one table per case, the growth curves, and the machine.

mod growth;
mod plots;
mod table;
mod targets;

use std::fs;
use std::path::Path;

use crate::Result;
use crate::programs::BUILD;
use crate::results::{Results, Run};

pub(crate) use table::table;

/// The peers in Python.
const PYTHON: [&str; 4] = ["boto3", "obstore", "aws-cli", "moto"];

const COMMAND: &str = "cargo run --release --manifest-path benches/peers/Cargo.toml";

/// Writes RESULTS.md and the plots into a folder.
pub(crate) fn write(results: &Results, folder: &Path) -> Result<()> {
    let plots = folder.join("plots");
    fs::create_dir_all(&plots)?;
    plots::draw(&results.measured, &plots)?;
    fs::write(folder.join("RESULTS.md"), whole(results))?;
    Ok(())
}

fn whole(results: &Results) -> String {
    let mut text = head(&results.run, &python(results));
    text.push_str("\n## Targets\n\n");
    text.push_str(&targets::table(results));
    for measured in &results.measured {
        text.push_str(&table(measured));
        text.push_str(&table::remarks(measured, &results.run));
    }
    text.push_str(&growth::section(&results.measured));
    text
}

/// The versions of the peers in Python, which are not in this workspace's lockfile.
fn python(results: &Results) -> String {
    let version = |peer: &str| {
        let ways = results.measured.iter().flat_map(|measured| &measured.ways);
        let mut samples = ways
            .filter(|way| way.name.starts_with(peer))
            .flat_map(|way| &way.samples);
        let version = samples.find_map(|sample| sample.version.as_deref());
        format!("{peer} {}", version.unwrap_or("not run"))
    };
    PYTHON.map(version).join(", ")
}

fn head(run: &Run, python: &str) -> String {
    format!(
        "# Results\n\nWritten by a program from the samples in `results.jsonl`; the next run replaces both. To run it: \
         `{BUILD}`, then `{COMMAND}`.\n\n\
         - Date: {}\n- Machine: {}; load average before the run {}\n- Files of transfers: {}\n- Versions: {}, {python}\n\n\
         Every run is a process of its own against one server on loopback that answers from memory. The ways are \
         interleaved, in an order shuffled anew each of {} rounds, after one round that does not count. Times are \
         medians; a ratio is the median of the ratios within each round. Losses are printed as they are. Where servers are \
         measured, each is a process of its own that gets the same bytes from the same program, each request signed once; \
         processor time and memory are the server's, and `raw` answers from memory without looking at a signature.\n",
        run.date, run.machine, run.load, run.files, run.versions, run.rounds,
    )
}

#[cfg(test)]
mod tests {
    use super::whole;
    use crate::results::Results;

    #[test]
    fn what_was_not_measured_is_said_to_be_so() {
        let results = Results::new(5, String::new()).unwrap();
        let text = whole(&results);
        assert!(text.contains("not measured"));
        assert!(!text.contains("| met |"), "{text}");
    }
}
