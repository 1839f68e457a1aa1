//! [`SessionBuilder`]: explicit settings before ambient ones.

use aws_credential_types::Credentials;
use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
use aws_smithy_async::time::{SharedTimeSource, TimeSource};
use aws_smithy_runtime_api::client::http::{HttpClient, SharedHttpClient};
use aws_types::os_shim_internal::{Env, Fs};

use crate::settings::{Explicit, Settings};
use crate::wire::WireLog;
use crate::{Error, Session, resolve};

/// Explicit settings for a [`Session`]; what is not set is looked up in the environment, the shared
/// files and the metadata service.
///
/// boto3: the arguments of [`boto3.session.Session`](https://docs.aws.amazon.com/boto3/latest/reference/core/session.html)
/// and, for the endpoint and the HTTP client, of its `client` and `resource` methods.
#[derive(Default)]
#[must_use = "a builder does nothing until `build().await`"]
pub struct SessionBuilder {
    settings: Settings,
}

impl SessionBuilder {
    /// The profile to use from the shared config and credentials files, before `AWS_PROFILE`.
    ///
    /// As in boto3 and the AWS CLI, a profile named here is also a choice of credentials: those of
    /// `AWS_ACCESS_KEY_ID` and `AWS_WEB_IDENTITY_TOKEN_FILE` are passed over. (The SDK on its own
    /// lets the variables win.)
    pub fn profile_name(mut self, profile_name: impl Into<String>) -> Self {
        self.settings.profile_name = Some(profile_name.into());
        self
    }

    /// The region, before `AWS_REGION`, `AWS_DEFAULT_REGION` and the profile's.
    pub fn region_name(mut self, region_name: impl Into<String>) -> Self {
        self.settings.region_name = Some(region_name.into());
        self
    }

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

    /// Fixed credentials with whatever belongs to them: session token, expiry, account id.
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
        self.settings.credentials = Explicit::Keys(credentials);
        self
    }

    /// Any source of credentials, before every other.
    pub fn credentials_provider(mut self, provider: impl ProvideCredentials + 'static) -> Self {
        self.settings.credentials = Explicit::Provider(SharedCredentialsProvider::new(provider));
        self
    }

    /// An endpoint that stands in for AWS, for all services, before `AWS_ENDPOINT_URL` and the profile's.
    ///
    /// An endpoint on this machine is reached without a proxy, whatever `HTTP_PROXY` says.
    pub fn endpoint_url(mut self, endpoint_url: impl Into<String>) -> Self {
        self.settings.endpoint_url = Some(endpoint_url.into());
        self
    }

    /// The HTTP client to send with, instead of the one that all sessions of the process share.
    ///
    /// boto3's `verify` and its proxy settings are properties of such a client.
    pub fn http_client(mut self, http_client: impl HttpClient + 'static) -> Self {
        self.settings.http_client = Some(SharedHttpClient::new(http_client));
        self
    }

    /// A log that each HTTP attempt of this session, and of all that is derived from it, is written into.
    pub fn wire_log(mut self, wire_log: WireLog) -> Self {
        self.settings.wire_log = Some(wire_log);
        self
    }

    /// The clock by which requests are signed and credentials expire.
    pub fn time_source(mut self, time_source: impl TimeSource + 'static) -> Self {
        self.settings.time_source = SharedTimeSource::new(time_source);
        self
    }

    /// The environment variables to look in, instead of the process's own.
    ///
    /// `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` belong to the shared HTTP client and are always the
    /// process's.
    pub fn env(mut self, env: Env) -> Self {
        self.settings.env = env;
        self
    }

    /// The file system to look for the shared files in, instead of the machine's own.
    pub fn fs(mut self, fs: Fs) -> Self {
        self.settings.fs = fs;
        self
    }

    /// Resolves every setting but the credentials, which are looked up when they are first needed.
    ///
    /// Nothing is sent, with one exception: when no source has a region, the instance metadata
    /// service is asked for it, unless `AWS_EC2_METADATA_DISABLED` is `true`.
    ///
    /// # Errors
    ///
    /// - [`Error::ProfileNotFound`] when the profile that was asked for does not exist;
    /// - [`Error::ProfileFile`] when a shared file cannot be read or does not parse;
    /// - [`Error::InvalidSetting`] when a value is one that the SDK would panic on, or that it would
    ///   silently ignore.
    pub async fn build(self) -> Result<Session, Error> {
        resolve::session(self.settings).await
    }
}
