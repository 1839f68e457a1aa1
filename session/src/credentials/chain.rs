//! The sources of credentials that are looked up when the builder has none, in boto3's order.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

#[cfg(feature = "sso")]
use aws_config::provider_config::ProviderConfig;
use aws_credential_types::Credentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{self, ProvideCredentials, future};
use aws_types::SdkConfig;
use aws_types::os_shim_internal::Env;

use super::web_identity::WebIdentity;
use super::{Method, container, environment, instance, profile};
use crate::profile::Profiles;
use crate::settings::Settings;

/// Environment, the profile's role, web identity, the profile's other credentials, container, instance metadata: the first
/// that has credentials.
///
/// `aws_config` has such a chain too. It reads only the machine's own environment, and in it the keys of the environment
/// have precedence over a profile that is named by argument. Where the SDK's source can be configured, this chain uses it.
pub(crate) struct Chain {
    settings: Settings,
    profiles: Arc<Profiles>,
    config: SdkConfig,
    /// The credentials that the instance metadata service last provided.
    of_instance: Mutex<Option<Credentials>>,
}

impl Chain {
    /// A chain that sends its requests as the configuration says.
    pub(crate) fn new(settings: &Settings, profiles: &Arc<Profiles>, config: SdkConfig) -> Self {
        Self {
            settings: settings.clone(),
            profiles: Arc::clone(profiles),
            config,
            of_instance: Mutex::default(),
        }
    }

    pub(super) fn env(&self) -> &Env {
        &self.settings.env
    }

    pub(super) fn config(&self) -> &SdkConfig {
        &self.config
    }

    /// The configuration to call STS with, which needs a region.
    pub(super) fn sts_config(&self) -> Result<&SdkConfig, CredentialsError> {
        match self.config.region() {
            Some(_) => Ok(&self.config),
            None => Err(CredentialsError::invalid_configuration(
                "no region to assume the role in: set AWS_REGION, or `region` in the profile, or pass region_name",
            )),
        }
    }

    /// The configuration for the SDK's own provider.
    #[cfg(feature = "sso")]
    pub(super) fn provider_config(&self) -> ProviderConfig {
        let config = ProviderConfig::without_region()
            .with_region(self.config.region().cloned())
            .with_time_source(self.settings.time_source.clone());
        match self.config.http_client() {
            Some(http_client) => config.with_http_client(http_client),
            None => config,
        }
    }

    /// A text file, such as a token.
    pub(super) async fn read(&self, path: &str) -> Result<String, CredentialsError> {
        let bytes = self.settings.fs.read_to_end(path).await;
        let failed = |error: String| {
            CredentialsError::invalid_configuration(format!("cannot read `{path}`: {error}"))
        };
        let bytes = bytes.map_err(|error| failed(error.to_string()))?;
        String::from_utf8(bytes).map_err(|_| failed("it is not UTF-8".to_owned()))
    }

    /// The name of a role's session, if none is set.
    pub(super) fn session_name(&self) -> String {
        let since = self.settings.time_source.now().duration_since(UNIX_EPOCH);
        format!("session-{}", since.unwrap_or_default().as_millis())
    }

    pub(super) fn profiles(&self) -> &Profiles {
        &self.profiles
    }

    /// The time that the credentials are compared with.
    pub(super) fn now(&self) -> SystemTime {
        self.settings.time_source.now()
    }

    pub(super) fn of_instance(&self) -> MutexGuard<'_, Option<Credentials>> {
        let last = self.of_instance.lock();
        last.unwrap_or_else(PoisonError::into_inner)
    }

    async fn credentials(&self) -> provider::Result {
        // With a profile that is named by argument, the credentials are the profile's, not those of the environment.
        let by_argument = self.settings.profile_name.is_some();
        if !by_argument && let Some(keys) = environment::credentials(self.env())? {
            return Ok(Method::Environment.mark(keys));
        }
        // The SDK asks the profile first. As in boto3, a role of the environment comes before keys in a file.
        if !by_argument
            && !self.profiles.assumes_role()
            && let Some(identity) = WebIdentity::from_env(self.env(), &self.profiles)?
        {
            return identity.credentials(self).await;
        }
        if let Some(credentials) = profile::credentials(self, &self.profiles).await {
            return credentials;
        }
        if let Some(credentials) = container::credentials(self).await {
            return credentials;
        }
        instance::credentials(self).await
    }
}

impl ProvideCredentials for Chain {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.credentials())
    }
}

/// The settings may hold an environment with secrets in it, so only the profile is shown.
impl fmt::Debug for Chain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Chain")
            .field("profile", &self.profiles.selected())
            .finish_non_exhaustive()
    }
}
