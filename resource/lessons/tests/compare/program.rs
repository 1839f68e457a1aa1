//! Runs the program with nothing of the machine's around it.

use std::process::{Command, Output};

use serde_json::Value;
use snapbox::cmd::{Command as Program, OutputAssert};

pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_compare");

/// The program with an empty environment. Without a PATH there is no python3, so the Rust ways are compared.
pub(crate) fn compare(arguments: &str) -> OutputAssert {
    let program = Program::new(PROGRAM)
        .env_clear()
        .env("PATH", "/nonexistent");
    program.args(arguments.split_whitespace()).assert()
}

/// The same with the machine's PATH, so that boto3 takes part where it is installed.
pub(crate) fn with_python(arguments: &str) -> Output {
    let mut program = Command::new(PROGRAM);
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("AWS_") {
            program.env_remove(name);
        }
    }
    let ran = program.args(arguments.split_whitespace()).output();
    ran.expect("the program runs")
}

/// Each line of what it prints under `--json`.
pub(crate) fn documents(stdout: &[u8]) -> Vec<Value> {
    let text = String::from_utf8_lossy(stdout);
    let lines = text.lines().map(serde_json::from_str);
    lines.collect::<Result<_, _>>().expect("JSON on each line")
}
