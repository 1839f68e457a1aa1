//! `cargo run -p book`: builds the book and serves it; `build`, `check` and `record` do one thing each.

use std::process::ExitCode;

use book::{check, record, render, serve};
use clap::{Parser, Subcommand};
use mdbook_preprocessor::errors::Result;

/// Builds the book and serves it on 127.0.0.1.
#[derive(Parser)]
#[command(name = "book", version)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// The port to serve on; 0 takes a free one.
    #[arg(long, default_value_t = 3000)]
    port: u16,
    /// Opens the book in the browser.
    #[arg(long)]
    open: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Writes the book to target/book, as HTML.
    Build,
    /// Runs the lessons and listings again, and fails where a page differs from them.
    Check,
    /// Runs lessons or Python listings again, and keeps what they print and send.
    Record {
        /// The lessons or files of listings, such as list-dates or seeds; all when none is named.
        lessons: Vec<String>,
    },
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<()> {
    match &arguments.command {
        Some(Command::Build) => {
            let folder = render::build()?;
            println!("wrote {}", folder.display());
        }
        Some(Command::Check) => {
            let report = check::all()?;
            println!("{report}");
        }
        Some(Command::Record { lessons }) => record::run(lessons)?,
        None => {
            let folder = render::build()?;
            serve::run(&folder, arguments.port, arguments.open)?;
        }
    }
    Ok(())
}
