//! Where the workspace's files are.

use std::path::{Path, PathBuf};

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
