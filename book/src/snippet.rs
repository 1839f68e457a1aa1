//! The Python that pages show beside Rust: listings of `python/snippets`, with what each printed and sent.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use mdbook_preprocessor::errors::{Error, Result};
use resource_lessons::compare::mask;
use serde::{Deserialize, Serialize};

use crate::sandbox::Sandbox;
use crate::tabs::{self, Panel};
use crate::{listing, twin, workspace};

/// The output and the requests of one listing, from a run of its file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// The lines that it printed.
    pub text: Vec<String>,
    /// Operation and status of the requests that boto3 sent meanwhile, equal ones in a row counted.
    pub sent: Vec<String>,
}

/// The runs of a file's listings, by anchor.
pub type Runs = BTreeMap<String, Run>;

/// The listing `name:anchor`, then what it printed, then how many requests of each operation it sent.
///
/// # Errors
///
/// When there is no such listing, or its file has not been recorded since the listing was added.
pub fn markdown(reference: &str) -> Result<String> {
    let (name, anchor) = reference.split_once(':').ok_or_else(|| {
        Error::msg(format!(
            "python {reference}: name an anchor, as in file:anchor"
        ))
    })?;
    let code = listing::fenced(&format!("{}:{anchor}", file(name)))?;
    let runs = load(name)?;
    let run = runs.get(anchor).ok_or_else(|| {
        Error::msg(format!(
            "python {reference}: not recorded; `cargo run -p book -- record {name}` records it"
        ))
    })?;
    Ok(format!("{code}{}", run.markdown()))
}

/// A listing of [`markdown`] and a Rust listing in tabs.
///
/// # Errors
///
/// As [`markdown`] and [`listing::fenced`].
pub fn beside_rust(reference: &str, rust: &str) -> Result<String> {
    let panel = |title: &str, markdown| Panel {
        title: title.to_owned(),
        markdown,
    };
    Ok(tabs::markdown(&[
        panel("Python", markdown(reference)?),
        panel("Rust", listing::fenced(rust)?),
    ]))
}

/// The folder of Rust that does not compile, each file beside what the compiler says about it.
pub const MISTAKES: &str = "book/tests/compile_errors/";

/// A file that does not compile, by its name in that folder, and the compiler's error.
///
/// # Errors
///
/// When there is no such file, or the error has not been kept.
pub fn mistake(name: &str) -> Result<String> {
    let file = format!("{MISTAKES}{name}.rs");
    let read = |file: &str| {
        fs::read_to_string(workspace::root().join(file))
            .map_err(|error| Error::msg(format!("{file}: {error}")))
    };
    let (code, said) = (read(&file)?, read(&file.replace(".rs", ".txt"))?);
    Ok(format!("```rust\n{code}```\n\n```text\n{said}```\n"))
}

/// A listing of [`markdown`] beside the sentence that says why there is none in Rust.
///
/// # Errors
///
/// As [`markdown`], and when there is no sentence.
pub fn without_rust(reference: &str, why: &str) -> Result<String> {
    if why.is_empty() {
        return Err(Error::msg(format!(
            "{reference}: say why there is no Rust listing"
        )));
    }
    let panel = |title: &str, markdown| Panel {
        title: title.to_owned(),
        markdown,
    };
    Ok(tabs::markdown(&[
        panel("Python", markdown(reference)?),
        panel("Rust", why.to_owned()),
    ]))
}

impl Run {
    fn markdown(&self) -> String {
        let mut out = String::new();
        if !self.text.is_empty() {
            out = format!("\n```text\n{}\n```\n", self.text.join("\n"));
        }
        if !self.sent.is_empty() {
            let sent = self.sent.join(", ");
            out = format!("{out}\n*Sent:* {sent}\n");
        }
        out
    }
}

/// The file of a name, from the workspace's root.
#[must_use]
pub fn file(name: &str) -> String {
    format!("book/python/snippets/{name}.py")
}

/// Every file of snippets, by name.
///
/// # Errors
///
/// When the folder cannot be read.
pub fn names() -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(workspace::book().join("python/snippets"))? {
        let path = entry?.path();
        if let (Some("py"), Some(stem)) = (
            path.extension().and_then(|is| is.to_str()),
            path.file_stem().and_then(|stem| stem.to_str()),
        ) {
            names.push(stem.to_owned());
        }
    }
    names.sort();
    Ok(names)
}

/// Where the runs of a file are kept.
#[must_use]
pub fn path(name: &str) -> PathBuf {
    workspace::book().join(format!("recordings/snippets/{name}.json"))
}

/// The kept runs of a file.
///
/// # Errors
///
/// When there are none, or they cannot be read.
pub fn load(name: &str) -> Result<Runs> {
    let named = |error: &dyn std::fmt::Display| {
        Error::msg(format!("recording of snippets {name}: {error}"))
    };
    let text = fs::read_to_string(path(name)).map_err(|error| named(&error))?;
    serde_json::from_str(&text).map_err(|error| named(&error))
}

