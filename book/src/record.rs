//! Runs the lesson programs and keeps what they print, compute and send.

use std::process::Command;

use mdbook_preprocessor::errors::{Error, Result};
use serde::Deserialize;

use crate::lesson::{Lesson, Way, lessons};
use crate::recording::{Recording, Request};
use crate::{mask, programs, snippet, twin, workspace};

/// What a lesson program, or a twin, prints under `--json`.
#[derive(Deserialize)]
struct Report {
    result: serde_json::Value,
    wire: Vec<Request>,
    /// What it prints without `--json`; only the twins say it.
    text: Option<String>,
}

/// Runs the named lessons, or all, every way, and keeps the runs.
///
/// # Errors
///
/// When a name is unknown, a program fails, or a file cannot be written.
pub fn run(names: &[String]) -> Result<()> {
    let known = lessons()?;
    let snippets = snippet::names()?;
    if let Some(name) = names
        .iter()
        .find(|name| known.iter().all(|l| &l.name != *name) && !snippets.contains(name))
    {
        return Err(Error::msg(format!("lessons.toml has no lesson {name}")));
    }
    programs::build()?;
    for name in &snippets {
        if names.is_empty() || names.contains(name) {
            snippet::record(name)?;
        }
    }
    for lesson in known
        .iter()
        .filter(|lesson| names.is_empty() || names.contains(&lesson.name))
    {
        for way in &lesson.ways() {
            let path = Recording::path(lesson, way);
            if let (true, Some(why)) = (way.python, twin::absent()) {
                println!("skipped  {}: {why}", path.display());
                continue;
            }
            let (fresh, _) = fresh(lesson, way)?;
            // A run that differs only in what is made up anew each time would be a change that says nothing.
            if Recording::load(lesson, way)
                .is_ok_and(|kept| masked(lesson, &kept) == masked(lesson, &fresh))
            {
                println!("same     {}", path.display());
            } else {
                fresh.save(lesson, way)?;
                println!("recorded {}", path.display());
            }
        }
    }
    Ok(())
}

/// Runs one lesson one way for its requests and its result, which comes back beside the recording, and once more for
/// its text if that is not in the first run's report.
///
/// # Errors
///
/// When the program fails or its output is not what a lesson prints.
pub fn fresh(lesson: &Lesson, way: &Way) -> Result<(Recording, serde_json::Value)> {
    let report: Report = serde_json::from_str(&output(lesson, way, &["--json"])?)
        .map_err(|error| Error::msg(format!("{} --json: {error}", lesson.command(way))))?;
    let text = match report.text {
        Some(text) => text,
        None => output(lesson, way, &[])?,
    };
    let recording = Recording {
        command: lesson.command(way),
        text: shortened(&text, lesson.lines),
        wire: report.wire,
    };
    Ok((recording, report.result))
}

/// The first lines, how many are left out, and the last.
fn shortened(text: &str, beginning: usize) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let left_out = lines.len().saturating_sub(beginning + 1);
    let mut kept: Vec<String> = lines
        .iter()
        .take(beginning)
        .map(ToString::to_string)
        .collect();
    if left_out > 1 {
        kept.push(format!("… {left_out} more lines"));
        kept.extend(lines.last().map(ToString::to_string));
    } else {
        kept.extend(lines.iter().skip(beginning).map(ToString::to_string));
    }
    kept
}

/// A run without what every run makes up anew. Where requests overlap, they are put into one order.
#[must_use]
pub fn masked(lesson: &Lesson, run: &Recording) -> Recording {
    let mut run = run.clone();
    for line in &mut run.text {
        *line = mask::line(line);
    }
    for request in &mut run.wire {
        request.path = mask::line(&request.path);
    }
    if lesson.overlapping {
        let place = |one: &Request| (one.operation.clone(), one.path.clone(), one.attempt);
        run.wire.sort_by_key(place);
    }
    run
}

fn output(lesson: &Lesson, way: &Way, more: &[&str]) -> Result<String> {
    if way.python {
        return twin::output(lesson, way, more);
    }
    let mut command = Command::new(workspace::program(&way.layer));
    command
        .arg(&lesson.name)
        .args(&lesson.arguments)
        .args(more)
        .env("NO_COLOR", "1");
    workspace::isolate(&mut command);
    let named =
        |error: &dyn std::fmt::Display| Error::msg(format!("{}: {error}", lesson.command(way)));
    let done = command.output().map_err(|error| named(&error))?;
    if !done.status.success() {
        return Err(named(&String::from_utf8_lossy(&done.stderr).trim()));
    }
    String::from_utf8(done.stdout).map_err(|error| named(&error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::lesson;

    #[test]
    fn the_order_of_requests_counts_unless_they_overlap() {
        for (name, same) in [("delete-all", true), ("list-dates", false)] {
            let lesson = lesson(name).unwrap();
            let way = lesson.way("client").unwrap();
            let run = Recording::load(&lesson, &way).unwrap();
            let mut turned = run.clone();
            turned.wire.reverse();
            assert_eq!(masked(&lesson, &run) == masked(&lesson, &turned), same);
        }
    }
}
