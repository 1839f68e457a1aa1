//! What a lesson prints.

use std::fmt::Display;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::process::ExitCode;

use serde::Serialize;
use session::wire::WireRecord;

use super::{Failure, Options, Performance, table};

/// What a lesson finds out: it can be read by people ([`Display`]) and by programs ([`Serialize`]).
pub trait Answer: Display + Serialize + Send {}

impl<T: Display + Serialize + Send> Answer for T {}

/// Which lesson it is, and in which of the three ways it was done.
#[derive(Clone, Copy, Debug)]
pub struct Title {
    /// The subcommand, such as `list-objects`.
    pub lesson: &'static str,
    /// `session`, `client` or `resource`.
    pub way: &'static str,
}

/// Prints how a lesson went, the result on stdout and failures on stderr, and says how the program ends.
///
/// Every failure is one line. `after` holds what went wrong while the stage was tidied up.
pub fn report<A: Answer>(
    title: Title,
    options: &Options,
    performance: Performance<A>,
    after: Option<Failure>,
) -> ExitCode {
    let Performance { outcome, wire } = performance;
    let mut failures: Vec<Failure> = Vec::new();
    let mut out = BufWriter::new(io::stdout().lock());
    match outcome {
        Ok(answer) => failures.extend(print(&mut out, title, options, &answer, &wire).err()),
        Err(failure) => {
            // What was sent until it failed is what one asked to see.
            let shown = if options.wire && !options.json {
                write_wire(&mut out, &wire).and_then(|()| Ok(out.flush()?))
            } else {
                Ok(())
            };
            failures.push(failure);
            failures.extend(shown.err());
        }
    }
    failures.extend(after);
    for failure in failures
        .iter()
        .filter(|failure| !matches!(failure, Failure::Unread))
    {
        // Nobody is left to be told when stderr is closed too.
        let _ = writeln!(io::stderr(), "error: {failure}");
    }
    let code = failures.iter().map(Failure::exit_code).max();
    ExitCode::from(code.unwrap_or(0))
}

fn print<A: Answer>(
    out: &mut impl Write,
    title: Title,
    options: &Options,
    answer: &A,
    wire: &[WireRecord],
) -> Result<(), Failure> {
    if options.json {
        write_json(out, title, answer, wire)?;
    } else {
        let text = answer.to_string();
        write_text(out, &text)?;
        if options.wire {
            write_text(out, "")?;
            write_wire(out, wire)?;
        }
    }
    out.flush().map_err(output)
}

/// `{lesson, way, result, wire}`, in this order.
fn write_json<A: Answer>(
    out: &mut impl Write,
    title: Title,
    answer: &A,
    wire: &[WireRecord],
) -> Result<(), Failure> {
    #[derive(Serialize)]
    struct Whole<'a, A> {
        lesson: &'a str,
        way: &'a str,
        result: &'a A,
        wire: Vec<Request<'a>>,
    }
    #[derive(Serialize)]
    struct Request<'a> {
        operation: &'a str,
        method: &'a str,
        path: &'a str,
        status: Option<u16>,
        attempt: u32,
    }
    let requests = wire.iter().map(|record| Request {
        operation: &record.operation,
        method: &record.method,
        path: &record.path,
        status: record.status,
        attempt: record.attempt,
    });
    let whole = Whole {
        lesson: title.lesson,
        way: title.way,
        result: answer,
        wire: requests.collect(),
    };
    serde_json::to_writer(&mut *out, &whole).map_err(|error| output(error.into()))?;
    write_text(out, "")
}

fn write_wire(out: &mut impl Write, wire: &[WireRecord]) -> Result<(), Failure> {
    write_text(out, &table::of(wire))
}

fn write_text(out: &mut impl Write, text: &str) -> Result<(), Failure> {
    writeln!(out, "{}", text.trim_end_matches('\n')).map_err(output)
}

fn output(error: io::Error) -> Failure {
    match error.kind() {
        ErrorKind::BrokenPipe => Failure::Unread,
        _ => Failure::from(error),
    }
}
