//! The ambient sources of credentials, in the SDK's order, set up when they are first needed.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{self, ProvideCredentials, SharedCredentialsProvider, future};
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_types::os_shim_internal::Env;
use aws_types::region::Region;
use tokio::sync::Mutex;

use super::environment_role;
use crate::profile::Profiles;
use crate::resolve::loader;
use crate::settings::Settings;

/// The variables that the chain reads, other than those that hold credentials. An [`Env`] cannot be
/// listed, so a copy without some variables is made by naming the rest.
const OTHERS: &[&str] = &[
    "HOME",
    "USERPROFILE",
    "HOMEDRIVE",
    "HOMEPATH",
    "AWS_CONFIG_FILE",
    "AWS_SHARED_CREDENTIALS_FILE",
    "AWS_REGION",
    "AWS_DEFAULT_REGION",
    "AWS_CONTAINER_AUTHORIZATION_TOKEN",
    "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_EC2_METADATA_DISABLED",
    "AWS_EC2_METADATA_SERVICE_ENDPOINT",
    "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE",
    "AWS_EC2_METADATA_V1_DISABLED",
    "AWS_ENDPOINT_URL",
    "AWS_ENDPOINT_URL_STS",
    "AWS_ENDPOINT_URL_SSO",
    "AWS_ENDPOINT_URL_SSO_OIDC",
    "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
    "AWS_MAX_ATTEMPTS",
    "AWS_RETRY_MODE",
    "AWS_USE_DUALSTACK_ENDPOINT",
    "AWS_USE_FIPS_ENDPOINT",
    "AWS_SDK_UA_APP_ID",
];

/// The SDK's default chain: environment, profile, web identity, container, instance metadata.
///
/// Setting it up reads files and makes several clients, which a session that only lists its regions
/// or has explicit keys never needs. So that waits until somebody asks for credentials.
pub(crate) struct Chain {
    settings: Settings,
    profiles: Arc<Profiles>,
    region: Option<Region>,
    http_client: SharedHttpClient,
    provider: Mutex<Option<SharedCredentialsProvider>>,
}

impl Chain {
    pub(crate) fn new(
        settings: &Settings,
        profiles: &Arc<Profiles>,
        region: Option<Region>,
        http_client: SharedHttpClient,
    ) -> Self {
        Self {
            settings: settings.clone(),
            profiles: Arc::clone(profiles),
            region,
            http_client,
            provider: Mutex::new(None),
        }
    }

    async fn credentials(&self) -> provider::Result {
        let mut slot = self.provider.lock().await;
        let provider = match slot.as_ref() {
            Some(provider) => provider.clone(),
            None => self.set_up().await?,
        };
        let credentials = provider.provide_credentials().await;
        // A chain says only once what is wrong with a profile, and never looks at the file again. So
        // one that failed is set up anew for the next caller, who may have mended the file.
        *slot = credentials.is_ok().then_some(provider);
        credentials
    }

    async fn set_up(&self) -> Result<SharedCredentialsProvider, CredentialsError> {
        let (settings, region) = (&self.settings, self.region.clone());
        let (profile, http_client) = (self.profiles.selected(), &self.http_client);
        let env = match settings.profile_name {
            None => settings.env.clone(),
            Some(_) if environment_role::is_wanted(&self.profiles) => {
                let http_client = http_client.clone();
                let provider = environment_role::provider(settings, profile, region, http_client);
                return Ok(provider.await);
            }
            Some(_) => without_credentials(&settings.env),
        };
        let mut loader = loader(settings, env, profile, http_client);
        if let Some(region) = region {
            loader = loader.region(region);
        }
        let provider = loader.load().await.credentials_provider();
        provider.ok_or_else(|| CredentialsError::not_loaded("the SDK made no chain"))
    }
}

fn without_credentials(env: &Env) -> Env {
    let value_of = |name: &&str| Some(((*name).to_owned(), env.get(name).ok()?));
    let others = OTHERS.iter().filter_map(value_of);
    Env::from(others.collect::<HashMap<_, _>>())
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
