//! Runs the Python twins of the lessons, where Python has boto3.

use std::process::Command;
use std::sync::LazyLock;

use mdbook_preprocessor::errors::{Error, Result};

use crate::lesson::{Lesson, Way};
use crate::sandbox::Sandbox;
use crate::workspace;

/// How many objects the demo data has when a lesson does not say: the lesson programs' default.
const KEYS: &str = "10";

/// Why the twins cannot run here; nothing when they can.
#[must_use]
pub fn absent() -> Option<&'static str> {
    static ABSENT: LazyLock<Option<&'static str>> = LazyLock::new(|| {
        let asked = Command::new("python3")
            .args(["-c", "import boto3"])
            .output();
        match asked {
            Ok(answer) if answer.status.success() => None,
            Ok(_) => Some("python3 has no boto3"),
            Err(_) => Some("there is no python3"),
        }
    });
    *ABSENT
}

/// What a twin prints, on a sandbox of its own with the demo data that the Rust lesson finds.
///
/// # Errors
///
/// When the sandbox does not start or the twin fails.
pub fn output(lesson: &Lesson, way: &Way, more: &[&str]) -> Result<String> {
    let sandbox = Sandbox::start(&seeds(lesson), &lesson.faults)?;
    let named =
        |error: &dyn std::fmt::Display| Error::msg(format!("{}: {error}", lesson.command(way)));
    let mut python = Command::new("python3");
    python
        .arg(format!("book/python/{}.py", lesson.file_name()))
        .args(["--way", &way.layer])
        .args(more)
        .current_dir(workspace::root());
    workspace::isolate(&mut python);
    let done = python
        .envs(sandbox.environment.iter().cloned())
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("NO_PROXY", "127.0.0.1")
        .output()
        .map_err(|error| named(&error))?;
    if !done.status.success() {
        return Err(named(&String::from_utf8_lossy(&done.stderr).trim()));
    }
    String::from_utf8(done.stdout).map_err(|error| named(&error))
}

fn seeds(lesson: &Lesson) -> Vec<String> {
    if !lesson.seeds.is_empty() {
        return lesson.seeds.clone();
    }
    let mut arguments = lesson.arguments.iter().skip_while(|flag| *flag != "--keys");
    let keys = arguments.nth(1).map_or(KEYS, String::as_str);
    vec![format!("demo:{keys}")]
}