/// Runs a file on a sandbox of its own, with the buckets and faults that its `# SEED:` and `# FAULT:` lines name.
///
/// # Errors
///
/// When the sandbox does not start or the file fails.
pub fn fresh(name: &str) -> Result<Runs> {
    let text = fs::read_to_string(workspace::root().join(file(name)))?;
    let sandbox = Sandbox::start(&values(&text, "# SEED: "), &values(&text, "# FAULT: "))?;
    let printed = twin::python(
        &sandbox,
        &["book/python/run_snippets.py", name, "--json"],
        name,
    )?;
    serde_json::from_str(&printed).map_err(|error| Error::msg(format!("snippets {name}: {error}")))
}

/// The rest of each line that begins with `mark`.
fn values(text: &str, mark: &str) -> Vec<String> {
    let lines = text.lines().filter_map(|line| line.strip_prefix(mark));
    lines.map(|value| value.trim().to_owned()).collect()
}

/// Runs a file and keeps its runs, unless they differ from the kept ones only in what each run makes up anew.
///
/// # Errors
///
/// As [`fresh`], and when the recording cannot be written.
pub fn record(name: &str) -> Result<()> {
    let path = path(name);
    if let Some(why) = twin::absent() {
        println!("skipped  {}: {why}", path.display());
        return Ok(());
    }
    let fresh = fresh(name)?;
    if load(name).is_ok_and(|kept| masked(kept) == masked(fresh.clone())) {
        println!("same     {}", path.display());
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut text = serde_json::to_string_pretty(&fresh)?;
    text.push('\n');
    fs::write(&path, text)?;
    println!("recorded {}", path.display());
    Ok(())
}

/// Runs every file again and demands what is kept of it. Returns how many listings were repeated, and how many were
/// skipped because Python cannot run them.
///
/// # Errors
///
/// When a file cannot be run.
pub fn check(faults: &mut Vec<String>) -> Result<(usize, usize)> {
    let (mut repeated, mut skipped) = (0, 0);
    for name in names()? {
        let kept = masked(load(&name)?);
        if twin::absent().is_some() {
            skipped += kept.len();
            continue;
        }
        let fresh = masked(fresh(&name)?);
        repeated += fresh.len();
        faults.extend(differences(&name, &kept, &fresh));
    }
    Ok((repeated, skipped))
}

fn differences(name: &str, kept: &Runs, fresh: &Runs) -> Vec<String> {
    let anchors = kept
        .keys()
        .chain(fresh.keys().filter(|key| !kept.contains_key(*key)));
    anchors
        .filter(|anchor| kept.get(*anchor) != fresh.get(*anchor))
        .map(|anchor| {
            format!(
                "{}:{anchor}: a fresh run differs from the recording; `cargo run -p book -- record {name}` takes it over",
                file(name)
            )
        })
        .collect()
}

/// The runs without what every run makes up anew.
fn masked(mut runs: Runs) -> Runs {
    for run in runs.values_mut() {
        for line in &mut run.text {
            *line = mask::line(line);
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_that_prints_something_else_is_a_fault() {
        let run = |text: &str| Run {
            text: vec![text.to_owned()],
            sent: Vec::new(),
        };
        let kept = Runs::from([("a".to_owned(), run("1")), ("b".to_owned(), run("2"))]);
        assert!(differences("x", &kept, &kept).is_empty());
        let fresh = Runs::from([("a".to_owned(), run("1")), ("c".to_owned(), run("2"))]);
        assert_eq!(differences("x", &kept, &fresh).len(), 2);
    }

    #[test]
    fn what_was_printed_and_sent_follows_the_listing() {
        let shown = markdown("seeds:dates_client").unwrap();
        assert!(shown.starts_with("```python\n"));
        assert!(shown.contains("*Sent:* ListObjectsV2 200, GetObject 200 (1000 times)"));
    }

    #[test]
    fn a_mistake_is_shown_with_the_compilers_words() {
        let shown = mistake("identifiers").unwrap();
        assert!(mistake("nothing").is_err());
        assert!(shown.contains("s3.object(\"demo\")"));
        assert!(shown.contains("error[E0061]"), "{shown}");
    }

    #[test]
    fn a_listing_without_rust_says_why() {
        let shown = without_rust("seeds:dates_client", "There is none.").unwrap();
        assert!(shown.contains("data-title=\"Rust\""));
        assert!(shown.contains("There is none."));
        assert!(without_rust("seeds:dates_client", "").is_err());
    }

    #[test]
    fn a_listing_that_was_not_recorded_is_an_error() {
        assert!(markdown("seeds:no_such_anchor").is_err());
        assert!(markdown("seeds").is_err());
    }
}
