//! A source of credentials that lets one down.

use std::future::pending;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_credential_types::provider::ProvideCredentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::future::ProvideCredentials as Provided;

use crate::faults::Times;

/// The fault of the credentials.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lapse {
    /// The keys have expired already.
    Expired,
    /// No keys ever come.
    Hangs,
}

/// A provider that lapses the first time it is asked, or always.
#[derive(Debug)]
pub(crate) struct Lapsing {
    lapse: Lapse,
    times: Times,
    asked: AtomicBool,
}

impl Lapsing {
    pub(crate) fn new(lapse: Lapse, times: Times) -> Self {
        let asked = AtomicBool::new(false);
        Self {
            lapse,
            times,
            asked,
        }
    }

    async fn keys(&self) -> Result<Credentials, CredentialsError> {
        let again = self.asked.swap(true, Ordering::Relaxed);
        let lapses = !again || self.times == Times::Always;
        let hour = Duration::from_hours(1);
        let expiry = match self.lapse {
            Lapse::Hangs if lapses => pending().await,
            Lapse::Expired if lapses => SystemTime::now() - hour,
            _ => SystemTime::now() + hour,
        };
        let (id, secret) = ("AKIAEXAMPLE", "secret-example");
        Ok(Credentials::new(id, secret, None, Some(expiry), "lapsing"))
    }
}

impl ProvideCredentials for Lapsing {
    fn provide_credentials<'a>(&'a self) -> Provided<'a>
    where
        Self: 'a,
    {
        Provided::new(self.keys())
    }
}
