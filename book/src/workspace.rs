//! The workspace's folders.

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

/// The folder that `cargo doc` writes: `doc` in the target folder, which is the one that this program was built into.
#[must_use]
pub fn documentation() -> PathBuf {
    let program = std::env::current_exe().unwrap_or_default();
    // `target/debug/book`, `target/debug/deps/pages-…` in tests, and a folder more under `--target`.
    let folders = program.ancestors().skip(2).take(3);
    let mut built = folders.map(|folder| folder.join("doc"));
    built
        .find(|folder| folder.join("client/index.html").is_file())
        .unwrap_or_else(|| root().join("target/doc"))
}
