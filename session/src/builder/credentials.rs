//! The credentials of a session, as arguments.

use aws_credential_types::Credentials;
use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};

use super::SessionBuilder;
use crate::settings::CredentialsArgument;

impl SessionBuilder {
    /// A fixed pair of keys, before every other source of credentials.
    pub fn credentials(
        self,
        access_key_id: impl Into<String>,
        secret_access_key: impl Into<String>,
    ) -> Self {
        self.keys(Credentials::new(
            access_key_id,
            secret_access_key,
            None,
            None,
            "explicit",
        ))
    }

    /// Fixed credentials with session token, expiry and account id.
    ///
    /// ```
    /// use session::{Credentials, Session};
    ///
    /// let keys = Credentials::builder()
    ///     .access_key_id("ASIAIOSFODNN7EXAMPLE")
    ///     .secret_access_key("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
    ///     .session_token("AQoDYXdzEJr")
    ///     .account_id("123456789012")
    ///     .provider_name("explicit")
    ///     .build();
    /// let builder = Session::builder().keys(keys);
    /// ```
    pub fn keys(mut self, credentials: Credentials) -> Self {
        self.settings.credentials = CredentialsArgument::Keys(credentials);
        self
    }

    /// A provider of credentials, before every other source.
    pub fn credentials_provider(mut self, provider: impl ProvideCredentials + 'static) -> Self {
        self.settings.credentials =
            CredentialsArgument::Provider(SharedCredentialsProvider::new(provider));
        self
    }

    /// Sends requests without signing them, for public buckets and other public resources.
    ///
    /// [`Session::credentials`](crate::Session::credentials) is then an error. boto3: `Config(signature_version=UNSIGNED)`.
    pub fn no_credentials(mut self) -> Self {
        self.settings.credentials = CredentialsArgument::Anonymous;
        self
    }
}
