//! `cargo run -p resource-codegen` rewrites `resource/src/<service>/` from `resource/descriptions/<service>.toml`.

use std::fmt::Display;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use resource_codegen::emit::Place;
use resource_codegen::parity::Report;
use resource_codegen::{Error, boto3, generate, paginators, parse, write};

/// Writes Rust resources from descriptions of AWS services. Without a command, it does what `generate` does.
#[derive(Parser)]
#[command(name = "resource-codegen", version)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Rewrites the generated files of every service, or makes a module from a description of your own.
    Generate {
        /// A description of your own, written as those in `resource/descriptions/` are.
        #[arg(requires = "out")]
        description: Option<PathBuf>,
        /// The folder of the module, in a crate that depends on `resource` and on the service's SDK.
        #[arg(long, requires = "description")]
        out: Option<PathBuf>,
    },
    /// Fails, and rewrites nothing, if a generated file differs from its description.
    Check,
    /// Lists what a `resources-1.json` of boto3 has and the description lacks.
    Parity {
        /// The file: `boto3/data/s3/2006-03-01/resources-1.json`.
        model: PathBuf,
        /// The service, where the file's path does not tell it.
        #[arg(long)]
        service: Option<String>,
        /// The service's `paginators-1.json` of botocore: also lists the collections that would end after the first page.
        #[arg(long)]
        paginators: Option<PathBuf>,
        /// Fail if anything is missing that the description gives no reason for.
        #[arg(long)]
        strict: bool,
    },
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        None => rewrite(),
        Some(Command::Generate { description, out }) => match (description, out) {
            (Some(description), Some(out)) => make(&description, &out),
            _ => rewrite(),
        },
        Some(Command::Check) => check(),
        Some(Command::Parity {
            model,
            service,
            paginators,
            strict,
        }) => parity(&model, service, paginators.as_deref(), strict),
    };
    done.unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::FAILURE
    })
}

/// The `resource` crate, whose descriptions and folders these are.
fn resource() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn rewrite() -> Result<ExitCode, Error> {
    for service in write::services(&resource())? {
        report(&service.write()?)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn make(description: &Path, out: &Path) -> Result<ExitCode, Error> {
    let file = description.display().to_string();
    let files = generate(&file, &write::read(description)?, Place::Elsewhere)?;
    report(&write::write(out, &files)?)?;
    Ok(ExitCode::SUCCESS)
}

fn report(changed: &[PathBuf]) -> Result<(), Error> {
    for path in changed {
        say(&format_args!("wrote {}", path.display()))?;
    }
    Ok(())
}

fn check() -> Result<ExitCode, Error> {
    let mut differ = false;
    for service in write::services(&resource())? {
        for (path, _) in service.differences()? {
            eprintln!("differs from {}: {}", service.description, path.display());
            differ = true;
        }
    }
    Ok(if differ {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn parity(
    model: &Path,
    service: Option<String>,
    paginators: Option<&Path>,
    strict: bool,
) -> Result<ExitCode, Error> {
    let service = service.or_else(|| service_of(model)).unwrap_or_default();
    let description = format!("descriptions/{service}.toml");
    let text = write::read(&resource().join(&description))?;
    let description = parse::parse(&description, &text)?;
    let elements = boto3::read(&model.display().to_string(), &write::read(model)?)?;
    let report = Report::new(elements, &description);
    say(&report)?;
    let unpaged = match paginators {
        Some(path) => {
            let file = path.display().to_string();
            paginators::unpaged(&file, &write::read(path)?, &description)?
        }
        None => Vec::new(),
    };
    for collection in &unpaged {
        say(&format_args!("only the first page: {collection}"))?;
    }
    Ok(if strict && !(report.is_complete() && unpaged.is_empty()) {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// `s3`, of `data/s3/2006-03-01/resources-1.json`.
fn service_of(model: &Path) -> Option<String> {
    let service = model.parent()?.parent()?.file_name()?;
    Some(service.to_str()?.to_owned())
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
