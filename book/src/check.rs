//! What must hold of the book before anybody reads it.

mod code;
mod links;
mod numbers;
mod outputs;
mod summary;

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use mdbook_preprocessor::errors::{Error, Result};

use crate::{render, workspace};

/// What was looked at; every number is of things that hold.
#[derive(Clone, Copy, Debug, Default)]
pub struct Report {
    /// Pages, each of them in the summary.
    pub pages: usize,
    /// Code blocks, each of them from a compiled or executed file or a recorded run.
    pub blocks: usize,
    /// Recorded runs that a fresh run repeats.
    pub runs: usize,
    /// Links that lead somewhere.
    pub links: usize,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} pages, {} code blocks, {} verified (100%), {} runs repeated, {} links followed",
            self.pages, self.blocks, self.blocks, self.runs, self.links
        )
    }
}

/// Everything: [`pages`], and a fresh run of every recorded lesson.
///
/// # Errors
///
/// Every fault that was found, one a line.
pub fn all() -> Result<Report> {
    let mut report = pages()?;
    report.runs = outputs::check()?;
    Ok(report)
}

/// What can be checked without running a lesson: the summary, code blocks, numbers and links.
///
/// # Errors
///
/// Every fault that was found, one a line.
pub fn pages() -> Result<Report> {
    let sources = sources()?;
    let mut faults = Vec::new();
    summary::check(&sources, &mut faults)?;
    let blocks = code::check(&sources, &mut faults);
    numbers::check(&sources, &mut faults);
    let links = if faults.is_empty() {
        links::check(&render::build()?, &mut faults)?
    } else {
        0
    };
    if faults.is_empty() {
        Ok(Report {
            pages: sources.len(),
            blocks,
            links,
            runs: 0,
        })
    } else {
        Err(Error::msg(faults.join("\n")))
    }
}

/// A page as it is written, before any directive is replaced.
struct Source {
    /// Relative to `pages/`.
    path: PathBuf,
    text: String,
}

fn sources() -> Result<Vec<Source>> {
    let root = workspace::book().join("pages");
    let mut sources = Vec::new();
    for path in files(&root, "md")? {
        let relative = path.strip_prefix(&root)?.to_path_buf();
        if relative != Path::new("SUMMARY.md") {
            sources.push(Source {
                text: fs::read_to_string(&path)?,
                path: relative,
            });
        }
    }
    Ok(sources)
}

/// Every file below a folder whose name ends so, in order.
fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
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
