//! The set-up that every way on the loopback server shares.

use std::error::Error;

use aws_sdk_s3::Client;
use tokio::runtime::{Builder, Runtime};

use crate::server::Server;
use crate::{clients, sessions};

/// A server, and on one session the two clients that are compared.
#[derive(Debug)]
pub struct Fixture {
    /// Where the ways run.
    pub runtime: Runtime,
    /// The server that they talk to; it stops when this is dropped.
    pub server: Server,
    /// The SDK's client as it comes.
    pub stock: Client,
    /// The `client` crate's.
    pub fast: Client,
}

impl Fixture {
    /// One thread for all ways: their processor time is then their time.
    ///
    /// # Errors
    ///
    /// When the machine gives no runtime or no port.
    pub fn one_thread() -> Result<Self, Box<dyn Error>> {
        Self::on(Builder::new_current_thread().enable_all().build()?)
    }

    /// A thread for each core, for what works on several things at once.
    ///
    /// # Errors
    ///
    /// When the machine gives no runtime or no port.
    pub fn all_threads() -> Result<Self, Box<dyn Error>> {
        Self::on(Runtime::new()?)
    }

    fn on(runtime: Runtime) -> Result<Self, Box<dyn Error>> {
        let server = Server::start()?;
        let session = runtime.block_on(sessions::local(&server.endpoint_url()))?;
        let (stock, fast) = (clients::stock(&session), clients::fast(&session));
        Ok(Self {
            runtime,
            server,
            stock,
            fast,
        })
    }
}
