//! [`SessionBuilder`]: explicit settings.

mod credentials;
mod requests;

use aws_smithy_async::time::{SharedTimeSource, TimeSource};
use aws_types::os_shim_internal::{Env, Fs};

use crate::settings::Settings;
use crate::{Error, Session, resolve};

/// Explicit settings for a [`Session`]. All others are looked up in the environment, the shared files and the metadata
/// service.
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
    /// As in boto3 and the AWS CLI, the credentials are then the profile's, even if `AWS_ACCESS_KEY_ID` or
    /// `AWS_WEB_IDENTITY_TOKEN_FILE` is set. (In the SDK these variables have precedence.)
    pub fn profile_name(mut self, profile_name: impl Into<String>) -> Self {
        self.settings.profile_name = Some(profile_name.into());
        self
    }

    /// The region, before `AWS_REGION`, `AWS_DEFAULT_REGION` and the profile's.
    pub fn region_name(mut self, region_name: impl Into<String>) -> Self {
        self.settings.region_name = Some(region_name.into());
        self
    }

    /// An endpoint instead of AWS's, for all services, before `AWS_ENDPOINT_URL` and the profile's.
    ///
    /// Requests to this machine do not use the proxy of `HTTP_PROXY`.
    pub fn endpoint_url(mut self, endpoint_url: impl Into<String>) -> Self {
        self.settings.endpoint_url = Some(endpoint_url.into());
        self
    }

    /// The clock for signatures and for the expiry of credentials.
    pub fn time_source(mut self, time_source: impl TimeSource + 'static) -> Self {
        self.settings.time_source = SharedTimeSource::new(time_source);
        self
    }

    /// The environment variables, instead of the process's own.
    ///
    /// The shared HTTP client reads `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` from the process's environment.
    pub fn env(mut self, env: Env) -> Self {
        self.settings.env = env;
        self
    }

    /// The file system of the shared files, instead of the machine's own.
    pub fn fs(mut self, fs: Fs) -> Self {
        self.settings.fs = fs;
        self
    }

    /// Resolves every setting except the credentials, which are looked up when they are first needed.
    ///
    /// If no argument, variable or profile names a region, this requests it from the instance metadata service, unless
    /// `AWS_EC2_METADATA_DISABLED` is `true`. It sends no other request.
    ///
    /// # Errors
    ///
    /// - [`Error::ProfileNotFound`] when the selected profile does not exist;
    /// - [`Error::ProfileFile`] when a shared file cannot be read or does not parse;
    /// - [`Error::InvalidSetting`] when the SDK would panic on a value, or ignore it.
    pub async fn build(self) -> Result<Session, Error> {
        resolve::session(self.settings).await
    }
}
