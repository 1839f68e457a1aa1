//! `cargo run -p resource-codegen` rewrites `resource/src/s3/` from `resource/descriptions/s3.toml`.

use std::fmt::Display;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use resource_codegen::parity::Report;
use resource_codegen::{Error, boto3, generate, parse, write};

/// Turns descriptions of AWS services' resources into Rust.
#[derive(Parser)]
#[command(name = "resource-codegen", version)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Rewrites the generated files. This is what happens without a command.
    Generate,
    /// Fails, and rewrites nothing, if a generated file differs from its description.
    Check,
    /// Lists what a `resources-1.json` of boto3 has and the description lacks.
    Parity {
        /// The file: `boto3/data/s3/2006-03-01/resources-1.json`.
        model: PathBuf,
        /// Fail if anything is missing that the SDK does not lack too.
        #[arg(long)]
        strict: bool,
    },
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        None | Some(Command::Generate) => rewrite(),
        Some(Command::Check) => check(),
        Some(Command::Parity { model, strict }) => parity(&model, strict),
    };
    done.unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::FAILURE
    })
}

/// The description of S3, and where its files go.
const DESCRIPTION: &str = "descriptions/s3.toml";
const FOLDER: &str = "src/s3";

fn resource() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn rewrite() -> Result<ExitCode, Error> {
    let files = generate(DESCRIPTION, &write::read(&resource().join(DESCRIPTION))?)?;
    let changed = write::write(&resource().join(FOLDER), &files)?;
    for path in &changed {
        say(&format_args!("wrote {}", path.display()))?;
    }
    say(&format_args!(
        "{} of {} files changed",
        changed.len(),
        files.len()
    ))?;
    Ok(ExitCode::SUCCESS)
}

fn check() -> Result<ExitCode, Error> {
    let files = generate(DESCRIPTION, &write::read(&resource().join(DESCRIPTION))?)?;
    let differences = write::differences(&resource().join(FOLDER), &files)?;
    for (path, _) in &differences {
        eprintln!("differs from {DESCRIPTION}: {}", path.display());
    }
    Ok(if differences.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn parity(model: &Path, strict: bool) -> Result<ExitCode, Error> {
    let description = parse::parse(DESCRIPTION, &write::read(&resource().join(DESCRIPTION))?)?;
    let elements = boto3::read(&model.display().to_string(), &write::read(model)?)?;
    let report = Report::new(elements, &description);
    say(&report)?;
    Ok(if strict && !report.is_complete() {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// Prints a line. Nobody listening any more, as behind `| head`, is no failure.
fn say(line: &impl Display) -> Result<(), Error> {
    match writeln!(io::stdout(), "{line}") {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(write::failed(Path::new("stdout"), error))
        }
        _ => Ok(()),
    }
}
