//! `credential_process`: a command that prints credentials.

use std::io;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use aws_credential_types::provider;
use aws_credential_types::provider::error::CredentialsError;
use tokio::io::AsyncReadExt;
use tokio::process::{Child, Command};
use tokio::runtime::Handle;
use tokio::time::{Instant, timeout_at};

use crate::credentials::json;

/// The most that a command may print. Credentials have a few kilobytes.
const LONGEST: usize = 1 << 20;

/// How long the output of a command that has ended is read, if another process keeps it open.
const GRACE: Duration = Duration::from_secs(1);

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
    if Handle::try_current().is_err() {
        return Err(failed("needs a Tokio runtime to run in".to_owned()));
    }
    let mut shell = shell(command);
    shell
        .stdin(Stdio::inherit())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true);
    let child = shell
        .spawn()
        .map_err(|error| failed(format!("could not be started: {error}")))?;
    let (status, output) = output(child)
        .await
        .map_err(|error| failed(error.to_string()))?;
    if !status.success() {
        let hint = "what it wrote to standard error is not shown, since it may hold secrets";
        return Err(failed(format!("failed with {status}; {hint}")));
    }
    let invalid = |problem: String| failed(format!("printed invalid output: {problem}"));
    json::check_version(&output).map_err(invalid)?;
    json::credentials(&output, "credential_process").map_err(invalid)
}

/// What a command prints until it ends.
///
/// A process that the command leaves running, such as an agent, may keep the pipe open.
async fn output(mut child: Child) -> io::Result<(ExitStatus, Vec<u8>)> {
    let mut output = Vec::new();
    let mut ended: Option<(ExitStatus, Instant)> = None;
    let mut pipe = child.stdout.take();
    while let Some(stdout) = &mut pipe {
        let read = stdout.read_buf(&mut output);
        let bytes = if let Some((_, until)) = ended {
            timeout_at(until, read).await.unwrap_or(Ok(0))?
        } else {
            tokio::select! {
                bytes = read => bytes?,
                status = child.wait() => {
                    ended = Some((status?, Instant::now() + GRACE));
                    continue;
                }
            }
        };
        if output.len() > LONGEST {
            return Err(io::Error::other("printed more than 1 MiB"));
        }
        if bytes == 0 {
            break;
        }
    }
    match ended {
        Some((status, _)) => Ok((status, output)),
        None => Ok((child.wait().await?, output)),
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
