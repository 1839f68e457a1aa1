//! The settings of a sandbox before it starts.

use std::time::Duration;

use crate::server::Limits;
use crate::{Error, Fault, ObjectOwnership, Sandbox, Seed};

/// The access key of a sandbox that was told none.
pub(crate) const ACCESS_KEY: &str = "AKIAEXAMPLE";
/// The secret key of a sandbox that was told none.
pub(crate) const SECRET_KEY: &str = "secret-example";
/// The region of a sandbox that was told none.
pub(crate) const REGION: &str = "us-east-1";

/// The settings of a sandbox before it starts: port, credentials, region, demo data, faults.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), sandbox::Error> {
/// use sandbox::{Fault, Sandbox};
///
/// let sandbox = Sandbox::builder()
///     .region("eu-west-1")
///     .seed("demo:2500".parse()?)
///     .fault(Fault::on("GetObject").nth(2).status(503, "SlowDown"))
///     .start()
///     .await?;
/// assert_eq!(sandbox.region(), "eu-west-1");
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
#[must_use = "a builder does nothing until it is started"]
pub struct Builder {
    pub(crate) port: u16,
    pub(crate) access_key: String,
    pub(crate) secret_key: String,
    pub(crate) region: String,
    pub(crate) accounts: Vec<(String, String)>,
    pub(crate) hosts: Vec<String>,
    pub(crate) open_web_identity: bool,
    pub(crate) object_ownership: ObjectOwnership,
    pub(crate) seeds: Vec<Seed>,
    pub(crate) faults: Vec<Fault>,
    pub(crate) limits: Limits,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            port: 0,
            access_key: ACCESS_KEY.to_owned(),
            secret_key: SECRET_KEY.to_owned(),
            region: REGION.to_owned(),
            accounts: Vec::new(),
            hosts: Vec::new(),
            open_web_identity: false,
            object_ownership: ObjectOwnership::default(),
            seeds: Vec::new(),
            faults: Vec::new(),
            limits: Limits::default(),
        }
    }
}

impl Builder {
    /// The port to listen on; 0, the default, takes any free one.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// The root credentials that requests are signed with.
    pub fn credentials(
        mut self,
        access_key: impl Into<String>,
        secret_key: impl Into<String>,
    ) -> Self {
        self.access_key = access_key.into();
        self.secret_key = secret_key.into();
        self
    }

    /// The region of the endpoint; `us-east-1` when none is given.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = region.into();
        self
    }

    /// The credentials of a further AWS account, which owns its own buckets; may be given more than once.
    pub fn account(mut self, access_key: impl Into<String>, secret_key: impl Into<String>) -> Self {
        self.accounts.push((access_key.into(), secret_key.into()));
        self
    }

    /// A name by which clients reach the sandbox, as a container's; may be given more than once. Names before it, as
    /// `demo.NAME`, are buckets. Requests for other hosts than these and loopback are refused.
    pub fn host(mut self, name: impl Into<String>) -> Self {
        self.hosts.push(name.into());
        self
    }

    /// Lets unsigned `AssumeRoleWithWebIdentity` requests get working keys. The default keys are public, so with
    /// them it is always open; with private ones it is closed until this is called.
    pub fn open_web_identity(mut self) -> Self {
        self.open_web_identity = true;
        self
    }

    /// The Object Ownership of new buckets, where a request does not say otherwise. Without this it is S3's default,
    /// `BucketOwnerEnforced`: ACLs are disabled until the bucket's ownership controls are changed.
    pub fn object_ownership(mut self, ownership: ObjectOwnership) -> Self {
        self.object_ownership = ownership;
        self
    }

    /// A bucket of demo objects, there before the first request; may be given more than once.
    pub fn seed(mut self, seed: Seed) -> Self {
        self.seeds.push(seed);
        self
    }

    /// A fault; may be given more than once.
    pub fn fault(mut self, fault: Fault) -> Self {
        self.faults.push(fault);
        self
    }

    /// How long a client may take to send the headers of a request, stay idle between requests, or pause within a body;
    /// a minute unless this says otherwise. A client that takes longer loses its connection.
    pub fn client_timeout(mut self, timeout: Duration) -> Self {
        self.limits.client_timeout = timeout;
        self
    }

    /// The most connections at a time; 4,096 unless this says otherwise. Further clients wait until one closes.
    pub fn connections(mut self, most: usize) -> Self {
        self.limits.connections = most.max(1);
        self
    }

    /// Listens, and returns once the server accepts requests.
    ///
    /// The server runs on the caller's tokio runtime, or on a thread of its own where there is none.
    ///
    /// # Errors
    ///
    /// [`Error::Listen`] when the port is busy, [`Error::Setting`] when a key or the region cannot be
    /// used.
    pub async fn start(self) -> Result<Sandbox, Error> {
        self.check()?;
        Sandbox::run(self).await
    }

    /// The keys of all accounts.
    pub(crate) fn keys(&self) -> Vec<(String, String)> {
        let first = (self.access_key.clone(), self.secret_key.clone());
        std::iter::once(first)
            .chain(self.accounts.iter().cloned())
            .collect()
    }

    /// Whether the keys are the ones that everybody knows.
    pub(crate) fn has_default_keys(&self) -> bool {
        self.access_key == ACCESS_KEY && self.secret_key == SECRET_KEY
    }

    /// Refuses settings that no request could use.
    ///
    /// # Errors
    ///
    /// [`Error::Setting`] when a key, the region or a host cannot be used.
    pub fn check(&self) -> Result<(), Error> {
        let plain = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_graphic());
        let refused = |setting, value: &str, reason| Error::Setting {
            setting,
            value: value.to_owned(),
            reason,
        };
        // `/` separates the parts of a credential scope, so that a key with one could never match.
        for (access_key, secret_key) in self.keys() {
            if !plain(&access_key) || access_key.contains(['/', ',']) {
                let reason = "an access key is printable ASCII without `/` and `,`";
                return Err(refused("access key", &access_key, reason));
            }
            if !plain(&secret_key) {
                return Err(refused("secret key", "", "a secret key is printable ASCII"));
            }
        }
        let mut ids = std::collections::HashSet::new();
        if let Some((id, _)) = self
            .keys()
            .into_iter()
            .find(|(id, _)| !ids.insert(id.clone()))
        {
            return Err(refused(
                "access key",
                &id,
                "two accounts cannot share an access key",
            ));
        }
        let host = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_');
        if let Some(name) = self
            .hosts
            .iter()
            .find(|name| name.is_empty() || !name.bytes().all(host))
        {
            return Err(refused(
                "host",
                name,
                "a host is a name without a port, as sandbox.internal",
            ));
        }
        let label = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if self.region.is_empty() || !self.region.bytes().all(label) {
            let reason = "a region is lowercase letters, digits and hyphens, as us-east-1";
            return Err(refused("region", &self.region, reason));
        }
        Ok(())
    }
}

impl std::fmt::Debug for Builder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Builder")
            .field("port", &self.port)
            .field("access_key", &self.access_key)
            .field("secret_key", &"** redacted **")
            .field("region", &self.region)
            .field(
                "accounts",
                &self.accounts.iter().map(|(id, _)| id).collect::<Vec<_>>(),
            )
            .field("hosts", &self.hosts)
            .field("open_web_identity", &self.open_web_identity)
            .field("object_ownership", &self.object_ownership)
            .field("seeds", &self.seeds)
            .field("faults", &self.faults)
            .field("limits", &self.limits)
            .finish()
    }
}
