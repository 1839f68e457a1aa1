//! Whether credentials can be used.

use std::time::SystemTime;

use aws_credential_types::Credentials;
use aws_credential_types::provider;
use aws_credential_types::provider::error::CredentialsError;

use super::Method;
use crate::check;

pub(super) fn is_expired(credentials: &Credentials, now: SystemTime) -> bool {
    credentials.expiry().is_some_and(|at| at <= now)
}

/// Checks credentials that a source provided.
pub(super) fn usable(credentials: Credentials, now: SystemTime) -> provider::Result {
    let credentials = without_empty_values(credentials);
    let method = Method::of(&credentials);
    if let Some(problem) = check::credentials_problem(&credentials) {
        let problem = format!("credentials by {method}: {problem}");
        return Err(CredentialsError::invalid_configuration(problem));
    }
    if is_expired(&credentials, now) {
        return Err(CredentialsError::provider_error(format!(
            "the source ({method}) provided credentials that have expired already"
        )));
    }
    Ok(credentials)
}

/// An empty session token, as `aws_session_token =` in a profile, is no token.
pub(crate) fn without_empty_values(credentials: Credentials) -> Credentials {
    let token = credentials.session_token();
    if token.is_none_or(|token| !token.trim().is_empty()) {
        return credentials;
    }
    let mut rebuilt = Credentials::builder()
        .access_key_id(credentials.access_key_id())
        .secret_access_key(credentials.secret_access_key())
        .provider_name("session");
    rebuilt.set_expiry(credentials.expiry());
    rebuilt.set_account_id(credentials.account_id().cloned());
    Method::of(&credentials).mark(rebuilt.build())
}
