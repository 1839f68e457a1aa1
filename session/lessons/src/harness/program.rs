//! A program with the lessons as subcommands.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Args, Command, FromArgMatches};

use super::{Lesson, Options, Outcome, Runner, SAFETY, Task, opt_in, report};

/// A program with the lessons as subcommands: `session`, `client` or `resource`.
///
/// [`lessons!`](crate::lessons) declares one from a list of lessons.
pub trait Program {
    /// The program's name, which is the way in which it does the lessons.
    const WAY: &'static str;

    /// The first line of its help.
    const ABOUT: &'static str;

    /// Its lessons, in the order of its help.
    fn lessons() -> Vec<Lesson>;
}

/// Declares the lessons of a program: the module of each, and `Program`, which has each as a subcommand.
///
/// The braces hold the program's name, the first line of its help, and its own lessons. Lessons that it shares with
/// another program come after them, and before its own in the help. The line above a lesson is its help. Its file has a
/// function `lesson`, which takes the lesson's [`Arguments`](crate::harness::Arguments) and a
/// [`Context`](crate::harness::Context); the other public items of the file are public in the crate.
#[macro_export]
macro_rules! lessons {
    (
        { $way:literal, $about:literal; $(#[doc = $own_help:literal] mod $own:ident;)* }
        $(#[doc = $help:literal] mod $name:ident;)*
    ) => {
        $(#[doc = $help] mod $name; pub use $name::*;)*
        $(#[doc = $own_help] mod $own; pub use $own::*;)*

        #[doc = concat!("The `", $way, "` program.")]
        #[derive(Clone, Copy, Debug)]
        pub struct Program;

        impl $crate::harness::Program for Program {
            const WAY: &'static str = $way;
            const ABOUT: &'static str = $about;

            fn lessons() -> Vec<$crate::harness::Lesson> {
                vec![
                    $($crate::harness::Lesson::new(stringify!($name), $help, $name::lesson),)*
                    $($crate::harness::Lesson::new(stringify!($own), $own_help, $own::lesson),)*
                ]
            }
        }
    };
}

/// A parsed command line: one lesson, and the options of every lesson.
#[derive(Debug)]
#[non_exhaustive]
pub struct Invocation {
    /// The subcommand, such as `list-objects`.
    pub lesson: String,
    /// The lesson with its arguments.
    pub task: Task,
    /// The options that every lesson has.
    pub options: Options,
}

impl Invocation {
    /// Parses a command line, the first word of which is the program's name.
    ///
    /// # Errors
    ///
    /// The mistake in the arguments, or the help if they ask for it.
    pub fn parse<P: Program>(
        arguments: impl IntoIterator<Item = impl Into<OsString> + Clone>,
    ) -> Result<Self, clap::Error> {
        let lessons = P::lessons();
        let matches = command::<P>(&lessons)
            .try_get_matches_from(arguments)
            .map_err(|error| opt_in::explained(P::WAY, error))?;
        let mut found = lessons.iter().filter_map(|lesson| {
            let matches = matches.subcommand_matches(lesson.name())?;
            Some((lesson, matches))
        });
        let (lesson, of_lesson) = found
            .next()
            .ok_or_else(|| clap::Error::new(clap::error::ErrorKind::MissingSubcommand))?;
        Ok(Self {
            lesson: lesson.name().to_owned(),
            task: lesson.task(of_lesson)?,
            options: Options::from_arg_matches(&matches)?,
        })
    }
}

fn command<P: Program>(lessons: &[Lesson]) -> Command {
    let command = Command::new(P::WAY)
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand_help_heading("Lessons")
        .subcommand_value_name("LESSON")
        .subcommands(lessons.iter().map(Lesson::command));
    // The docs of `Options` are about the type.
    Options::augment_args(command)
        .about(P::ABOUT)
        .long_about(None)
        .after_help(SAFETY)
}

/// Runs a lesson as the program would with these arguments, the first of which is the program's name.
///
/// # Errors
///
/// As [`Invocation::parse`].
pub async fn run<P: Program>(
    arguments: impl IntoIterator<Item = impl Into<OsString> + Clone, IntoIter: Send> + Send,
) -> Result<(Options, Outcome), clap::Error> {
    let Invocation {
        lesson,
        task,
        options,
    } = Invocation::parse::<P>(arguments)?;
    let runner = Runner::new(lesson, P::WAY, options.clone());
    let needs = task.needs().clone();
    let work = |context| task.work(context);
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
