//! The same work by other libraries, interleaved, as ratios.

mod error;
mod measure;
mod plan;
mod report;
mod sample;
mod stats;
mod ways;

use std::fs::File;
use std::path::{Path, PathBuf};

use benches::server::Server;
use clap::{Parser, Subcommand};
use error::Error;
use measure::Measured;
use plan::CASES;
use ways::Target;

type Result<T> = std::result::Result<T, Error>;

/// Measures listings, deletions and transfers by this project, by other libraries and by boto3.
///
/// Each run is a process of its own against one server on loopback, in an order shuffled anew each round. Without a
/// subcommand, everything is measured and written to benches/RESULTS.md and benches/plots:
///
///     cargo run --release --manifest-path benches/peers/Cargo.toml
///
/// boto3 must be importable by python3. The uploads and downloads need 2 GiB of scratch space.
#[derive(Debug, Parser)]
#[command(verbatim_doc_comment)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Subcommands>,

    /// How many rounds count; one more, the first, does not.
    #[arg(long, default_value_t = 5)]
    rounds: usize,

    /// Only cases whose task or bucket contains this; nothing is written then, but printed.
    #[arg(long)]
    only: Option<String>,

    /// The folder to write to.
    #[arg(long, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/.."))]
    out: PathBuf,
}

#[derive(Debug, Subcommand)]
enum Subcommands {
    /// Does one task once by one way, and prints what it cost as JSON.
    One {
        /// list, work, parallel, delete, upload or download.
        task: String,
        /// The library.
        way: String,
        #[command(flatten)]
        target: Target,
    },
}

fn main() -> std::process::ExitCode {
    let arguments = Arguments::parse();
    let done = match &arguments.command {
        Some(Subcommands::One { task, way, target }) => one(task, way, target),
        None => all(&arguments),
    };
    match done {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("peers: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}

fn one(task: &str, way: &str, target: &Target) -> Result<()> {
    let sample = ways::run(task, way, target)?;
    println!("{}", serde_json::to_string(&sample)?);
    Ok(())
}

/// Measures every case that is wanted, and reports.
fn all(arguments: &Arguments) -> Result<()> {
    let server = Server::start()?;
    let scratch = tempfile::tempdir()?;
    let mut measured = Vec::new();
    for case in CASES {
        let wanted = |only: &String| case.task.contains(only) || case.bucket.contains(only);
        if !arguments.only.as_ref().is_none_or(wanted) {
            continue;
        }
        if case.task == "upload" {
            file(&scratch.path().join("upload"), case.size())?;
        }
        eprintln!(
            "{} {} ({} rounds)",
            case.task, case.bucket, arguments.rounds
        );
        let result = measure::case(*case, arguments.rounds, &server, scratch.path())?;
        eprint!("{}", report::table(&result));
        measured.push(result);
    }
    if arguments.only.is_none() {
        write(&measured, arguments)?;
    }
    Ok(())
}

fn write(measured: &[Measured], arguments: &Arguments) -> Result<()> {
    let plots = arguments.out.join("plots");
    std::fs::create_dir_all(&plots)?;
    report::plots::draw(measured, &plots)?;
    let text = report::whole(measured, arguments.rounds)?;
    std::fs::write(arguments.out.join("RESULTS.md"), text)?;
    Ok(())
}

/// A file to upload. It has no holes, so that reading it is work.
fn file(path: &Path, size: u64) -> Result<()> {
    let pattern = std::io::Read::take(std::io::repeat(b'x'), size);
    let mut pattern = std::io::BufReader::with_capacity(1024 * 1024, pattern);
    std::io::copy(&mut pattern, &mut File::create(path)?)?;
    Ok(())
}
