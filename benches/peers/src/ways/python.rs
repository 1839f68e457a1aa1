//! boto3, obstore, the AWS CLI and moto's server, each in a Python process.

use std::path::PathBuf;
use std::process::Command;

use super::Target;

/// The exit code of a way whose library is not installed.
pub(crate) const MISSING: u8 = 3;

/// How the message of a way begins whose library is not installed.
pub(crate) const NOT_INSTALLED: &str = "not installed";

/// The program of a way in Python; `None` for a way in Rust.
pub(crate) fn script(way: &str) -> Option<&'static str> {
    match way {
        "obstore" => Some("obstore_ways.py"),
        "aws-cli" | "aws-cli-sync" => Some("cli_ways.py"),
        _ if way.starts_with("boto3") => Some("boto3_ways.py"),
        _ => None,
    }
}

/// The command that does a task once; `None` for a way in Rust.
pub(crate) fn command(task: &str, way: &str, target: &Target) -> Option<Command> {
    let mut command = program(script(way)?);
    command
        .args([task, way, &target.endpoint, &target.bucket])
        .arg(&target.path);
    Some(command)
}

/// The command that runs a program of the folder `python`.
pub(crate) fn program(name: &str) -> Command {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("python");
    let mut command = Command::new("python3");
    command.arg(folder.join(name));
    command
}
