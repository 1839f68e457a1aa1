//! The `compare` program: runs one lesson every way there is.

use std::process::ExitCode;

use clap::Parser;
use resource_lessons::compare::Program;

#[tokio::main]
async fn main() -> ExitCode {
    Program::parse().run().await
}
