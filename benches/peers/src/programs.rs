//! The programs that are built beside this one: the counter of allocations, and the sandbox.

use std::env::consts::EXE_SUFFIX;
use std::io;
use std::path::PathBuf;

/// Builds them. `cargo run` builds this program alone.
pub(crate) const BUILD: &str =
    "cargo build --release --bins --manifest-path benches/peers/Cargo.toml";

/// Where one of them is, if it is built.
pub(crate) fn beside(name: &str) -> io::Result<PathBuf> {
    let here = std::env::current_exe()?;
    Ok(here.with_file_name(format!("{name}{EXE_SUFFIX}")))
}
