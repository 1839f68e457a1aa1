//! When, on what machine, and with which versions. No name of the machine, no path on it.

use std::fs;
use std::process::Command;

use crate::Result;
use crate::measure::Measured;

/// The libraries whose versions matter.
const LIBRARIES: [&str; 6] = [
    "aws-sdk-s3",
    "aws-sdk-s3-transfer-manager",
    "aws-smithy-runtime",
    "object_store",
    "opendal",
    "rust-s3",
];

/// A list of facts.
pub(super) fn describe(measured: &[Measured]) -> Result<String> {
    let processor = proc("/proc/cpuinfo", "model name")?;
    let memory = proc("/proc/meminfo", "MemTotal")?;
    let cores = std::thread::available_parallelism()?;
    let date = output("date", &["--utc", "+%Y-%m-%d %H:%M UTC"]);
    let load = fs::read_to_string("/proc/loadavg")?;
    let load = load.split(' ').next().unwrap_or_default();
    Ok(format!(
        "- Date: {date}\n- Machine: {cores} cores of {processor}, {memory} of memory, Linux {}; load average at the end \
         {load}\n- Versions: {}, {}, {}\n",
        output("uname", &["-r"]),
        output("rustc", &["--version"]),
        libraries(),
        boto3(measured),
    ))
}

/// Versions as this workspace has locked them.
fn libraries() -> String {
    let lock = include_str!("../../Cargo.lock");
    let version = |name: &str| {
        let entry = lock
            .split("[[package]]")
            .find(|entry| entry.contains(&format!("name = \"{name}\"\n")))?;
        entry.split("version = \"").nth(1)?.split('"').next()
    };
    let versions = LIBRARIES
        .iter()
        .map(|name| format!("{name} {}", version(name).unwrap_or("unknown")));
    versions.collect::<Vec<_>>().join(", ")
}

fn boto3(measured: &[Measured]) -> String {
    let samples = measured
        .iter()
        .flat_map(|case| &case.ways)
        .flat_map(|(_, samples)| samples);
    let version = samples
        .filter_map(|sample| sample.version.as_deref())
        .next();
    format!(
        "boto3 {} on {}",
        version.unwrap_or("unknown"),
        output("python3", &["--version"])
    )
}

/// A field of a file in `/proc`.
fn proc(file: &str, field: &str) -> Result<String> {
    let text = fs::read_to_string(file)?;
    let line = text.lines().find(|line| line.starts_with(field));
    let value = line
        .and_then(|line| line.split_once(':'))
        .map_or("unknown", |(_, value)| value);
    Ok(value.trim().to_owned())
}

fn output(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    output.map_or_else(
        |_| "unknown".to_owned(),
        |output| String::from_utf8_lossy(&output.stdout).trim().to_owned(),
    )
}
