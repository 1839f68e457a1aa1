//! When, on what machine, and with which versions. No name of the machine, no path on it.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::Result;

/// The libraries whose versions matter.
const LIBRARIES: [&str; 6] = [
    "aws-sdk-s3",
    "aws-sdk-s3-transfer-manager",
    "aws-smithy-runtime",
    "object_store",
    "opendal",
    "rust-s3",
];

/// Now, to the minute.
pub(crate) fn date() -> String {
    output("date", &["--utc", "+%Y-%m-%d %H:%M UTC"])
}

/// The processor, its cores, the memory and the kernel.
pub(crate) fn machine() -> Result<String> {
    let cores = std::thread::available_parallelism()?;
    Ok(format!(
        "{cores} cores of {}, {} of memory, Linux {}",
        proc("/proc/cpuinfo", "model name")?,
        proc("/proc/meminfo", "MemTotal")?,
        output("uname", &["-r"]),
    ))
}

/// The load average of the last minute.
pub(crate) fn load() -> Result<String> {
    let load = fs::read_to_string("/proc/loadavg")?;
    Ok(load.split(' ').next().unwrap_or_default().to_owned())
}

/// Whether a folder has room for so many bytes.
pub(crate) fn has_room(folder: &str, bytes: u64) -> bool {
    let free = output("df", &["--output=avail", "--block-size=1", folder]);
    let free = free
        .lines()
        .last()
        .and_then(|free| free.trim().parse().ok());
    free.is_some_and(|free: u64| free >= bytes)
}

/// Where the files of transfers are, in words.
pub(crate) fn files(folder: &Path) -> String {
    let kind = output("df", &["--output=fstype", &folder.to_string_lossy()]);
    match kind.lines().last().map(str::trim) {
        Some("tmpfs") => "in memory".to_owned(),
        kind => format!("on disk ({})", kind.unwrap_or("unknown")),
    }
}

/// The compiler, the libraries as this workspace has locked them, and the Python that boto3 runs on.
pub(crate) fn versions() -> String {
    let lock = include_str!("../Cargo.lock");
    let version = |name: &str| {
        let entry = lock
            .split("[[package]]")
            .find(|entry| entry.contains(&format!("name = \"{name}\"\n")))?;
        entry.split("version = \"").nth(1)?.split('"').next()
    };
    let libraries = LIBRARIES
        .iter()
        .map(|name| format!("{name} {}", version(name).unwrap_or("unknown")));
    format!(
        "{}, {}, {}",
        output("rustc", &["--version"]),
        libraries.collect::<Vec<_>>().join(", "),
        output("python3", &["--version"]),
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
