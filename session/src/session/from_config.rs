//! A session from a configuration that the caller has already.

use std::sync::Arc;

use aws_types::SdkConfig;
use aws_types::os_shim_internal::{Env, Fs};

use super::{Inner, Session};
use crate::credentials::CachedCredentials;
use crate::profile::Profiles;
use crate::settings::{CredentialsArgument, Settings};

/// A session that uses a configuration as it is: nothing is looked up, and nothing is added to it.
///
/// The configuration keeps its timeouts, its HTTP client and its cache of credentials; a session from
/// [`Session::builder`] has boto3's timeouts and the shared HTTP client instead.
///
/// ```
/// use session::{SdkConfig, Session};
///
/// # fn example(config: SdkConfig) {
/// let session = Session::from(config);
/// # }
/// ```
impl From<SdkConfig> for Session {
    fn from(config: SdkConfig) -> Self {
        let provider = config.credentials_provider();
        let clock = config.time_source().unwrap_or_default();
        let credentials = provider.clone().map_or(
            CredentialsArgument::Anonymous,
            CredentialsArgument::Provider,
        );
        let settings = Settings {
            region_name: config.region().map(ToString::to_string),
            endpoint_url: config.endpoint_url().map(str::to_owned),
            http_client: config.http_client(),
            retry_config: config.retry_config().cloned(),
            timeout_config: config.timeout_config().cloned(),
            app_name: config.app_name().map(ToString::to_string),
            credentials,
            time_source: clock.clone(),
            env: Env::from_slice(&[]),
            fs: Fs::from_slice(&[]),
            ..Settings::default()
        };
        Self::from_inner(Inner {
            settings,
            profiles: Arc::new(Profiles::named("default")),
            credentials: provider.map(|provider| CachedCredentials::new(provider, clock)),
            config,
        })
    }
}

/// Whatever a resource can be made from: a [`Session`], or the SDK's configuration.
///
/// ```
/// use session::{SdkConfig, Session, ToSession};
///
/// fn region(from: &impl ToSession) -> Option<String> {
///     from.to_session().region_name().map(str::to_owned)
/// }
///
/// assert_eq!(region(&SdkConfig::builder().build()), None);
/// ```
pub trait ToSession {
    /// The session; one that shares everything, if this is one.
    fn to_session(&self) -> Session;
}

impl ToSession for Session {
    fn to_session(&self) -> Session {
        self.clone()
    }
}

impl ToSession for SdkConfig {
    fn to_session(&self) -> Session {
        Session::from(self.clone())
    }
}
