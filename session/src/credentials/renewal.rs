//! The renewal of credentials: when, how long to wait for it, and what to use when it fails.

use std::time::{Duration, SystemTime};

use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{self, ProvideCredentials};
use tokio::runtime::Handle;
use tokio::time::timeout;

use super::cache::Shared;
use super::usable::usable;

/// Renewal starts this long before expiry, or at a quarter of the remaining time if that is less.
const REFRESH_BEFORE_EXPIRY: Duration = Duration::from_mins(5);

/// After a failed renewal the current credentials are used for this long before the next attempt.
const RETRY_AFTER: Duration = Duration::from_secs(10);

/// A source that has not responded after this long counts as failed.
const SOURCE_TIMEOUT: Duration = Duration::from_mins(1);

impl Shared {
    pub(super) async fn wait_for_new(&self) -> provider::Result {
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

    pub(super) async fn renew(&self) -> provider::Result {
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
