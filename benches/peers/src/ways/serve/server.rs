//! The servers, each a process of its own.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};

use super::{BUCKET, SIZE};
use crate::ways::{Target, python};
use crate::{Error, Result, programs};

pub(super) const ACCESS_KEY: &str = "AKIAEXAMPLE";
pub(super) const SECRET_KEY: &str = "secret-example";

/// A server to send requests to. It ends when it is dropped, or when this process ends.
pub(super) struct Server {
    address: SocketAddr,
    version: Option<String>,
    /// The process; `None` for the server of all other cases, which runs already.
    child: Option<Child>,
}

impl Server {
    /// The sandbox, with a bucket of so many keys, or moto's server; `raw` is the server of all other cases, which answers
    /// from memory and shows how many requests this program can send.
    pub(super) async fn start(way: &str, keys: u64, target: &Target) -> Result<Self> {
        let command = match way {
            "raw" => return Self::running(&target.endpoint),
            "moto" => python::program("moto_server.py"),
            _ => sandbox(keys)?,
        };
        tokio::task::spawn_blocking(move || spawned(command))
            .await
            .map_err(Error::way)?
    }

    fn running(endpoint: &str) -> Result<Self> {
        Ok(Self {
            address: address(endpoint)?,
            version: None,
            child: None,
        })
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Whether it was started for this run, and so has no buckets yet.
    pub(super) fn is_started(&self) -> bool {
        self.child.is_some()
    }

    /// A bucket for objects. The name tells the server of all other cases how large they are.
    pub(super) fn bucket(&self) -> String {
        format!("object-{SIZE}")
    }

    pub(super) fn process(&self) -> u32 {
        match &self.child {
            Some(child) => child.id(),
            None => std::os::unix::process::parent_id(),
        }
    }

    /// The version of what this program does not link.
    pub(super) fn version(&self) -> Option<String> {
        self.version.clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            // A process that has ended already needs no more.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// The sandbox, as its own program runs it.
fn sandbox(keys: u64) -> Result<Command> {
    let program = programs::beside("server")?;
    if !program.exists() {
        let reason = format!("the sandbox, which is built by `{}`", programs::BUILD);
        return Err(Error::Missing(format!(
            "{}: {reason}",
            python::NOT_INSTALLED
        )));
    }
    let mut command = Command::new(program);
    command.args(["--bucket", BUCKET, "--keys", &keys.to_string()]);
    command.args(["--access-key", ACCESS_KEY, "--secret-key", SECRET_KEY]);
    Ok(command)
}

/// Starts a server that prints where it listens, and perhaps its version, as its first line.
fn spawned(mut command: Command) -> Result<Server> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let mut line = String::new();
    if let Some(output) = child.stdout.as_mut() {
        BufReader::new(output).read_line(&mut line)?;
    }
    let (endpoint, version) = line.trim().split_once(' ').unwrap_or((line.trim(), ""));
    if endpoint.is_empty() {
        let status = child.wait()?;
        return Err(if status.code() == Some(python::MISSING.into()) {
            Error::Missing(format!("{}: moto", python::NOT_INSTALLED))
        } else {
            let message = "the server did not start".to_owned();
            Error::Process { status, message }
        });
    }
    Ok(Server {
        address: address(endpoint)?,
        version: (!version.is_empty()).then(|| version.to_owned()),
        child: Some(child),
    })
}

fn address(endpoint: &str) -> Result<SocketAddr> {
    let address = endpoint.trim_start_matches("http://").parse();
    address.map_err(Error::way)
}
