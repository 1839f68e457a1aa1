//! An exercise of a lesson: the task, where to begin, how to check it, and a solution behind a fold.

use std::fmt::Write;
use std::fs;

use mdbook_preprocessor::errors::{Error, Result};

use crate::tabs::{self, Panel};
use crate::{listing, workspace};

const LANGUAGES: [(&str, &str); 2] = [("Python", "py"), ("Rust", "rs")];

/// The exercise as Markdown.
///
/// # Errors
///
/// When one of its files is missing, or the starter has no task at its top.
pub fn markdown(name: &str) -> Result<String> {
    let mut out = format!("{}\n\n", task(name)?);
    out.push_str(&answers("starters", name)?);
    let file = name.replace('-', "_");
    let _ = write!(
        out,
        "\nEdit `book/exercises/starters/{file}.py` or `{file}.rs`. `cargo run --bin exercise -- {name} --python` and \
         `cargo run --bin exercise -- {name}` say whether it is right, and if not, why.\n\n"
    );
    let _ = write!(
        out,
        "<details>\n<summary>A solution</summary>\n\n{}\n</details>\n",
        answers("solutions", name)?
    );
    Ok(out)
}

/// The files that it shows, from the workspace's root.
#[must_use]
pub fn files(name: &str) -> Vec<String> {
    let folders = ["starters", "solutions"].into_iter();
    folders
        .flat_map(|folder| LANGUAGES.map(|(_, extension)| path(folder, name, extension)))
        .collect()
}

fn path(folder: &str, name: &str, extension: &str) -> String {
    format!(
        "book/exercises/{folder}/{}.{extension}",
        name.replace('-', "_")
    )
}

fn answers(folder: &str, name: &str) -> Result<String> {
    let panels = LANGUAGES.iter().map(|(title, extension)| {
        let markdown = listing::fenced(&format!("{}:answer", path(folder, name, extension)))?;
        Ok(Panel {
            title: (*title).to_owned(),
            markdown,
        })
    });
    Ok(tabs::markdown(&panels.collect::<Result<Vec<_>>>()?))
}

/// The task, from the starter's documentation.
fn task(name: &str) -> Result<String> {
    let path = path("starters", name, "rs");
    let named = |why: &dyn std::fmt::Display| Error::msg(format!("{path}: {why}"));
    let text = fs::read_to_string(workspace::root().join(&path)).map_err(|error| named(&error))?;
    let lines = text.lines().map_while(|line| line.strip_prefix("//!"));
    let task = lines.map(str::trim).collect::<Vec<_>>().join("\n");
    if task.is_empty() {
        return Err(named(&"no task"));
    }
    Ok(task)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_solution_is_folded_and_the_check_is_named() {
        let shown = markdown("list-dates").unwrap();
        let (open, folded) = shown.split_once("<details>").unwrap();
        assert!(open.contains("`cargo run --bin exercise -- list-dates --python`"));
        assert!(open.contains("object.load()") && !folded.contains("object.load()"));
        assert_eq!(shown.matches("```python").count(), 2);
        assert!(markdown("no-such-exercise").is_err());
    }
}
