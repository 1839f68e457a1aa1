//! The `resource` program: the lessons, done with resources.

use std::process::ExitCode;

use resource_lessons::Program;
use session_lessons::harness;

#[tokio::main]
async fn main() -> ExitCode {
    harness::main::<Program>().await
}
