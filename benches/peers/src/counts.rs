//! Instructions and allocations a call: counted, not timed.

use std::collections::HashMap;
use std::process::{Command, Stdio};

use benches::calls::CALLS;
use benches::count::{has_valgrind, instructions};
use serde::{Deserialize, Serialize};

use crate::programs;

/// The subcommand that repeats a call for callgrind.
pub(crate) const REPEAT: &str = "repeat";

/// The instructions and allocations of one call by one layer; `None` where they could not be counted.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub(crate) struct Count {
    /// Task and layer: `head/client`.
    pub(crate) name: String,
    pub(crate) instructions: Option<u64>,
    pub(crate) allocations: Option<u64>,
    pub(crate) bytes: Option<u64>,
}

/// Counts every call. A count that fails is reported on standard error and left out.
pub(crate) fn count() -> Vec<Count> {
    let allocations = allocations();
    let valgrind = has_valgrind();
    if !valgrind {
        eprintln!("instructions are not counted: valgrind is not installed");
    }
    let counted = CALLS.iter().map(|call| {
        let allocated = allocations.get(call.name);
        Count {
            name: call.name.to_owned(),
            instructions: valgrind.then(|| instructions_of(call.name)).flatten(),
            allocations: allocated.map(|(allocations, _)| *allocations),
            bytes: allocated.map(|(_, bytes)| *bytes),
        }
    });
    counted.collect()
}

fn instructions_of(name: &str) -> Option<u64> {
    let count = instructions(REPEAT, name);
    count
        .inspect_err(|error| eprintln!("instructions of {name}: {error}"))
        .ok()
}

/// Allocations and bytes by call, from the program that counts them, which is built beside this one.
fn allocations() -> HashMap<String, (u64, u64)> {
    let output = programs::beside("allocations").and_then(|program| {
        let mut counter = Command::new(program);
        counter.stdin(Stdio::null()).stderr(Stdio::inherit());
        counter.output()
    });
    match output {
        Ok(output) => figures(&String::from_utf8_lossy(&output.stdout)),
        Err(error) => {
            eprintln!(
                "allocations are not counted: {error}; the program that counts them is built by"
            );
            eprintln!("{}", programs::BUILD);
            HashMap::new()
        }
    }
}

/// Lines such as `head/client 120 30412`.
fn figures(text: &str) -> HashMap<String, (u64, u64)> {
    let line = |line: &str| {
        let mut words = line.split(' ');
        let name = words.next()?.to_owned();
        let figures = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        Some((name, figures))
    };
    text.lines().filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::figures;

    #[test]
    fn figures_are_found_by_name() {
        let found = figures("noise\nhead/client 120 30412\n");
        assert_eq!(found.get("head/client"), Some(&(120, 30_412)));
        assert_eq!(found.len(), 1);
    }
}
