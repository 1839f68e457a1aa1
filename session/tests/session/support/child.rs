//! Tests that need a process of their own, because what they touch there is one a process.

use std::process::{Command, Output};

const MARK: &str = "SESSION_TEST_CHILD";

/// Whether this is that process.
pub(crate) fn is_child() -> bool {
    std::env::var_os(MARK).is_some()
}

/// Runs one test of this binary again, with these variables and no others, and demands that it passes.
pub(crate) fn run(test: &str, variables: &[(&str, &str)]) -> Output {
    let output = start(test, variables);
    let stdout = String::from_utf8_lossy(&output.stdout);
    let stderr = String::from_utf8_lossy(&output.stderr);
    let passed = output.status.success() && stdout.contains("1 passed");
    assert!(passed, "{stdout}{stderr}");
    output
}

/// The same, whether it passes or not.
pub(crate) fn start(test: &str, variables: &[(&str, &str)]) -> Output {
    Command::new(std::env::current_exe().unwrap())
        .args([test, "--exact", "--nocapture"])
        .env_clear()
        .env(MARK, "1")
        .envs(variables.iter().copied())
        .output()
        .unwrap()
}
