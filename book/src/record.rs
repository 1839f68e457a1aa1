//! Runs the lesson programs and keeps what they print, compute and send.

use mdbook_preprocessor::errors::{Error, Result};
use resource_lessons::compare::{self, mask};
use serde::Deserialize;

use crate::lesson::{Lesson, Way, lessons};
use crate::recording::{Recording, Request};
use crate::{rust, snippet, twin};

/// The output, result and requests of a lesson; a twin prints them under `--json`.
#[derive(Debug, Deserialize)]
pub struct Ran {
    /// The text, as the program prints it.
    pub text: String,
    /// The result.
    pub result: serde_json::Value,
    /// The requests, in order.
    pub wire: Vec<compare::Request>,
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
        return Err(Error::msg(format!("there is no lesson {name}")));
    }
    for name in &snippets {
        if names.is_empty() || names.contains(name) {
            snippet::record(name)?;
        }
    }
    for lesson in known
        .iter()
        .filter(|lesson| (names.is_empty() && lesson.is_compiled()) || names.contains(&lesson.name))
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

/// Runs one lesson one way. Returns the run as it is recorded, and its result.
///
/// # Errors
///
/// When the lesson fails or its output is not the JSON document of a lesson.
pub fn fresh(lesson: &Lesson, way: &Way) -> Result<(Recording, serde_json::Value)> {
    let ran = if way.python {
        twin::run(lesson, way)?
    } else {
        rust::run(lesson, way)?
    };
    let bytes = ran.wire.iter();
    let recording = Recording {
        command: lesson.command(way),
        text: shortened(&ran.text, lesson.lines),
        bytes: bytes.map(|one| one.bytes_sent + one.bytes_received).sum(),
        wire: ran.wire.iter().map(Request::from).collect(),
    };
    Ok((recording, ran.result))
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

/// A run without what every run makes up anew. Where requests overlap, they are put into one order, and the bytes are
/// left out.
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
        // How much of a response that is given up was read before depends on the moment.
        run.bytes = 0;
        let place = |one: &Request| (one.operation.clone(), one.path.clone(), one.attempt);
        run.wire.sort_by_key(place);
    }
    run
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
