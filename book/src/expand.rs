//! What stands in a directive's place.

use std::fmt::Write;

use mdbook_preprocessor::errors::{Error, Result};

use crate::directive::{Directive, replace};
use crate::recording::{self, Lesson, Recording};
use crate::tabs::{self, Panel};
use crate::{diagram, figure, listing, wire_table};

/// A page with every directive replaced.
///
/// # Errors
///
/// When a directive is unknown or names something that is not there.
pub fn page(content: &str) -> Result<String> {
    replace(content, |directive| one(directive).map(Some))
}

fn one(directive: &Directive) -> Result<String> {
    match directive.name.as_str() {
        "listing" => listing::fenced(directive.arguments::<1>()?[0]),
        "tabs" => Ok(tabs::markdown(&listings(&recording::lesson(
            directive.arguments::<1>()?[0],
        )?)?)),
        "lesson" => lesson(&recording::lesson(directive.arguments::<1>()?[0])?),
        "output" => with_run(directive, |lesson, way, run| Ok(output(lesson, way, run))),
        "requests" => with_run(directive, |_, _, run| Ok(run.wire.len().to_string())),
        "wire" => with_run(directive, |_, _, run| Ok(wire_table::html(&run.wire))),
        "diagram" => with_run(directive, |_, way, run| Ok(diagram::html(way, &run.wire))),
        "figure" => figure::value(directive.arguments::<1>()?[0]),
        "results" => figure::section(&directive.arguments.join(" ")),
        "plot" => figure::plot(directive.arguments::<1>()?[0]),
        "exercise" => exercise(directive.arguments::<1>()?[0]),
        unknown => Err(Error::msg(format!("no directive is called {unknown}"))),
    }
}

fn with_run(
    directive: &Directive,
    show: impl FnOnce(&Lesson, &str, &Recording) -> Result<String>,
) -> Result<String> {
    let [name, way] = directive.arguments::<2>()?;
    let lesson = recording::lesson(name)?;
    show(&lesson, way, &Recording::load(&lesson, way)?)
}

/// A lesson whole: the listings in tabs, then for each way its output and what it sent.
fn lesson(lesson: &Lesson) -> Result<String> {
    let mut out = tabs::markdown(&listings(lesson)?);
    let mut runs = Vec::new();
    out.push_str("\n| way | requests |\n|---|---:|\n");
    for way in &lesson.ways {
        let run = Recording::load(lesson, way)?;
        let _ = writeln!(out, "| Rust {way} | {} |", run.wire.len());
        let markdown = format!(
            "{}\n{}\n{}",
            output(lesson, way, &run),
            wire_table::html(&run.wire),
            diagram::html(way, &run.wire)
        );
        runs.push(Panel {
            title: format!("Rust {way}"),
            markdown,
        });
    }
    out.push_str("\n### A run\n\n");
    out.push_str(&tabs::markdown(&runs));
    Ok(out)
}

fn listings(lesson: &Lesson) -> Result<Vec<Panel>> {
    let file = lesson.file_name();
    let python = format!("book/python/{file}.py");
    let mut panels = Vec::new();
    for way in lesson.ways.iter().filter(|_| lesson.python) {
        panels.push(Panel {
            title: format!("Python {way}"),
            markdown: listing::fenced(&format!("{python}:{way}"))?,
        });
    }
    for way in &lesson.ways {
        panels.push(Panel {
            title: format!("Rust {way}"),
            markdown: listing::fenced(&format!("{way}/src/tasks/{file}.rs:task"))?,
        });
    }
    Ok(panels)
}

fn output(lesson: &Lesson, way: &str, run: &Recording) -> String {
    let command = lesson.command(way);
    format!("```console\n$ {command}\n{}\n```\n", run.text.join("\n"))
}

/// An exercise's solution, hidden until it is asked for.
fn exercise(reference: &str) -> Result<String> {
    Ok(format!(
        "<details>\n<summary>A solution</summary>\n\n{}\n</details>\n",
        listing::fenced(reference)?
    ))
}
