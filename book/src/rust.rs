//! Runs the lessons in Rust, in this process, as their programs do.

use mdbook_preprocessor::errors::{Error, Result};
use resource_lessons::compare;
use session_lessons::harness::{self, Outcome, Program};

use crate::lesson::{Lesson, Way};
use crate::record::Ran;

/// Runs a lesson one way.
///
/// # Errors
///
/// The lesson's failure, after the command that it fails for.
pub fn run(lesson: &Lesson, way: &Way) -> Result<Ran> {
    let named =
        |error: &dyn std::fmt::Display| Error::msg(format!("{}: {error}", lesson.command(way)));
    let outcome = match way.layer.as_str() {
        "session" => outcome::<session_lessons::Program>(lesson),
        "client" => outcome::<client_lessons::Program>(lesson),
        "resource" => outcome::<resource_lessons::Program>(lesson),
        layer => Err(Error::msg(format!("there is no program {layer}"))),
    };
    let outcome = outcome.map_err(|error| named(&error))?;
    let result = outcome.result.map_err(|failure| named(&failure))?;
    Ok(Ran {
        text: result.printed(false),
        result: serde_json::from_str(result.json())?,
        wire: outcome.wire.iter().map(compare::Request::from).collect(),
    })
}

fn outcome<P: Program>(lesson: &Lesson) -> Result<Outcome> {
    let arguments = [P::WAY, &lesson.name].map(str::to_owned);
    let arguments: Vec<String> = arguments
        .into_iter()
        .chain(lesson.arguments.iter().cloned())
        .collect();
    let runtime = tokio::runtime::Runtime::new()?;
    let (_, outcome) = runtime.block_on(harness::run::<P>(arguments))?;
    Ok(outcome)
}
