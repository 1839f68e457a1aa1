//! One copy of the credentials for all sessions and clients that use them.

use std::fmt;
use std::sync::{PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{self, ProvideCredentials, SharedCredentialsProvider, future};
use aws_smithy_async::time::SharedTimeSource;
use tokio::sync::Mutex;

use crate::check;

/// Renewal starts this long before expiry, or at a quarter of what is left if that is less.
const REFRESH_BEFORE_EXPIRY: Duration = Duration::from_mins(5);

/// After a failed renewal the credentials in hand are used for this long before the next attempt.
const RETRY_AFTER: Duration = Duration::from_secs(10);

/// A source of credentials with its last answer.
///
/// The SDK has an identity cache too, but nobody outside of a client can look into it, so
/// [`Session::credentials`](crate::Session::credentials) would ask STS again for what the clients
/// already have. Requests that arrive during a renewal wait for that one renewal.
pub(crate) struct CachedCredentials {
    source: SharedCredentialsProvider,
    clock: SharedTimeSource,
    held: RwLock<Option<Held>>,
    renewal: Mutex<()>,
}

#[derive(Clone)]
struct Held {
    credentials: Credentials,
    renew_at: Option<SystemTime>,
}

impl CachedCredentials {
    pub(crate) fn new(source: SharedCredentialsProvider, clock: SharedTimeSource) -> Self {
        Self {
            source,
            clock,
            held: RwLock::new(None),
            renewal: Mutex::new(()),
        }
    }

    pub(crate) async fn get(&self) -> provider::Result {
        if let Some(fresh) = self.fresh() {
            return Ok(fresh);
        }
        let _renewal = self.renewal.lock().await;
        // Another task may have renewed them while this one waited.
        if let Some(fresh) = self.fresh() {
            return Ok(fresh);
        }
        match self.source.provide_credentials().await.and_then(usable) {
            Ok(credentials) => {
                let renew_at = credentials.expiry().map(|at| self.renewal_time(at));
                self.hold(credentials.clone(), renew_at);
                Ok(credentials)
            }
            Err(error) => self.keep_using(error),
        }
    }

    fn fresh(&self) -> Option<Credentials> {
        let held = self.held.read().unwrap_or_else(PoisonError::into_inner);
        let held = held.as_ref()?;
        let due = held.renew_at.is_some_and(|at| self.clock.now() >= at);
        (!due).then(|| held.credentials.clone())
    }

    fn hold(&self, credentials: Credentials, renew_at: Option<SystemTime>) {
        let held = Held {
            credentials,
            renew_at,
        };
        *self.held.write().unwrap_or_else(PoisonError::into_inner) = Some(held);
    }

    fn renewal_time(&self, expiry: SystemTime) -> SystemTime {
        let left = expiry.duration_since(self.clock.now()).unwrap_or_default();
        expiry - REFRESH_BEFORE_EXPIRY.min(left / 4)
    }

    /// A renewal starts early so that it may fail: what is held is still good.
    fn keep_using(&self, error: CredentialsError) -> provider::Result {
        let held = self
            .held
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        let now = self.clock.now();
        match held {
            Some(held) if held.credentials.expiry().is_some_and(|at| now < at) => {
                tracing::warn!(%error, "could not renew credentials; using those in hand");
                self.hold(held.credentials.clone(), Some(now + RETRY_AFTER));
                Ok(held.credentials)
            }
            _ => Err(error),
        }
    }
}

fn usable(credentials: Credentials) -> provider::Result {
    match check::credentials_problem(&credentials) {
        Some(problem) => Err(CredentialsError::invalid_configuration(problem)),
        None => Ok(credentials),
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

/// Says nothing about what is held.
impl fmt::Debug for CachedCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CachedCredentials").finish_non_exhaustive()
    }
}
