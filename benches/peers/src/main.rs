//! The same work by other libraries, interleaved, as ratios.

mod counts;
mod error;
mod length;
mod machine;
mod measure;
mod plan;
mod programs;
mod report;
mod results;
mod run;
mod sample;
mod stats;
mod ways;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, Subcommand};
use error::Error;
use ways::Target;

type Result<T> = std::result::Result<T, Error>;

/// A way that takes longer is taken to hang.
const TIMEOUT: Duration = Duration::from_mins(2);

/// Measures listings, deletions and transfers of this project, of other libraries and of boto3, and the sandbox beside moto.
///
/// Each run is a process of its own against one server on loopback. The order of the runs is shuffled in each round. Without a
/// subcommand it measures everything, and writes benches/RESULTS.md, benches/results.jsonl and benches/plots:
///
///     cargo run --release --manifest-path benches/peers/Cargo.toml
///
/// boto3, obstore, the AWS CLI and moto come from python3: `pip install -r benches/peers/python/requirements.txt` installs them. The
/// report names what is not installed and what failed; the rest is measured. Uploads and downloads need 6 GiB of memory or disk.
///
/// One case, in under a minute:
///
///     cargo run --release --manifest-path benches/peers/Cargo.toml -- --only 'list keys-10000' --rounds 3
#[derive(Debug, Parser)]
#[command(verbatim_doc_comment)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Subcommands>,

    #[command(flatten)]
    options: run::Options,
}

#[derive(Debug, Subcommand)]
enum Subcommands {
    /// Writes the report and the plots again, from the samples of the last run.
    Report {
        /// The folder with the samples.
        #[arg(long, default_value = run::FOLDER)]
        out: PathBuf,
    },
    /// Does one task once by one way, and prints what it cost as JSON.
    #[command(hide = true)]
    One {
        task: String,
        way: String,
        #[command(flatten)]
        target: Target,
    },
    /// Repeats a call, for callgrind.
    #[command(hide = true, name = counts::REPEAT)]
    Repeat { call: String, times: u64 },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match &arguments.command {
        Some(Subcommands::Report { out }) => run::report(out),
        Some(Subcommands::One { task, way, target }) => one(task, way, target),
        Some(Subcommands::Repeat { call, times }) => repeat(call, *times),
        None => run::whole(&arguments.options),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            match error {
                Error::Missing(_) => ExitCode::from(ways::python::MISSING),
                _ => ExitCode::FAILURE,
            }
        }
    }
}

fn one(task: &str, way: &str, target: &Target) -> Result<()> {
    std::thread::spawn(|| {
        std::thread::sleep(TIMEOUT);
        eprintln!("not done after {} seconds", TIMEOUT.as_secs());
        std::process::exit(1);
    });
    let sample = ways::run(task, way, target)?;
    println!("{}", serde_json::to_string(&sample)?);
    Ok(())
}

fn repeat(call: &str, times: u64) -> Result<()> {
    benches::count::repeat(call, times).ok_or_else(|| Error::NoCase(call.to_owned()))
}
