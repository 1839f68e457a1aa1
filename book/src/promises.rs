//! What the resource layer promises, from the text of its documentation, each sentence with its tests.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use mdbook_preprocessor::errors::{Error, Result};

use crate::workspace;

const PROMISES: &str = "resource/src/promises.md";
/// Where the tests are.
const FOLDERS: [&str; 4] = [
    "resource/tests",
    "resource/src",
    "client/tests",
    "session/tests",
];

/// The text, with the file of each test.
///
/// # Errors
///
/// When a test is in no file.
pub fn markdown() -> Result<String> {
    let text = fs::read_to_string(workspace::root().join(PROMISES))?;
    let mut sources = Vec::new();
    for folder in FOLDERS {
        read(&workspace::root().join(folder), &mut sources)?;
    }
    let mut out = String::new();
    for line in with_joined_lines(&text) {
        let line = match line.strip_prefix("# ") {
            Some(heading) => format!("## {heading}"),
            None => line,
        };
        match line.strip_prefix("- ").and_then(split) {
            Some((sentence, tests)) => {
                let tests = tests.into_iter().map(|test| linked(test, &sources));
                let tests = tests.collect::<Result<Vec<_>>>()?.join(", ");
                // The writer is a String, which takes everything.
                let _ = writeln!(out, "- {sentence}<br><small>Tested by {tests}.</small>");
            }
            None => {
                let _ = writeln!(out, "{line}");
            }
        }
    }
    Ok(out)
}

/// The lines of a text, each with those that continue it.
fn with_joined_lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix("  "), lines.last_mut()) {
            (Some(more), Some(last)) => {
                last.push(' ');
                last.push_str(more);
            }
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

/// A sentence, and the tests that it names at its end in parentheses.
fn split(line: &str) -> Option<(&str, Vec<&str>)> {
    let (sentence, tests) = line.rsplit_once(" (`")?;
    let tests = tests.split('`').filter(|name| name.contains('_'));
    Some((sentence, tests.collect()))
}

/// A test with its file.
fn linked(test: &str, sources: &[(PathBuf, String)]) -> Result<String> {
    let function = format!("fn {test}(");
    let found = sources.iter().find(|(_, text)| text.contains(&function));
    let (path, _) =
        found.ok_or_else(|| Error::msg(format!("{PROMISES}: no test is called {test}")))?;
    let path = path.strip_prefix(workspace::root()).unwrap_or(path);
    Ok(format!("`{test}` in `{}`", path.display()))
}

/// Reads the Rust files below a folder.
fn read(folder: &Path, sources: &mut Vec<(PathBuf, String)>) -> Result<()> {
    let mut entries = fs::read_dir(folder)?.collect::<std::io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::path);
    for entry in entries {
        let path = entry.path();
        if path.is_dir() {
            read(&path, sources)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path)?;
            sources.push((path, text));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_has_its_tests_and_their_files() {
        let page = markdown().unwrap();
        assert!(page.contains("## Batches"));
        let sentences = page.lines().filter(|line| line.starts_with("- "));
        for sentence in sentences {
            assert!(sentence.contains("Tested by `"), "{sentence}");
            assert!(sentence.contains(" in `"), "{sentence}");
        }
    }
}
