//! A sandbox for a Python program to talk to, or for a session.

use mdbook_preprocessor::errors::{Error, Result};
use session::Session;
use session::wire::WireLog;
use session_lessons::harness::{sandbox_session, sandbox_variables};

/// A running sandbox. It ends when this is dropped.
#[derive(Debug)]
pub struct Sandbox {
    server: sandbox::Sandbox,
}

impl Sandbox {
    /// Starts a sandbox with a bucket of demo data for each seed.
    ///
    /// # Errors
    ///
    /// When a seed or a fault is malformed, or the sandbox does not start.
    pub fn start(seeds: &[String], faults: &[String]) -> Result<Self> {
        let mut builder = sandbox::Sandbox::builder();
        for seed in seeds {
            builder = builder.seed(seed.parse().map_err(Error::new)?);
        }
        for fault in faults {
            builder = builder.fault(fault.parse().map_err(Error::new)?);
        }
        // Outside of a runtime, so that the server gets a thread of its own.
        let server = futures::executor::block_on(builder.start()).map_err(Error::new)?;
        Ok(Self { server })
    }

    /// The environment variables that lead a program here.
    #[must_use]
    pub fn variables(&self) -> [(&'static str, &str); 5] {
        sandbox_variables(&self.server)
    }

    /// Makes a session that leads here, and keeps what its clients send in `wire`.
    ///
    /// # Errors
    ///
    /// When the session's settings do not fit, which would be a mistake here.
    pub async fn session(&self, wire: &WireLog) -> Result<Session> {
        let session = sandbox_session(&self.server).wire_log(wire.clone());
        session.build().await.map_err(Error::new)
    }

    /// Misbehaves from here on, as `--fault` of the sandbox's program says.
    ///
    /// # Errors
    ///
    /// When the fault is malformed.
    pub fn fault(&self, fault: &str) -> Result<()> {
        self.server.fault(fault.parse().map_err(Error::new)?);
        Ok(())
    }
}
