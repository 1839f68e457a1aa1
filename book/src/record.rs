//! Runs the lesson programs and keeps what they print, compute and send.

use std::process::Command;

use mdbook_preprocessor::errors::{Error, Result};
use serde::Deserialize;

use crate::mask;
use crate::recording::{Lesson, Recording, Request, lessons};
use crate::workspace;

/// What a lesson program prints under `--json`.
#[derive(Deserialize)]
struct Report {
    result: serde_json::Value,
    wire: Vec<Request>,
}

/// Runs the named lessons, or all, every way, and keeps the runs.
///
/// # Errors
///
/// When a name is unknown, a program fails, or a file cannot be written.
pub fn run(names: &[String]) -> Result<()> {
    let known = lessons()?;
    if let Some(name) = names
        .iter()
        .find(|name| known.iter().all(|l| &l.name != *name))
    {
        return Err(Error::msg(format!("lessons.toml has no lesson {name}")));
    }
    for lesson in known
        .iter()
        .filter(|lesson| names.is_empty() || names.contains(&lesson.name))
    {
        for way in &lesson.ways {
            let path = Recording::path(lesson, way);
            let fresh = fresh(lesson, way)?;
            // A run that differs only in what is made up anew each time would be a change that says nothing.
            if Recording::load(lesson, way).is_ok_and(|kept| masked(&kept) == masked(&fresh)) {
                println!("same     {}", path.display());
            } else {
                fresh.save(lesson, way)?;
                println!("recorded {}", path.display());
            }
        }
    }
    Ok(())
}

/// Runs one lesson one way, twice: once for its text, once for its result and requests.
///
/// # Errors
///
/// When the program fails or its output is not what a lesson prints.
pub fn fresh(lesson: &Lesson, way: &str) -> Result<Recording> {
    let text = output(lesson, way, &[])?;
    let report: Report = serde_json::from_str(&output(lesson, way, &["--json"])?)
        .map_err(|error| Error::msg(format!("{} --json: {error}", lesson.command(way))))?;
    Ok(Recording {
        command: lesson.command(way),
        text: text.lines().map(str::to_owned).collect(),
        result: report.result,
        wire: report.wire,
    })
}

/// A run without what every run makes up anew.
#[must_use]
pub fn masked(run: &Recording) -> Recording {
    let mut run = run.clone();
    for line in &mut run.text {
        *line = mask::line(line);
    }
    run.result = mask::json(&run.result);
    for request in &mut run.wire {
        request.path = mask::line(&request.path);
    }
    run
}

fn output(lesson: &Lesson, way: &str, more: &[&str]) -> Result<String> {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command
        .current_dir(workspace::root())
        .args(["run", "--quiet", "--package", way, "--", &lesson.name])
        .args(&lesson.arguments)
        .args(more)
        .env("NO_COLOR", "1");
    let named =
        |error: &dyn std::fmt::Display| Error::msg(format!("{}: {error}", lesson.command(way)));
    let done = command.output().map_err(|error| named(&error))?;
    if !done.status.success() {
        return Err(named(&String::from_utf8_lossy(&done.stderr).trim()));
    }
    String::from_utf8(done.stdout).map_err(|error| named(&error))
}
