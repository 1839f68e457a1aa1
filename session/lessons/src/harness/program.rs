//! A program with the lessons as subcommands.

use std::ffi::OsString;
use std::future::Future;
use std::process::ExitCode;

use clap::Parser;

use super::{Context, Failure, LessonResult, Needs, Options, Outcome, Runner, report};

/// A program with the lessons as subcommands: `session`, `client` or `resource`.
pub trait Program: Parser + Send {
    /// The program's name, which is the way in which it does the lessons.
    const WAY: &'static str;

    /// The options that every lesson has.
    fn options(&self) -> &Options;

    /// The data that the chosen lesson needs.
    fn needs(&self) -> Needs;

    /// Does the chosen lesson.
    fn work(self, context: Context) -> impl Future<Output = Result<LessonResult, Failure>> + Send;
}

/// Runs a lesson as the program would with these arguments, the first of which is the program's name.
///
/// # Errors
///
/// What is wrong with the arguments, or the help if they ask for it.
pub async fn run<P: Program>(
    arguments: impl IntoIterator<Item = impl Into<OsString> + Clone, IntoIter: Send> + Send,
) -> Result<(Options, Outcome), clap::Error> {
    let matches = P::command().try_get_matches_from(arguments)?;
    let program = P::from_arg_matches(&matches)?;
    let lesson = matches.subcommand_name().unwrap_or_default();
    let (options, needs) = (program.options().clone(), program.needs());
    let runner = Runner::new(lesson, P::WAY, options.clone());
    let work = |context| program.work(context);
    Ok((options, Box::pin(runner.run(&needs, work)).await))
}

/// Runs the lesson of the command line, prints its outcome, and returns the exit code.
pub async fn main<P: Program>() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    match run::<P>(arguments).await {
        Ok((options, outcome)) => report(&options, &outcome),
        Err(error) => error.exit(),
    }
}
