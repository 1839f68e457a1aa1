//! The result of `instances`.

use std::fmt;

use client::error::EscapeControl;
use serde::Serialize;

/// What became of the instances of a fleet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FleetRun {
    /// The names of those that ran at first.
    pub running: Vec<String>,
    /// How many ran after all were told to stop.
    pub left: usize,
    /// The names of those that were stopped in the end.
    pub stopped: Vec<String>,
}

impl FleetRun {
    /// Sorts the names, since EC2 lists instances in no particular order.
    pub fn new(
        running: impl Iterator<Item = String>,
        left: usize,
        stopped: impl Iterator<Item = String>,
    ) -> Self {
        let mut running: Vec<_> = running.collect();
        let mut stopped: Vec<_> = stopped.collect();
        running.sort();
        stopped.sort();
        Self {
            running,
            left,
            stopped,
        }
    }
}

impl fmt::Display for FleetRun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for name in &self.running {
            let stopped = self.stopped.contains(name);
            let end = if stopped { "stopped" } else { "not stopped" };
            writeln!(f, "{}: running, then {end}", EscapeControl(name))?;
        }
        let (running, stopped) = (self.running.len(), self.stopped.len());
        writeln!(
            f,
            "{running} found, {} left running, {stopped} stopped",
            self.left
        )
    }
}
