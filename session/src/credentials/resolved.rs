//! Credentials and their source.

use std::fmt;
use std::time::SystemTime;

use aws_credential_types::Credentials;
use aws_credential_types::attributes::AccountId;

use super::Method;
use crate::redact;

/// A copy of the session's credentials, which does not change when the session renews them. boto3:
/// `get_credentials().get_frozen_credentials()`.
///
/// Its `Debug` shows the last four characters of the key id, and nothing of the secrets.
#[derive(Clone)]
pub struct ResolvedCredentials {
    credentials: Credentials,
    method: Method,
}

impl ResolvedCredentials {
    pub(crate) fn new(credentials: Credentials, method: Method) -> Self {
        Self {
            credentials,
            method,
        }
    }

    /// The access key id. boto3: `access_key`.
    #[must_use]
    pub fn access_key_id(&self) -> &str {
        self.credentials.access_key_id()
    }

    /// The secret. boto3: `secret_key`.
    #[must_use]
    pub fn secret_access_key(&self) -> &str {
        self.credentials.secret_access_key()
    }

    /// The token that belongs to temporary keys. boto3: `token`.
    #[must_use]
    pub fn session_token(&self) -> Option<&str> {
        self.credentials.session_token()
    }

    /// The account of the keys, if the source has it.
    #[must_use]
    pub fn account_id(&self) -> Option<&str> {
        self.credentials.account_id().map(AccountId::as_str)
    }

    /// When the keys expire; `None` for long-term keys.
    #[must_use]
    pub fn expiry(&self) -> Option<SystemTime> {
        self.credentials.expiry()
    }

    /// The kind of their source.
    #[must_use]
    pub fn method(&self) -> Method {
        self.method
    }

    /// The SDK's own type.
    #[must_use]
    pub fn into_inner(self) -> Credentials {
        self.credentials
    }
}

impl fmt::Debug for ResolvedCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResolvedCredentials")
            .field("method", &self.method)
            .field("access_key_id", &redact::last_four(self.access_key_id()))
            .field("expiry", &self.expiry())
            .finish_non_exhaustive()
    }
}
