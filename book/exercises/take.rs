//! Takes an answer: runs it on a sandbox of its own and judges it.

use book::sandbox::Sandbox;
use book::twin;
use mdbook_preprocessor::errors::{Error, Result};
use resource::s3::S3;
use resource_lessons::compare::Request;
use serde::Deserialize;
use serde_json::Value;
use session::wire::WireLog;

use crate::catalog::Exercise;
use crate::run::{Judged, Run};

/// In which language an answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    Python,
    Rust,
}

/// The output of `run_exercise.py`.
#[derive(Deserialize)]
struct Printed {
    result: Value,
    error: Option<String>,
    wire: Vec<Request>,
}

/// Runs the answer, or the solution, and judges it.
pub(crate) fn judged(
    exercise: &Exercise,
    language: Language,
    solution: bool,
) -> Result<(Run, Judged)> {
    if let (Language::Python, Some(why)) = (language, twin::absent()) {
        return Err(Error::msg(why));
    }
    let owned = |texts: &[&str]| -> Vec<String> { texts.iter().map(ToString::to_string).collect() };
    let sandbox = Sandbox::start(&owned(exercise.seeds), &[])?;
    let runtime = tokio::runtime::Runtime::new()?;
    let s3 = S3::new(&runtime.block_on(sandbox.session(&WireLog::new()))?);
    runtime.block_on((exercise.prepare)(&s3))?;
    for fault in exercise.faults {
        sandbox.fault(fault)?;
    }

    let run = match language {
        Language::Python => by_python(exercise, &sandbox, solution)?,
        Language::Rust => {
            let wire = WireLog::new();
            let session = runtime.block_on(sandbox.session(&wire))?;
            let answer = if solution {
                exercise.solution
            } else {
                exercise.starter
            };
            let result = runtime.block_on(answer(&session));
            Run {
                result: result.map_err(|error| error.to_string()),
                wire: wire.records().iter().map(Request::from).collect(),
            }
        }
    };
    let judged = runtime.block_on((exercise.judge)(&run, &s3));
    Ok((run, judged))
}

fn by_python(exercise: &Exercise, sandbox: &Sandbox, solution: bool) -> Result<Run> {
    let folder = if solution { "solutions" } else { "starters" };
    let file = format!(
        "book/exercises/{folder}/{}.py",
        exercise.name.replace('-', "_")
    );
    let printed = twin::python(sandbox, &["book/python/run_exercise.py", &file], &file)?;
    let printed: Printed = serde_json::from_str(&printed)?;
    Ok(Run {
        result: printed.error.map_or(Ok(printed.result), Err),
        wire: printed.wire,
    })
}
