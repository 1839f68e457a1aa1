//! Where the workspace's files are, and how its programs are started.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the workspace's `Cargo.toml`.
#[must_use]
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// The folder of this crate: `book.toml`, `pages/`, `python/` and `recordings/` are in it.
#[must_use]
pub fn book() -> PathBuf {
    root().join("book")
}

/// The folder that a build writes: `target/book`.
#[must_use]
pub fn output() -> PathBuf {
    root().join("target/book")
}

/// The folder that `cargo doc` writes: `target/doc`.
#[must_use]
pub fn documentation() -> PathBuf {
    root().join("target/doc")
}

/// A program of the workspace as `cargo build` leaves it.
#[must_use]
pub fn program(name: &str) -> PathBuf {
    root().join(format!(
        "target/debug/{name}{}",
        std::env::consts::EXE_SUFFIX
    ))
}

/// Hides the reader's own AWS settings and files from a program: they are none of the book's business.
pub fn isolate(command: &mut Command) {
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("AWS_") {
            command.env_remove(name);
        }
    }
    command.env("HOME", root().join("target"));
}

/// Starts cargo in the workspace and waits for it.
///
/// # Errors
///
/// When it cannot be started or fails; what it says stands on stderr.
pub fn cargo(arguments: &[&str]) -> std::io::Result<()> {
    let status = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .current_dir(root())
        .args(arguments)
        .status()?;
    if status.success() {
        return Ok(());
    }
    let command = arguments.join(" ");
    Err(std::io::Error::other(format!("cargo {command} failed")))
}
