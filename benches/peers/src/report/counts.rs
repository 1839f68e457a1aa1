//! Instructions and allocations, counted by the main workspace's own bench and test.

use std::collections::HashMap;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// What was counted, by call: `head/client`.
#[derive(Debug, Default)]
pub(super) struct Counts {
    instructions: HashMap<String, f64>,
    allocations: HashMap<String, f64>,
}

/// Runs the counting bench and the counting test. What cannot run counts nothing.
pub(super) fn count() -> Counts {
    let instructions = cargo(&["bench", "-p", "benches", "--bench", "count"]);
    let allocations = cargo(&[
        "test",
        "-p",
        "benches",
        "--test",
        "allocations",
        "--",
        "--nocapture",
    ]);
    Counts {
        instructions: figures(&instructions, "instructions:"),
        allocations: figures(&allocations, "allocations:"),
    }
}

impl Counts {
    /// The instructions of the facade's call to the client's.
    pub(super) fn instructions_ratio(&self, task: &str) -> Option<f64> {
        let of = |way: &str| self.instructions.get(&format!("{task}/{way}")).copied();
        Some(of("resource")? / of("client")?)
    }

    /// The allocations of a call.
    pub(super) fn allocations(&self, call: &str) -> Option<f64> {
        self.allocations.get(call).copied()
    }

    /// How many more allocations the facade's call needs than the client's.
    pub(super) fn more_allocations(&self, task: &str) -> Option<f64> {
        let of = |way: &str| self.allocations(&format!("{task}/{way}"));
        Some(of("resource")? - of("client")?)
    }
}

fn cargo(arguments: &[&str]) -> String {
    let workspace = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let output = Command::new("cargo")
        .args(arguments)
        .current_dir(workspace)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output();
    output.map_or_else(
        |_| String::new(),
        |output| String::from_utf8_lossy(&output.stdout).into_owned(),
    )
}

/// Lines such as `count/head/client  instructions: 383800`.
fn figures(text: &str, unit: &str) -> HashMap<String, f64> {
    let lines = text.lines().filter_map(|line| line.split_once(unit));
    lines
        .filter_map(|(name, figure)| {
            let name = name.trim().strip_prefix("count/")?;
            Some((name.to_owned(), figure.trim().parse().ok()?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::figures;

    #[test]
    fn figures_are_found_by_name() {
        let text = "noise\ncount/head/client     instructions: 383800\n";
        assert_eq!(
            figures(text, "instructions:").get("head/client"),
            Some(&383_800.0)
        );
    }
}
