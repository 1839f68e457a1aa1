//! The `sandbox` program as a process of its own, for a twin to talk to.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use mdbook_preprocessor::errors::{Error, Result};

use crate::workspace;

/// A running sandbox. It ends when this is dropped.
#[derive(Debug)]
pub struct Sandbox {
    process: Child,
    /// What a client needs to know, as environment variables.
    pub environment: Vec<(String, String)>,
}

impl Sandbox {
    /// Starts the program that `cargo build` made, with a bucket of demo data for each seed, and waits until it
    /// listens.
    ///
    /// # Errors
    ///
    /// When it does not start, or says nothing of where it listens.
    pub fn start(seeds: &[String], faults: &[String]) -> Result<Self> {
        let seeds = seeds.iter().flat_map(|seed| ["--seed", seed]);
        let faults = faults.iter().flat_map(|fault| ["--fault", fault]);
        let mut process = Command::new(workspace::program("sandbox"))
            .args(["--port", "0"])
            .args(seeds)
            .args(faults)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| Error::msg(format!("the sandbox: {error}")))?;
        let output = process.stdout.take();
        let mut sandbox = Self {
            process,
            environment: Vec::new(),
        };
        for line in output
            .into_iter()
            .flat_map(|out| BufReader::new(out).lines())
        {
            let line = line?;
            let (name, value) = line
                .strip_prefix("export ")
                .and_then(|export| export.split_once('='))
                .ok_or_else(|| Error::msg(format!("the sandbox printed {line}")))?;
            sandbox.environment.push((name.into(), value.into()));
            // The last of its lines. It goes on to serve, so there is no end of its output to wait for.
            if name == "AWS_DEFAULT_REGION" {
                return Ok(sandbox);
            }
        }
        Err(Error::msg("the sandbox ended before it listened"))
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        // It is gone already, or the kill works; either way there is nobody left to tell.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
