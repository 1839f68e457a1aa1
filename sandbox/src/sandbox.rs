//! A running sandbox.

use std::sync::Arc;

use crate::fault::Faults;
use crate::s3::Store;
use crate::server::{Hosts, Keys, Listener, Server};
use crate::{Builder, Error, Fault, Seed};

/// Starts a sandbox on any free port of 127.0.0.1, with default credentials and nothing in it.
///
/// # Errors
///
/// [`Error::Listen`] when the machine gives no port.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), sandbox::Error> {
/// let sandbox = sandbox::start().await?;
/// println!("export AWS_ENDPOINT_URL={}", sandbox.endpoint_url());
/// # Ok(())
/// # }
/// ```
pub async fn start() -> Result<Sandbox, Error> {
    Sandbox::builder().start().await
}

/// A running sandbox; it stops when it is dropped.
pub struct Sandbox {
    endpoint_url: String,
    access_key: String,
    secret_key: String,
    region: String,
    store: Store,
    faults: Arc<Faults>,
    listener: Listener,
}

impl Sandbox {
    /// A builder: port, credentials, region, demo data, faults.
    pub fn builder() -> Builder {
        Builder::default()
    }

    pub(crate) async fn run(builder: Builder) -> Result<Self, Error> {
        let store = Store::with_ownership(&builder.region, builder.object_ownership);
        for seed in &builder.seeds {
            seed.fill_in_steps(&store).await;
        }
        let open = builder.open_web_identity || builder.has_default_keys();
        let keys = Arc::new(Keys::new(&builder.keys(), open));
        let faults = Arc::new(Faults::new(builder.faults));
        let hosts = Hosts::new(&builder.hosts);
        let server = Server::new(store.clone(), &keys, &faults, hosts, builder.limits);
        let listener = Listener::start(server, builder.port)?;
        Ok(Self {
            endpoint_url: format!("http://{}", listener.address()),
            access_key: builder.access_key,
            secret_key: builder.secret_key,
            region: builder.region,
            store,
            faults,
            listener,
        })
    }

    /// Where it listens, as `http://127.0.0.1:49152`.
    #[must_use]
    pub fn endpoint_url(&self) -> &str {
        &self.endpoint_url
    }

    /// The access key id that it accepts.
    #[must_use]
    pub fn access_key_id(&self) -> &str {
        &self.access_key
    }

    /// The secret key that goes with [`access_key_id`](Self::access_key_id).
    #[must_use]
    pub fn secret_access_key(&self) -> &str {
        &self.secret_key
    }

    /// The region of the endpoint.
    #[must_use]
    pub fn region(&self) -> &str {
        &self.region
    }

    /// Fills a bucket with demo objects, without a request.
    pub fn seed(&self, seed: &Seed) {
        seed.fill(&self.store);
    }

    /// Adds a fault, which counts requests from now on.
    pub fn fault(&self, fault: Fault) {
        self.faults.add(fault);
    }

    /// Stops accepting connections, lets the requests under way finish (for up to five seconds),
    /// then stops. Dropping the sandbox stops it at once.
    pub async fn stop(self) {
        self.listener.stop().await;
    }
}

impl std::fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sandbox")
            .field("endpoint_url", &self.endpoint_url)
            .field("access_key", &self.access_key)
            .field("region", &self.region)
            .finish_non_exhaustive()
    }
}
