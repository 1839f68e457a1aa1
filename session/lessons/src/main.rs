//! The `session` program: the lessons about sessions.

use std::process::ExitCode;

use session_lessons::{Program, harness};

#[tokio::main]
async fn main() -> ExitCode {
    harness::main::<Program>().await
}
