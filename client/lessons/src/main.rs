//! The `client` program: the lessons, done with the SDK client.

use std::process::ExitCode;

use client_lessons::Program;
use session_lessons::harness;

#[tokio::main]
async fn main() -> ExitCode {
    harness::main::<Program>().await
}
