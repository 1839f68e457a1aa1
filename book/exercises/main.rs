//! `cargo run --bin exercise -- list-dates`: tells whether the answer of an exercise is right.

mod catalog;
#[expect(
    clippy::unused_async,
    reason = "each check has the same functions, whether it sends requests or not"
)]
mod checks;
mod run;
mod solutions;
mod starters;
mod take;
#[cfg(test)]
mod tests;

use std::process::ExitCode;

use clap::Parser;

use catalog::EXERCISES;
use run::Fault;
use take::Language;

/// Tells whether your answer to an exercise is right, and if not, why.
///
/// Edit the answers in book/exercises/starters, in Rust or in Python.
#[derive(Parser)]
#[command(name = "exercise", version)]
struct Arguments {
    /// The exercise, such as list-dates; without one, all are listed.
    name: Option<String>,
    /// Judges the Python answer instead of the Rust one.
    #[arg(long)]
    python: bool,
    /// Judges the solution instead of your answer.
    #[arg(long)]
    solution: bool,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let Some(name) = &arguments.name else {
        for exercise in EXERCISES {
            println!("{}", exercise.name);
        }
        return ExitCode::SUCCESS;
    };
    let Some(exercise) = EXERCISES.iter().find(|exercise| exercise.name == name) else {
        eprintln!("error: no exercise is called {name}; without a name, all are listed");
        return ExitCode::from(2);
    };
    let language = if arguments.python {
        Language::Python
    } else {
        Language::Rust
    };
    match take::judged(exercise, language, arguments.solution) {
        Ok((run, Ok(()))) => {
            println!("{name}: right, with {}", run.sent());
            ExitCode::SUCCESS
        }
        Ok((run, Err(Fault::Wrong(why)))) => {
            println!("{name}: not yet: {why}");
            println!("It sent {}.", run.sent());
            ExitCode::FAILURE
        }
        Ok((_, Err(Fault::Failed(error)))) => {
            eprintln!("error: the check of {name} failed: {error}");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
