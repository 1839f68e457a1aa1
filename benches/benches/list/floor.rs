//! The raw byte loop beside every listing: how far from the floor each way is.

use std::path::{Path, PathBuf};

use serde_json::Value;

/// Prints, for each way of a group that criterion has just measured, how many times as long as the floor it took. Nothing,
/// when nothing was measured.
pub(crate) fn print(group: &str, floor: &str, ways: &[&str]) {
    let Some(folder) = folder() else { return };
    let Some(least) = median(&folder, floor) else {
        return;
    };
    for way in ways {
        if let Some(time) = median(&folder, &format!("{group}/{way}")) {
            println!(
                "{:<40} {:>8.2} times the raw byte loop",
                format!("{group}/{way}"),
                time / least
            );
        }
    }
}

/// Where criterion keeps its estimates: beside the folder that this program was built into.
fn folder() -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os("CRITERION_HOME") {
        return Some(folder.into());
    }
    let program = std::env::current_exe().ok()?;
    Some(program.ancestors().nth(3)?.join("criterion"))
}

/// The median of a bench in nanoseconds, from this run or the one before.
fn median(folder: &Path, bench: &str) -> Option<f64> {
    let (group, way) = bench.rsplit_once('/')?;
    let file = folder
        .join(group.replace('/', "_"))
        .join(way)
        .join("new/estimates.json");
    let estimates: Value = serde_json::from_slice(&std::fs::read(file).ok()?).ok()?;
    estimates.pointer("/median/point_estimate")?.as_f64()
}
