//! The pages as they are written, before any directive is replaced.

use std::fs;
use std::path::{Path, PathBuf};

use mdbook_preprocessor::errors::Result;

use crate::workspace;

/// A page as it is written.
pub(super) struct Source {
    /// Relative to `pages/`.
    pub(super) path: PathBuf,
    pub(super) text: String,
}

impl Source {
    #[cfg(test)]
    pub(super) fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
        }
    }
}

/// The table of contents, which is no page.
const SUMMARY: &str = "SUMMARY.md";

pub(super) fn summary() -> Result<String> {
    Ok(fs::read_to_string(
        workspace::book().join("pages").join(SUMMARY),
    )?)
}

/// Every page below a folder.
pub(super) fn all(root: &Path) -> Result<Vec<Source>> {
    let mut sources = Vec::new();
    for path in files(root, "md")? {
        let relative = path.strip_prefix(root)?.to_path_buf();
        if relative != Path::new(SUMMARY) {
            sources.push(Source {
                text: fs::read_to_string(&path)?,
                path: relative,
            });
        }
    }
    Ok(sources)
}

/// Every file below a folder whose name ends so, in order.
pub(super) fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path, extension)?);
        } else if path.extension().is_some_and(|is| is == extension) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
