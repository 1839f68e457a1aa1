//! The output of `compare`.

use std::io::{self, Write};

use serde::Serialize;
use session_lessons::harness::{Failure, MissingBoto3, Options};

use super::table::wire;
use super::{Comparison, Request, Way, lessons};

/// The lessons, and how to compare one.
pub(super) fn list(out: &mut impl Write) -> io::Result<()> {
    let names = lessons::all().iter().map(|lesson| lesson.name().len());
    let width = names.max().unwrap_or_default();
    for lesson in lessons::all() {
        writeln!(out, "{:width$}  {}", lesson.name(), lesson.about())?;
    }
    writeln!(
        out,
        "\ncompare list-dates --keys 100   runs one lesson every way"
    )?;
    writeln!(
        out,
        "compare --all                   runs every lesson every way"
    )
}

/// One lesson as text: the table, the verdict, and the requests of each way if they were asked for.
pub(super) fn text(
    out: &mut impl Write,
    comparison: &Comparison,
    options: &Options,
) -> io::Result<()> {
    let name = &comparison.lesson;
    writeln!(out, "{name}: {}\n", lessons::about(name))?;
    write!(out, "{comparison}")?;
    if options.wire {
        for run in &comparison.runs {
            writeln!(out, "\n{}\n{}", run.way, wire(&run.requests))?;
        }
    }
    Ok(())
}

/// One lesson as one JSON object on a line.
pub(super) fn json(out: &mut impl Write, comparison: &Comparison) -> Result<(), Failure> {
    #[derive(Serialize)]
    struct Whole<'a> {
        lesson: &'a str,
        equal: bool,
        ways: Vec<OneWay<'a>>,
    }
    #[derive(Serialize)]
    struct OneWay<'a> {
        way: Way,
        requests: usize,
        bytes: u64,
        ms: f64,
        lines: usize,
        error: Option<String>,
        wire: &'a [Request],
    }
    let ways = comparison.runs.iter().map(|run| OneWay {
        way: run.way,
        requests: run.requests.len(),
        bytes: run.bytes(),
        ms: run.elapsed.as_secs_f64() * 1000.0,
        lines: run.lines,
        error: run.result.as_ref().err().map(ToString::to_string),
        wire: &run.requests,
    });
    let whole = Whole {
        lesson: &comparison.lesson,
        equal: comparison.is_equal(),
        ways: ways.collect(),
    };
    Ok(writeln!(out, "{}", serde_json::to_string(&whole)?)?)
}

/// Notes below a table: the files of the listings, the meaning of the columns, and how to get boto3.
pub(super) fn notes(
    out: &mut impl Write,
    lesson: Option<&str>,
    without_python: Option<MissingBoto3>,
) -> io::Result<()> {
    let build = if cfg!(debug_assertions) {
        "a debug build"
    } else {
        "a release build"
    };
    writeln!(out)?;
    if let Some(why) = without_python {
        let then = match why {
            MissingBoto3::NoPython => "; with it,",
            MissingBoto3::NoBoto3 => ";",
        };
        writeln!(
            out,
            "boto3     {why}{then} `pip install boto3` adds the two boto3 ways"
        )?;
    }
    if let Some(lesson) = lesson {
        let file = lesson.replace('-', "_");
        writeln!(
            out,
            "listings  {{client,resource}}/lessons/src/{file}.rs, book/python/{file}.py"
        )?;
    }
    writeln!(out, "bytes     of the bodies sent and received")?;
    writeln!(
        out,
        "ms        of one run in {build}; `cargo bench` measures"
    )
}
