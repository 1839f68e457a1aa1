//! The boto3 of this machine's Python, if it has one.

use std::process::Command;

/// The output of a program in Python that imports boto3. Without a `python3` that has boto3 it says so, and there is none.
pub(crate) fn output(program: &str) -> Option<String> {
    let python = Command::new("python3").args(["-c", program]).output();
    let output = python.ok().filter(|output| output.status.success());
    if output.is_none() {
        println!("skipped: python3 has no boto3");
    }
    String::from_utf8(output?.stdout).ok()
}
