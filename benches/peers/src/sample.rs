//! The cost of one run of one way, measured inside a process that does nothing else. For a server it is the server's.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use serde::{Deserialize, Serialize};

use crate::Result;

/// Ticks of the processor time in `/proc`, a second.
const TICKS: f64 = 100.0;

/// One run.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Sample {
    /// Seconds by the clock.
    pub(crate) seconds: f64,
    /// Seconds of processor time, in all threads of the process.
    pub(crate) cpu_seconds: f64,
    /// The most memory that the process held, in KiB.
    pub(crate) peak_kib: u64,
    /// Keys or bytes done, to see that all ways did the same.
    pub(crate) done: u64,
    /// The version of a library that this program does not link.
    #[serde(default)]
    pub(crate) version: Option<String>,
}

/// The clock, started.
#[derive(Debug)]
pub(crate) struct Clock {
    /// The folder of the process in `/proc`.
    process: PathBuf,
    started: Instant,
    cpu_seconds: f64,
}

impl Clock {
    /// For this process.
    pub(crate) fn start() -> Result<Self> {
        Self::in_folder("/proc/self".into())
    }

    /// For another process.
    pub(crate) fn of(process: u32) -> Result<Self> {
        Self::in_folder(format!("/proc/{process}").into())
    }

    fn in_folder(process: PathBuf) -> Result<Self> {
        let cpu_seconds = cpu_seconds(&process)?;
        Ok(Self {
            process,
            started: Instant::now(),
            cpu_seconds,
        })
    }

    /// The sample, when so many keys or bytes are done.
    pub(crate) fn stop(self, done: u64) -> Result<Sample> {
        Ok(Sample {
            seconds: self.started.elapsed().as_secs_f64(),
            cpu_seconds: cpu_seconds(&self.process)? - self.cpu_seconds,
            peak_kib: peak_kib(&self.process)?,
            done,
            version: None,
        })
    }
}

/// User and system time of a process so far.
fn cpu_seconds(process: &Path) -> Result<f64> {
    let stat = fs::read_to_string(process.join("stat"))?;
    // The name of the program, in parentheses, may hold spaces; what follows it does not.
    let fields = stat.rsplit(") ").next().unwrap_or_default();
    let ticks = fields
        .split(' ')
        .skip(11)
        .take(2)
        .filter_map(|ticks| ticks.parse::<f64>().ok());
    Ok(ticks.sum::<f64>() / TICKS)
}

/// The high-water mark of resident memory.
fn peak_kib(process: &Path) -> Result<u64> {
    let status = fs::read_to_string(process.join("status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.trim().split(' ').next());
    Ok(number.and_then(|number| number.parse().ok()).unwrap_or(0))
}
