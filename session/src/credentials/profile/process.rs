//! `credential_process`: a command that prints credentials.

use std::process::Stdio;

use aws_credential_types::provider;
use aws_credential_types::provider::error::CredentialsError;
use tokio::process::Command;

use crate::credentials::json;

/// Runs the command of a profile and reads the JSON that it prints.
///
/// Neither the command nor what it writes to standard error is part of an error or a log line: both may hold
/// secrets. A command that is still running when the lookup is given up is killed.
pub(super) async fn credentials(profile: &str, command: &str) -> provider::Result {
    let failed = |problem: String| {
        CredentialsError::provider_error(format!(
            "the credential_process of profile `{profile}` {problem}"
        ))
    };
    let mut shell = shell(command);
    shell
        .stdin(Stdio::inherit())
        .stderr(Stdio::null())
        .kill_on_drop(true);
    let output = shell.output().await;
    let output = output.map_err(|error| failed(format!("could not be started: {error}")))?;
    if !output.status.success() {
        let status = output.status;
        let hint = "what it wrote to standard error is not shown, since it may hold secrets";
        return Err(failed(format!("failed with {status}; {hint}")));
    }
    let invalid = |problem: String| failed(format!("printed invalid output: {problem}"));
    match json::version(&output.stdout).map_err(invalid)? {
        Some(1) => json::credentials(&output.stdout, "credential_process").map_err(invalid),
        Some(version) => Err(invalid(format!("`Version` is {version}, not 1"))),
        None => Err(invalid("`Version` is missing".to_owned())),
    }
}

#[cfg(not(windows))]
fn shell(command: &str) -> Command {
    let mut shell = Command::new("sh");
    shell.args(["-c", command]);
    shell
}

/// `cmd.exe` needs the whole command in one more pair of quotes, and no escaping.
#[cfg(windows)]
fn shell(command: &str) -> Command {
    let mut shell = Command::new("cmd.exe");
    shell.arg("/C").raw_arg(format!("\"{command}\""));
    shell
}
