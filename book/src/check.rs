//! What must hold of the book before anybody reads it.

mod code;
mod compiled;
mod links;
mod numbers;
mod outputs;
mod report;
mod source;
mod summary;

use mdbook_preprocessor::errors::{Error, Result};

use crate::{programs, render, snippet, twin, workspace};

pub use report::Report;

/// Everything, on programs and documentation that are built for it.
///
/// # Errors
///
/// Every fault that was found, one a line.
pub fn all() -> Result<Report> {
    workspace::cargo(&["doc", "--quiet", "--workspace", "--no-deps"])?;
    as_built()
}

/// The same, but with the documentation that is there. Where there is none, links into it are not followed, and the
/// report says so.
///
/// # Errors
///
/// As [`all`].
pub fn as_built() -> Result<Report> {
    programs::build()?;
    let sources = source::all(&workspace::book().join("pages"))?;
    let mut faults = Vec::new();
    summary::check(&source::summary()?, &sources, &mut faults);
    numbers::check(&sources, &mut faults);
    let blocks = code::check(&sources, &mut faults)?;
    stop_at(&faults)?;

    let mut faults = Vec::new();
    let links = links::check(&render::build()?, &workspace::documentation(), &mut faults)?;
    let mut runs = outputs::check(&mut faults)?;
    let (repeated, skipped) = snippet::check(&mut faults)?;
    runs.repeated += repeated;
    runs.skipped += skipped;
    stop_at(&faults)?;
    Ok(Report {
        pages: sources.len(),
        blocks,
        runs,
        links,
        without_twins: twin::absent(),
    })
}

/// Later checks build on what the earlier ones hold to be right, so they do not begin on a book that is not.
fn stop_at(faults: &[String]) -> Result<()> {
    if faults.is_empty() {
        return Ok(());
    }
    Err(Error::msg(faults.join("\n")))
}
