//! Runs a program's boto3 twin, so that a test can compare the two.

use std::io::{Write, stderr};
use std::path::Path;
use std::process::Command;

use sandbox::Sandbox;
use serde_json::Value;

/// What a program's twin prints; nothing where there is no boto3.
pub(crate) async fn twin(program: &str, sandbox: &Sandbox, arguments: &[&str]) -> Option<Value> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let file = root.join("book/python").join(format!("{program}.py"));
    let mut python = Command::new("python3");
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("AWS_") {
            python.env_remove(name);
        }
    }
    python
        .arg(file)
        .args(arguments)
        .env("HOME", "/nowhere")
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("AWS_ENDPOINT_URL", sandbox.endpoint_url())
        .env("AWS_ACCESS_KEY_ID", sandbox.access_key_id())
        .env("AWS_SECRET_ACCESS_KEY", sandbox.secret_access_key())
        .env("AWS_DEFAULT_REGION", sandbox.region())
        .env("NO_PROXY", "127.0.0.1");
    let output = tokio::task::spawn_blocking(move || python.output())
        .await
        .unwrap();
    let Ok(output) = output else {
        let _ = writeln!(stderr(), "skipped: {program}.py, since there is no python3");
        return None;
    };
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            said.contains("No module named 'boto3'"),
            "{program}.py failed:\n{said}"
        );
        let _ = writeln!(
            stderr(),
            "skipped: {program}.py, since python3 has no boto3"
        );
        return None;
    }
    Some(serde_json::from_slice(&output.stdout).unwrap())
}
