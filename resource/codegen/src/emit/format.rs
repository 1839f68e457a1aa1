//! rustfmt, which gives generated text the form that `cargo fmt` demands of all the rest.

use std::env;
use std::io::Write;
use std::process::{Command, Stdio};

use crate::{Error, ErrorKind};

pub(super) fn format(file: &str, text: &str) -> Result<String, Error> {
    run(text).map_err(|why| Error::of(file, ErrorKind::Format(why)))
}

fn run(text: &str) -> Result<String, String> {
    // The same variable by which cargo itself is told of another rustfmt.
    let rustfmt = env::var_os("RUSTFMT").unwrap_or_else(|| "rustfmt".into());
    let mut child = Command::new(rustfmt)
        .args(["--edition", "2024", "--emit", "stdout", "--quiet"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("cannot be started: {error}"))?;
    // rustfmt reads all of its input before it writes, so writing first cannot deadlock.
    if let Some(mut stdin) = child.stdin.take() {
        stdin
            .write_all(text.as_bytes())
            .map_err(|error| error.to_string())?;
    }
    let output = child
        .wait_with_output()
        .map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    String::from_utf8(output.stdout).map_err(|error| error.to_string())
}
