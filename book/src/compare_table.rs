//! The ways of a lesson side by side: requests, bytes and lines.

use std::fmt::Write;

use mdbook_preprocessor::errors::Result;
use resource_lessons::compare::{lines_of_code, operations};

use crate::lesson::Lesson;
use crate::listing;
use crate::recording::Recording;

/// The table that `compare` prints, from the recorded runs. Times are left out, since they are of one machine.
///
/// # Errors
///
/// When a listing or a recording of the lesson is missing.
pub fn markdown(lesson: &Lesson) -> Result<String> {
    let mut out = String::from(
        "\n<div class=\"compare\">\n\n| way | requests | bytes | lines | operations |\n|---|---:|---:|---:|---|\n",
    );
    for way in &lesson.ways() {
        let run = Recording::load(lesson, way)?;
        let listing = listing::read(&lesson.listing(way))?;
        let names = run.wire.iter().map(|request| request.operation.as_str());
        let counted = operations(names).into_iter();
        let counted: Vec<String> = counted
            .map(|(name, count)| format!("{count} {name}"))
            .collect();
        let _ = writeln!(
            out,
            "| {} | {} | {} | {} | {} |",
            way.title(),
            run.wire.len(),
            bytes(lesson, run.bytes),
            lines_of_code(&listing),
            counted.join(", ")
        );
    }
    out.push_str("\n</div>\n\nBytes are those of bodies, sent and received. Lines are those of the listing, without blank ones.");
    if let Some(command) = command(lesson) {
        let _ = write!(out, " `{command}` makes this table anew.");
    }
    out.push('\n');
    Ok(out)
}

/// The command that runs the lesson every way; none for a lesson that only one layer has.
fn command(lesson: &Lesson) -> Option<String> {
    let [_, _, ..] = lesson.ways[..] else {
        return None;
    };
    let program = format!(
        "cargo run --bin compare{} --",
        lesson.with_feature("resource")
    );
    let words = [&program, &lesson.name].map(String::clone);
    let words = words.into_iter().chain(lesson.arguments.iter().cloned());
    Some(words.collect::<Vec<_>>().join(" "))
}

/// A number that can be read at a glance. Where requests overlap, it differs a little from run to run.
fn bytes(lesson: &Lesson, bytes: u64) -> String {
    let about = if lesson.overlapping { "about " } else { "" };
    match bytes {
        0..10_000 => format!("{about}{bytes}"),
        10_000..1_000_000 => format!("{about}{} kB", (bytes + 500) / 1000),
        _ => {
            let tenths = (bytes + 50_000) / 100_000;
            format!("{about}{}.{} MB", tenths / 10, tenths % 10)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::{lesson, lessons};

    #[test]
    fn requests_and_lines_of_each_way_are_side_by_side() {
        let table = markdown(&lesson("list-dates").unwrap()).unwrap();
        let rows: Vec<&str> = table.lines().filter(|row| row.starts_with("| ")).collect();
        assert_eq!(rows.len(), 5, "{table}");
        assert!(rows[1].starts_with("| Python client | 21 |"), "{table}");
        assert!(
            rows[1].ends_with("| 1 ListObjectsV2, 20 GetObject |"),
            "{table}"
        );
        assert!(rows[4].starts_with("| Rust resource | 1 |"), "{table}");
        assert!(table.contains("`cargo run --bin compare -- list-dates --keys 20`"));
    }

    #[test]
    fn every_lesson_has_a_table() {
        for lesson in lessons().unwrap() {
            let table = markdown(&lesson).unwrap();
            let rows = table.lines().filter(|row| row.starts_with("| ")).count();
            assert_eq!(rows, 1 + lesson.ways().len(), "{table}");
        }
    }

    #[test]
    fn bytes_are_rounded_to_what_can_be_read() {
        let mut lesson = lesson("list-dates").unwrap();
        assert_eq!(bytes(&lesson, 9_999), "9999");
        assert_eq!(bytes(&lesson, 30_752), "31 kB");
        lesson.overlapping = true;
        assert_eq!(bytes(&lesson, 25_337_372), "about 25.3 MB");
    }
}
