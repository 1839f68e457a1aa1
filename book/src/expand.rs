//! Replaces each directive of a page.

use std::fmt::Write;

use mdbook_preprocessor::errors::{Error, Result};

use crate::directive::{Directive, replace};
use crate::lesson::{Lesson, Way, lesson};
use crate::recording::Recording;
use crate::tabs::{self, Panel};
use crate::{
    billion, compare_table, counterparts, diagram, exercise, figure, listing, picture, promises,
    resources, side_by_side, snippet, wire_table,
};

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
        "python" => snippet::markdown(directive.arguments::<1>()?[0]),
        "both" => {
            let [python, rust] = directive.arguments::<2>()?;
            snippet::beside_rust(python, rust)
        }
        "only-python" => match words(directive).as_slice() {
            [python, why @ ..] => snippet::without_rust(python, &why.join(" ")),
            [] => Err(Error::msg("only-python: name a listing")),
        },
        "mistake" => snippet::mistake(directive.arguments::<1>()?[0]),
        "tabs" => Ok(tabs::markdown(&listings(&lesson(
            directive.arguments::<1>()?[0],
        )?)?)),
        "compare" => compare_table::markdown(&lesson(directive.arguments::<1>()?[0])?),
        "lesson" => whole(&lesson(directive.arguments::<1>()?[0])?),
        "output" => with_run(directive, |lesson, way, run| Ok(output(lesson, way, run))),
        "requests" => with_run(directive, |_, _, run| Ok(run.wire.len().to_string())),
        "wire" => with_run(directive, |_, _, run| Ok(wire_table::html(&run.wire))),
        "diagram" => with_run(directive, |_, way, run| {
            Ok(diagram::html(&way.title(), &run.wire))
        }),
        "figure" => figure::value(directive.arguments::<1>()?[0]),
        "results" => figure::section(&directive.arguments.join(" ")),
        "cases" => figure::cases(),
        "seconds" => match words(directive).as_slice() {
            [way, heading @ ..] => figure::seconds(way, &heading.join(" ")),
            [] => Err(Error::msg("seconds: name a way and a section")),
        },
        "times" => match words(directive).as_slice() {
            [way, other, heading @ ..] => figure::times(way, other, &heading.join(" ")),
            _ => Err(Error::msg("times: name two ways and a section")),
        },
        "targets" => figure::targets(),
        "billion" => match directive.arguments::<1>()? {
            ["tasks"] => billion::tasks(),
            ["reading"] => billion::reading(),
            [other] => Err(Error::msg(format!("billion: no table {other}"))),
        },
        "plot" => picture::plot(directive.arguments::<1>()?[0]),
        "drawing" => picture::drawing(directive.arguments::<1>()?[0]),
        "promises" => promises::markdown(),
        "resources" => resources::table(),
        "counterparts" => {
            let [file, letter] = directive.arguments::<2>()?;
            counterparts::table(file, letter)
        }
        "exercise" => exercise::markdown(directive.arguments::<1>()?[0]),
        unknown => Err(Error::msg(format!("no directive is called {unknown}"))),
    }
}

fn words(directive: &Directive) -> Vec<&str> {
    directive.arguments.iter().map(String::as_str).collect()
}

fn with_run(
    directive: &Directive,
    show: impl FnOnce(&Lesson, &Way, &Recording) -> Result<String>,
) -> Result<String> {
    let [name, way] = directive.arguments::<2>()?;
    let lesson = lesson(name)?;
    let way = lesson.way(way)?;
    show(&lesson, &way, &Recording::load(&lesson, &way)?)
}

/// A lesson whole: the listings in tabs, then for each way its output and what it sent.
fn whole(lesson: &Lesson) -> Result<String> {
    let mut out = tabs::markdown(&listings(lesson)?);
    out.push_str(&compare_table::markdown(lesson)?);
    let ways = lesson.ways();
    let run = |way| Recording::load(lesson, way);
    let several = ways.len() > 1;
    if several {
        let wires = ways.iter().map(|way| Ok((way.title(), run(way)?.wire)));
        out.push_str(&side_by_side::html(&wires.collect::<Result<Vec<_>>>()?));
    }
    let mut runs = Vec::new();
    for way in &ways {
        let run = run(way)?;
        let title = way.title();
        let mut markdown = output(lesson, way, &run);
        if run.wire.is_empty() {
            markdown.push_str("\nNothing was sent.\n");
        } else {
            let _ = write!(markdown, "\n{}\n", wire_table::html(&run.wire));
            if !several {
                markdown.push_str(&diagram::html(&title, &run.wire));
            }
        }
        runs.push(Panel { title, markdown });
    }
    out.push_str("\n## A run\n\n");
    out.push_str(&tabs::markdown(&runs));
    Ok(out)
}

fn listings(lesson: &Lesson) -> Result<Vec<Panel>> {
    let ways = lesson.ways().into_iter();
    ways.map(|way| {
        Ok(Panel {
            title: way.title(),
            markdown: listing::fenced(&lesson.listing(&way))?,
        })
    })
    .collect()
}

fn output(lesson: &Lesson, way: &Way, run: &Recording) -> String {
    let command = lesson.command(way);
    format!("```console\n$ {command}\n{}\n```\n", run.text.join("\n"))
}
