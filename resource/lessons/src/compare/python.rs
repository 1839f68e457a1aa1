//! Whether `python3` can run the boto3 ways.

use std::process::Stdio;

use tokio::process::Command;

/// Why the boto3 ways cannot run here, and how to get them; nothing when they can.
pub(super) async fn missing() -> Option<&'static str> {
    let asked = Command::new("python3")
        .args(["-c", "import boto3"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .status();
    match asked.await {
        Ok(status) if status.success() => None,
        Ok(_) => Some("python3 has no boto3; `pip install boto3` adds the two boto3 ways"),
        Err(_) => Some("there is no python3; with it, `pip install boto3` adds the two boto3 ways"),
    }
}
