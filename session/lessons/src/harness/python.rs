//! Python: whether it has boto3, and how a twin of a lesson is run.

use std::fmt;
use std::process::{Command, Stdio};

use sandbox::Sandbox;

/// The reason for which Python cannot run a twin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingBoto3 {
    /// No program is called `python3`.
    NoPython,
    /// Python cannot import boto3, or another module that is needed.
    NoBoto3,
}

impl fmt::Display for MissingBoto3 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoPython => "there is no python3",
            Self::NoBoto3 => "python3 has no boto3",
        })
    }
}

/// The versions of boto3 and botocore that `python3` has, with a blank between them. They decide which requests are sent:
/// boto3 has the resources, botocore the operations. The other modules must be there too.
///
/// # Errors
///
/// The reason for which there are none.
pub fn boto3_versions(others: &[&str]) -> Result<String, MissingBoto3> {
    let modules = ["boto3", "botocore"].iter().chain(others);
    let modules: Vec<&str> = modules.copied().collect();
    let program = format!(
        "import {}; print(boto3.__version__, botocore.__version__)",
        modules.join(", ")
    );
    let mut asked = Command::new("python3");
    asked.args(["-c", &program]).stdin(Stdio::null());
    match asked.output() {
        Ok(output) if output.status.success() => {
            Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
        }
        Ok(_) => Err(MissingBoto3::NoBoto3),
        Err(_) => Err(MissingBoto3::NoPython),
    }
}

/// A `python3` without the machine's `AWS_*` variables. Its shared files are the caller's to name.
#[must_use]
pub fn python() -> Command {
    let mut python = Command::new("python3");
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("AWS_") {
            python.env_remove(name);
        }
    }
    python
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("NO_PROXY", "127.0.0.1,localhost")
        .stdin(Stdio::null());
    python
}

/// The environment variables that lead a program to a sandbox.
#[must_use]
pub fn sandbox_variables(sandbox: &Sandbox) -> [(&'static str, &str); 5] {
    [
        ("AWS_ENDPOINT_URL", sandbox.endpoint_url()),
        ("AWS_ACCESS_KEY_ID", sandbox.access_key_id()),
        ("AWS_SECRET_ACCESS_KEY", sandbox.secret_access_key()),
        ("AWS_REGION", sandbox.region()),
        ("AWS_DEFAULT_REGION", sandbox.region()),
    ]
}
