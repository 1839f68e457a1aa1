//! A sandbox for a Python program to talk to, or for a session.

use mdbook_preprocessor::errors::{Error, Result};
use session::wire::WireLog;
use session::{Env, Fs, Session};

/// A running sandbox. It ends when this is dropped.
#[derive(Debug)]
pub struct Sandbox {
    /// The environment variables that lead a client to it.
    pub environment: Vec<(String, String)>,
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
        let variables = [
            ("AWS_ENDPOINT_URL", server.endpoint_url()),
            ("AWS_ACCESS_KEY_ID", server.access_key_id()),
            ("AWS_SECRET_ACCESS_KEY", server.secret_access_key()),
            ("AWS_REGION", server.region()),
            ("AWS_DEFAULT_REGION", server.region()),
        ];
        let environment = variables.map(|(name, value)| (name.to_owned(), value.to_owned()));
        Ok(Self {
            environment: environment.into(),
            server,
        })
    }
    /// Makes a session that leads here, and keeps what its clients send in `wire`.
    ///
    /// # Errors
    ///
    /// When the session's settings do not fit, which would be a mistake here.
    pub async fn session(&self, wire: &WireLog) -> Result<Session> {
        let session = Session::builder()
            .env(Env::from_slice(&[]))
            .fs(Fs::from_slice(&[]))
            .endpoint_url(self.server.endpoint_url())
            .credentials(self.server.access_key_id(), self.server.secret_access_key())
            .region_name(self.server.region())
            .wire_log(wire.clone());
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
