//! Runs the program with nothing of the machine's around it.

use std::process::Command;

use snapbox::cmd::{Command as Program, OutputAssert};

use crate::PROGRAM;

/// The program, without the caller's variables: no AWS_*, no proxy, no HOME.
pub(crate) fn program() -> Program {
    Program::new(PROGRAM).env_clear()
}

/// Runs a lesson; the arguments are separated by blanks.
pub(crate) fn lesson(arguments: &str) -> OutputAssert {
    program().args(arguments.split_whitespace()).assert()
}

/// The output of a lesson under `--json`.
pub(crate) fn json(arguments: &str) -> serde_json::Value {
    let output = Command::new(PROGRAM)
        .env_clear()
        .args(arguments.split_whitespace())
        .arg("--json")
        .output()
        .expect("the program runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("one JSON object")
}
