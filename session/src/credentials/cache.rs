//! The credentials that sessions and clients share, and their renewal.

use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_credential_types::provider::{self, ProvideCredentials, SharedCredentialsProvider, future};
use aws_smithy_async::time::SharedTimeSource;
use tokio::runtime::Handle;
use tokio::sync::{Mutex, OwnedMutexGuard};
use tokio::time::timeout;

use super::usable::is_expired;

/// While the current credentials are valid, a request waits this long for new ones and then uses the current.
const RENEWAL_WAIT: Duration = Duration::from_secs(1);

/// A source of credentials and the credentials that it last provided. Clones share them.
///
/// The SDK has an identity cache too, but it belongs to a client:
/// [`Session::credentials`](crate::Session::credentials) would ask STS again for what the clients already have.
#[derive(Clone)]
pub(crate) struct CachedCredentials(Arc<Shared>);

pub(super) struct Shared {
    pub(super) source: SharedCredentialsProvider,
    pub(super) clock: SharedTimeSource,
    current: RwLock<Option<Current>>,
    pub(super) renewal: Arc<Mutex<()>>,
}

#[derive(Clone)]
struct Current {
    credentials: Credentials,
    renew_at: Option<SystemTime>,
}

impl CachedCredentials {
    pub(crate) fn new(source: SharedCredentialsProvider, clock: SharedTimeSource) -> Self {
        Self(Arc::new(Shared {
            source,
            clock,
            current: RwLock::new(None),
            renewal: Arc::default(),
        }))
    }

    /// The current credentials, or new ones if these must be renewed. As in boto3, one caller renews them, and the others
    /// use the current ones while they are valid.
    pub(crate) async fn get(&self) -> provider::Result {
        if let Some(fresh) = self.0.fresh() {
            return Ok(fresh);
        }
        let Some(valid) = self.0.valid() else {
            return self.0.wait_for_new().await;
        };
        match Arc::clone(&self.0.renewal).try_lock_owned() {
            Ok(renewal) => Ok(self.renew_in_background(renewal).await.unwrap_or(valid)),
            Err(_) => Ok(valid),
        }
    }

    /// Starts a renewal that goes on after the wait, and when the caller is dropped.
    async fn renew_in_background(&self, renewal: OwnedMutexGuard<()>) -> Option<Credentials> {
        let runtime = Handle::try_current().ok()?;
        let shared = Arc::clone(&self.0);
        let task = runtime.spawn(async move {
            let renewed = shared.renew().await;
            drop(renewal);
            renewed
        });
        timeout(RENEWAL_WAIT, task).await.ok()?.ok()?.ok()
    }
}

impl Shared {
    fn current(&self) -> Option<Current> {
        let current = self.current.read();
        current.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The current credentials, if they need no renewal yet.
    pub(super) fn fresh(&self) -> Option<Credentials> {
        let current = self.current()?;
        let due = current.renew_at.is_some_and(|at| self.clock.now() >= at);
        (!due).then_some(current.credentials)
    }

    /// The current credentials, if they have not expired.
    pub(super) fn valid(&self) -> Option<Credentials> {
        let credentials = self.current()?.credentials;
        (!is_expired(&credentials, self.clock.now())).then_some(credentials)
    }

    pub(super) fn store(&self, credentials: Credentials, renew_at: Option<SystemTime>) {
        let current = Current {
            credentials,
            renew_at,
        };
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = Some(current);
    }
}

impl ProvideCredentials for CachedCredentials {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.get())
    }
}

/// Shows nothing of the credentials.
impl fmt::Debug for CachedCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CachedCredentials").finish_non_exhaustive()
    }
}
