//! `cargo run -p resource-codegen` rewrites `resource/src/s3/` from `resource/descriptions/s3.toml`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use resource_codegen::{Error, generate, write};

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
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        None | Some(Command::Generate) => rewrite(),
        Some(Command::Check) => check(),
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
        println!("wrote {}", path.display());
    }
    println!("{} of {} files changed", changed.len(), files.len());
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
