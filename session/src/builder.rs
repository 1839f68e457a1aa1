//! [`SessionBuilder`]: explicit settings before ambient ones.

use std::sync::Arc;

use aws_credential_types::Credentials;
use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
use aws_smithy_runtime_api::client::http::{HttpClient, SharedHttpClient};
use aws_types::os_shim_internal::{Env, Fs};
use aws_types::region::Region;

use crate::session::Inner;
use crate::wire::WireLog;
use crate::{Error, Session, http, profile};

pub(crate) mod check;

/// Explicit settings for a [`Session`]; what is not set is looked up in the environment, the shared
/// files and the metadata service.
///
/// boto3: the arguments of [`boto3.session.Session`](https://docs.aws.amazon.com/boto3/latest/reference/core/session.html).
#[derive(Default)]
#[must_use = "a builder does nothing until `build().await`"]
pub struct SessionBuilder {
    profile_name: Option<String>,
    region_name: Option<String>,
    credentials_provider: Option<SharedCredentialsProvider>,
    endpoint_url: Option<String>,
    http_client: Option<SharedHttpClient>,
    wire_log: Option<WireLog>,
    env: Env,
    fs: Fs,
}

impl SessionBuilder {
    /// The profile to use from the shared config and credentials files, before `AWS_PROFILE`.
    pub fn profile_name(mut self, profile_name: impl Into<String>) -> Self {
        self.profile_name = Some(profile_name.into());
        self
    }

    /// The region, before `AWS_REGION`, `AWS_DEFAULT_REGION` and the profile's.
    pub fn region_name(mut self, region_name: impl Into<String>) -> Self {
        self.region_name = Some(region_name.into());
        self
    }

    /// A fixed pair of keys, before every other source of credentials.
    pub fn credentials(
        self,
        access_key_id: impl Into<String>,
        secret_access_key: impl Into<String>,
    ) -> Self {
        self.credentials_provider(Credentials::new(
            access_key_id,
            secret_access_key,
            None,
            None,
            "explicit",
        ))
    }

    /// Any source of credentials, before every other.
    pub fn credentials_provider(mut self, provider: impl ProvideCredentials + 'static) -> Self {
        self.credentials_provider = Some(SharedCredentialsProvider::new(provider));
        self
    }

    /// An endpoint that stands in for AWS, for all services, before `AWS_ENDPOINT_URL` and the profile's.
    pub fn endpoint_url(mut self, endpoint_url: impl Into<String>) -> Self {
        self.endpoint_url = Some(endpoint_url.into());
        self
    }

    /// The HTTP client to send with, instead of the one that all sessions of the process share.
    pub fn http_client(mut self, http_client: impl HttpClient + 'static) -> Self {
        self.http_client = Some(SharedHttpClient::new(http_client));
        self
    }

    /// A log that each HTTP attempt of this session, and of all that is derived from it, is written into.
    pub fn wire_log(mut self, wire_log: WireLog) -> Self {
        self.wire_log = Some(wire_log);
        self
    }

    /// The environment variables to look in, instead of the process's own.
    pub fn env(mut self, env: Env) -> Self {
        self.env = env;
        self
    }

    /// The file system to look for the shared files in, instead of the machine's own.
    pub fn fs(mut self, fs: Fs) -> Self {
        self.fs = fs;
        self
    }

    /// Resolves every setting.
    ///
    /// # Errors
    ///
    /// - [`Error::ProfileNotFound`] when the profile that was asked for does not exist;
    /// - [`Error::ProfileFile`] when a shared file cannot be read or does not parse;
    /// - [`Error::InvalidSetting`] when a value is one that no client can be made from.
    pub async fn build(self) -> Result<Session, Error> {
        let profiles = profile::load(&self.env, &self.fs, self.profile_name.as_deref()).await?;
        let mut loader = aws_config::defaults(aws_config::BehaviorVersion::latest())
            .env(self.env.clone())
            .fs(self.fs.clone())
            .profile_name(profiles.selected());
        if let Some(region_name) = self.region_name {
            check::region("region_name", &region_name)?;
            loader = loader.region(Region::new(region_name));
        }
        if let Some(endpoint_url) = &self.endpoint_url {
            check::endpoint_url("endpoint_url", endpoint_url)?;
            loader = loader.endpoint_url(endpoint_url);
        }
        if let Some(provider) = self.credentials_provider {
            loader = loader.credentials_provider(provider);
        }
        let local = self.endpoint_url.as_deref().is_some_and(check::is_loopback);
        let http_client = self.http_client.unwrap_or_else(|| {
            if local {
                http::direct()
            } else {
                http::shared()
            }
        });
        let http_client = match &self.wire_log {
            Some(log) => log.wrap(http_client),
            None => http_client,
        };
        let inner = Inner {
            config: loader.http_client(http_client).load().await,
            profile_name: profiles.selected().to_owned(),
        };
        Ok(Session {
            inner: Arc::new(inner),
        })
    }
}
