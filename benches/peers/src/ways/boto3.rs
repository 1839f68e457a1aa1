//! boto3, in a Python process.

use std::path::PathBuf;
use std::process::Command;

use super::Target;

/// The command that does a task once.
pub(crate) fn command(task: &str, way: &str, target: &Target) -> Command {
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("python/boto3_ways.py");
    let mut command = Command::new("python3");
    command
        .arg(script)
        .args([task, way, &target.endpoint, &target.bucket])
        .arg(&target.path);
    command
}
