//! Every page is in `SUMMARY.md`, once.

use std::fs;

use mdbook_preprocessor::errors::Result;

use super::Source;
use crate::workspace;

pub(super) fn check(sources: &[Source], faults: &mut Vec<String>) -> Result<()> {
    let summary = fs::read_to_string(workspace::book().join("pages/SUMMARY.md"))?;
    for source in sources {
        let link = format!("({})", source.path.display());
        match summary.matches(&link).count() {
            1 => {}
            0 => faults.push(format!("{}: not in SUMMARY.md", source.path.display())),
            n => faults.push(format!(
                "{}: {n} times in SUMMARY.md",
                source.path.display()
            )),
        }
    }
    Ok(())
}
