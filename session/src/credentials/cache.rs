//! The credentials that sessions and clients share, and their renewal.

use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{self, ProvideCredentials, SharedCredentialsProvider, future};
use aws_smithy_async::time::SharedTimeSource;
use tokio::runtime::Handle;
use tokio::sync::{Mutex, OwnedMutexGuard};
use tokio::time::timeout;

use super::usable::{is_expired, usable};

/// Renewal starts this long before expiry, or at a quarter of the remaining time if that is less.
const REFRESH_BEFORE_EXPIRY: Duration = Duration::from_mins(5);

/// After a failed renewal the current credentials are used for this long before the next attempt.
const RETRY_AFTER: Duration = Duration::from_secs(10);

/// While the current credentials are valid, a request waits this long for new ones and then uses the current.
const RENEWAL_WAIT: Duration = Duration::from_secs(1);

/// A source that has not responded after this long counts as failed.
const SOURCE_TIMEOUT: Duration = Duration::from_mins(1);

/// A source of credentials and the credentials that it last provided. Clones share them.
///
/// The SDK has an identity cache too, but it belongs to a client:
/// [`Session::credentials`](crate::Session::credentials) would ask STS again for what the clients already have.
#[derive(Clone)]
pub(crate) struct CachedCredentials(Arc<Shared>);

struct Shared {
    source: SharedCredentialsProvider,
    clock: SharedTimeSource,
    current: RwLock<Option<Current>>,
    renewal: Arc<Mutex<()>>,
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
    fn fresh(&self) -> Option<Credentials> {
        let current = self.current()?;
        let due = current.renew_at.is_some_and(|at| self.clock.now() >= at);
        (!due).then_some(current.credentials)
    }

    /// The current credentials, if they have not expired.
    fn valid(&self) -> Option<Credentials> {
        let credentials = self.current()?.credentials;
        (!is_expired(&credentials, self.clock.now())).then_some(credentials)
    }

    fn store(&self, credentials: Credentials, renew_at: Option<SystemTime>) {
        let current = Current {
            credentials,
            renew_at,
        };
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = Some(current);
    }

    async fn wait_for_new(&self) -> provider::Result {
        let renew = async {
            let _renewal = self.renewal.lock().await;
            // Another task may have renewed them while this one waited.
            match self.fresh() {
                Some(fresh) => Ok(fresh),
                None => self.renew().await,
            }
        };
        bounded(renew).await
    }

    async fn renew(&self) -> provider::Result {
        let now = self.clock.now();
        let provided = bounded(self.source.provide_credentials()).await;
        match provided.and_then(|credentials| usable(credentials, now)) {
            Ok(credentials) => {
                let renew_at = credentials.expiry().map(|at| self.renewal_time(at));
                self.store(credentials.clone(), renew_at);
                Ok(credentials)
            }
            Err(error) => self.keep_using(error),
        }
    }

    fn renewal_time(&self, expiry: SystemTime) -> SystemTime {
        let left = expiry.duration_since(self.clock.now()).unwrap_or_default();
        expiry - REFRESH_BEFORE_EXPIRY.min(left / 4)
    }

    /// Keeps the current credentials after a renewal that failed. Renewal starts early, so they are still valid.
    fn keep_using(&self, error: CredentialsError) -> provider::Result {
        let Some(valid) = self.valid() else {
            return Err(error);
        };
        tracing::warn!(%error, "could not renew credentials; using the current ones");
        self.store(valid.clone(), Some(self.clock.now() + RETRY_AFTER));
        Ok(valid)
    }
}

/// Limits the time of a source. Without a Tokio runtime there is no timer, and no limit.
async fn bounded(credentials: impl Future<Output = provider::Result>) -> provider::Result {
    if Handle::try_current().is_err() {
        return credentials.await;
    }
    let bounded = timeout(SOURCE_TIMEOUT, credentials).await;
    bounded.unwrap_or_else(|_| Err(CredentialsError::provider_timed_out(SOURCE_TIMEOUT)))
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
