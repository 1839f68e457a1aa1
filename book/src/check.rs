//! The checks of the book.

mod code;
mod compiled;
mod concepts;
mod links;
mod numbers;
mod outputs;
mod report;
mod source;
mod summary;

use mdbook_preprocessor::errors::{Error, Result};

use crate::{render, snippet, twin, workspace};

pub use report::Report;

/// Everything.
///
/// Links into the crates' documentation are followed if `cargo doc` has built it; else the report says that they were
/// not.
///
/// # Errors
///
/// Every fault that was found, one per line.
pub fn all() -> Result<Report> {
    let sources = source::all(&workspace::book().join("pages"))?;
    let mut faults = Vec::new();
    summary::check(&source::summary()?, &sources, &mut faults);
    numbers::check(&sources, &mut faults);
    concepts::check(&sources, &mut faults);
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
