//! The output of a lesson.

use std::io::{self, BufWriter, ErrorKind, Write};
use std::process::ExitCode;

use super::{Failure, LessonResult, Options, Outcome, table};

/// Prints the outcome of a lesson, the result on stdout and each failure as a line on stderr, and returns the exit code.
#[must_use]
pub fn report(options: &Options, outcome: &Outcome) -> ExitCode {
    let mut out = BufWriter::new(io::stdout().lock());
    let unprinted = match &outcome.result {
        Ok(result) => print(&mut out, options, outcome, result).err(),
        // The requests until the failure are what `--wire` is for.
        Err(_) if options.wire && !options.json => {
            let shown = write(&mut out, &table::of(&outcome.wire));
            shown.and_then(|()| out.flush().map_err(output)).err()
        }
        Err(_) => None,
    };
    let failures = [
        outcome.result.as_ref().err(),
        unprinted.as_ref(),
        outcome.cleanup.as_ref(),
    ];
    for failure in failures.into_iter().flatten() {
        if !matches!(failure, Failure::Unread) {
            // There is nowhere left to report to when stderr is closed too.
            let _ = writeln!(io::stderr(), "error: {failure}");
        }
    }
    let codes = failures.into_iter().flatten().map(Failure::exit_code);
    ExitCode::from(codes.max().unwrap_or(0))
}

fn print(
    out: &mut impl Write,
    options: &Options,
    outcome: &Outcome,
    result: &LessonResult,
) -> Result<(), Failure> {
    if options.json {
        write(out, &outcome.json().unwrap_or_default())?;
    } else {
        write(out, &result.printed(options.full))?;
        if options.wire {
            write(out, "")?;
            write(out, &table::of(&outcome.wire))?;
        }
    }
    out.flush().map_err(output)
}

fn write(out: &mut impl Write, text: &str) -> Result<(), Failure> {
    writeln!(out, "{}", text.trim_end_matches('\n')).map_err(output)
}

fn output(error: io::Error) -> Failure {
    match error.kind() {
        ErrorKind::BrokenPipe => Failure::Unread,
        _ => Failure::from(error),
    }
}
