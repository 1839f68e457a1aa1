//! The ambient sources of credentials, in the SDK's order, set up when they are first needed.

use std::fmt;

use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{self, ProvideCredentials, SharedCredentialsProvider, future};
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_types::os_shim_internal::Env;
use aws_types::region::Region;
use tokio::sync::OnceCell;

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
    profile: String,
    region: Option<Region>,
    http_client: SharedHttpClient,
    provider: OnceCell<Option<SharedCredentialsProvider>>,
}

impl Chain {
    pub(crate) fn new(
        settings: &Settings,
        profile: &str,
        region: Option<Region>,
        http_client: SharedHttpClient,
    ) -> Self {
        Self {
            settings: settings.clone(),
            profile: profile.to_owned(),
            region,
            http_client,
            provider: OnceCell::new(),
        }
    }

    async fn credentials(&self) -> provider::Result {
        let provider = self.provider.get_or_init(|| self.set_up()).await;
        match provider {
            Some(provider) => provider.provide_credentials().await,
            None => Err(CredentialsError::not_loaded("the SDK made no chain")),
        }
    }

    async fn set_up(&self) -> Option<SharedCredentialsProvider> {
        let env = match self.settings.profile_name {
            Some(_) => without_credentials(&self.settings.env),
            None => self.settings.env.clone(),
        };
        let mut loader = loader(&self.settings, env, &self.profile, &self.http_client);
        if let Some(region) = &self.region {
            loader = loader.region(region.clone());
        }
        loader.load().await.credentials_provider()
    }
}

fn without_credentials(env: &Env) -> Env {
    let value_of = |name: &&str| Some(((*name).to_owned(), env.get(name).ok()?));
    let others = OTHERS.iter().filter_map(value_of);
    Env::from(others.collect::<std::collections::HashMap<_, _>>())
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
            .field("profile", &self.profile)
            .finish_non_exhaustive()
    }
}
