//! The command line of the `compare` program.

use std::ffi::OsStr;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::process::ExitCode;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::error::ContextKind;
use clap::{Arg, Command, Parser};
use session_lessons::harness::{Failure, Lesson, Options, SAFETY, boto3_versions, missing_feature};

use super::{Comparison, Way, lessons, print, summary};

/// Run a lesson every way there is, and compare: boto3 client and resource, Rust client and resource
#[derive(Parser)]
#[command(name = "compare", version, after_help = SAFETY)]
#[command(mut_arg("json", |json| json.help("Print one JSON object per lesson: lesson, equal, ways")))]
#[command(mut_arg("full", |full| full.hide(true)))]
#[command(mut_arg("wire", |wire| wire.help("Show each HTTP request of each way")))]
pub struct Program {
    /// The lesson to compare; without one, the lessons are listed
    #[arg(value_name = "LESSON", value_parser = LessonName, hide_possible_values = true)]
    lesson: Option<String>,
    /// Compare every lesson, and end with one row per lesson
    #[arg(long, conflicts_with = "lesson")]
    all: bool,
    #[command(flatten)]
    options: Options,
}

/// The name of a lesson. An unknown one is an error with the nearest name, and without the list of all.
#[derive(Clone)]
struct LessonName;

impl TypedValueParser for LessonName {
    type Value = String;

    fn parse_ref(
        &self,
        command: &Command,
        argument: Option<&Arg>,
        value: &OsStr,
    ) -> Result<String, clap::Error> {
        let names = PossibleValuesParser::new(lessons::all().iter().map(Lesson::name));
        let parsed = names.parse_ref(command, argument, value);
        parsed.map_err(|mut error| {
            let missing = value
                .to_str()
                .and_then(|name| missing_feature("compare", name));
            if let Some(missing) = missing {
                return missing;
            }
            error.remove(ContextKind::ValidValue);
            error
        })
    }
}

impl Program {
    /// Compares, prints as it goes, and returns the exit code: 1 when a way failed or the results differ.
    pub async fn run(self) -> ExitCode {
        let mut out = BufWriter::new(io::stdout());
        let ended = self.compare(&mut out).await;
        let ended = ended.and_then(|equal| {
            out.flush()?;
            Ok(equal)
        });
        match ended {
            Ok(true) => ExitCode::SUCCESS,
            Ok(false) => ExitCode::FAILURE,
            Err(failure) => end(&failure),
        }
    }

    /// Whether every way of every lesson computed the same.
    async fn compare(&self, out: &mut (impl Write + Send)) -> Result<bool, Failure> {
        let names: Vec<&str> = match &self.lesson {
            Some(name) => vec![name],
            None if self.all => lessons::all().iter().map(Lesson::name).collect(),
            None => {
                print::list(out)?;
                return Ok(true);
            }
        };
        let without_python = boto3_versions(&[]).err();
        let ways = Way::ALL.into_iter();
        let ways: Vec<Way> = ways
            .filter(|way| without_python.is_none() || !way.is_python())
            .collect();
        let mut done = Vec::new();
        for name in names {
            let comparison = Comparison::of(&self.options, name, &ways).await?;
            if self.options.json {
                print::json(out, &comparison)?;
            } else {
                if !done.is_empty() {
                    writeln!(out)?;
                }
                print::text(out, &comparison, &self.options)?;
            }
            // With --all the next lesson takes a while.
            out.flush()?;
            for (failure, ways) in comparison.failures_by_text() {
                let ways: Vec<String> = ways.iter().map(ToString::to_string).collect();
                // Nothing is left to do when stderr is closed too.
                let _ = writeln!(io::stderr(), "error: {}: {failure}", ways.join(", "));
            }
            done.push(comparison);
        }
        if !self.options.json {
            if self.all {
                writeln!(out, "\n{}", summary::of(&done, &ways))?;
            }
            print::notes(out, self.lesson.as_deref(), without_python)?;
        }
        Ok(done.iter().all(Comparison::is_equal))
    }
}

fn end(failure: &Failure) -> ExitCode {
    if let Failure::Failed(error) = failure
        && let Some(error) = error.downcast_ref::<io::Error>()
        && error.kind() == ErrorKind::BrokenPipe
    {
        // `compare … | head -1` has what it wanted.
        return ExitCode::SUCCESS;
    }
    // Nothing is left to do when stderr is closed too.
    let _ = writeln!(io::stderr(), "error: {failure}");
    ExitCode::from(failure.exit_code())
}
