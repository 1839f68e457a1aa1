//! Runs the lessons in Rust, in this process, as their programs do.

use mdbook_preprocessor::errors::{Error, Result};
use session_lessons::harness::{self, Outcome, Program};

use crate::lesson::{Lesson, Way};

/// Runs a lesson one way. Returns its JSON document, and its text as the program prints it.
///
/// # Errors
///
/// The lesson's failure, after the command that it fails for.
pub fn run(lesson: &Lesson, way: &Way) -> Result<(String, String)> {
    let named =
        |error: &dyn std::fmt::Display| Error::msg(format!("{}: {error}", lesson.command(way)));
    let outcome = match way.layer.as_str() {
        "session" => outcome::<session_lessons::Program>(lesson),
        "client" => outcome::<client_lessons::Program>(lesson),
        "resource" => outcome::<resource_lessons::Program>(lesson),
        layer => Err(Error::msg(format!("there is no program {layer}"))),
    };
    let outcome = outcome.map_err(|error| named(&error))?;
    let json = outcome.json().map_err(|failure| named(failure))?;
    let text = match &outcome.result {
        Ok(result) => result.printed(false),
        Err(failure) => return Err(named(failure)),
    };
    Ok((json, text))
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
