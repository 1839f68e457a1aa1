//! From [`Settings`] to a [`Session`].

use std::sync::Arc;

use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_types::SdkConfig;
use aws_types::region::Region;

use crate::credentials::{CachedCredentials, Chain, region_from_metadata, without_empty_values};
use crate::lookup::{ENDPOINT_URL, IGNORE_CONFIGURED_ENDPOINT_URLS, Lookup, REGION, UA_APP_ID};
use crate::profile::{self, Profiles};
use crate::session::Inner;
use crate::settings::{CredentialsArgument, Settings};
use crate::{Error, Session, check, http};

mod sdk_config;

pub(crate) async fn session(settings: Settings) -> Result<Session, Error> {
    let (env, fs) = (&settings.env, &settings.fs);
    let profiles = profile::load(env, fs, settings.profile_name.as_deref()).await?;
    let profiles = Arc::new(profiles);
    let lookup = Lookup {
        env,
        profiles: &profiles,
    };
    check::all(lookup)?;
    check_arguments(&settings, lookup)?;
    let http_client = http_client(&settings);
    let region = checked_region(&settings, lookup)?;
    let mut config = sdk_config::resolve(&settings, &profiles, region, http_client);
    if config.region().is_none() {
        let lookup = http::for_lookups(&config);
        let region = region_from_metadata(env, &profiles, &lookup).await;
        config = config.into_builder().region(region).build();
    }
    let (credentials, config) = with_credentials(&settings, &profiles, config)?;
    Ok(Session::from_inner(Inner {
        settings,
        profiles,
        credentials,
        config,
    }))
}

fn checked_region(settings: &Settings, lookup: Lookup<'_>) -> Result<Option<Region>, Error> {
    let found = lookup.find(&REGION, settings.region_name.as_deref());
    if let Some(candidate) = &found {
        check::found(&REGION, candidate)?;
    }
    Ok(found.and_then(|candidate| candidate.value).map(Region::new))
}

fn check_arguments(settings: &Settings, lookup: Lookup<'_>) -> Result<(), Error> {
    let ignores_endpoints = lookup.flag(&IGNORE_CONFIGURED_ENDPOINT_URLS) == Some(true);
    for (setting, argument) in [
        (&ENDPOINT_URL, &settings.endpoint_url),
        (&UA_APP_ID, &settings.app_name),
    ] {
        if ignores_endpoints && argument.is_none() && setting.name == ENDPOINT_URL.name {
            continue;
        }
        if let Some(candidate) = lookup.find(setting, argument.as_deref()) {
            check::found(setting, &candidate)?;
        }
    }
    check::retry_config(settings.retry_config.as_ref())?;
    check::timeout_config(settings.timeout_config.as_ref())
}

/// The client to send with: the caller's or the shared one, with the session's timeouts, interceptors and log.
fn http_client(settings: &Settings) -> SharedHttpClient {
    let is_shared = settings.http_client.is_none();
    let http_client = settings.http_client.clone().unwrap_or_else(http::shared);
    let http_client = http::with_read_timeout(http_client, is_shared);
    let http_client = settings.interceptors.wrap(http_client);
    match &settings.wire_log {
        Some(log) => log.wrap(http_client),
        None => http_client,
    }
}

/// Adds the credentials to the configuration. The chain's own requests are sent with what is there before.
fn with_credentials(
    settings: &Settings,
    profiles: &Arc<Profiles>,
    config: SdkConfig,
) -> Result<(Option<CachedCredentials>, SdkConfig), Error> {
    let source = match &settings.credentials {
        CredentialsArgument::Keys(keys) => {
            let keys = without_empty_values(keys.clone());
            check::explicit_keys(&keys)?;
            SharedCredentialsProvider::new(keys)
        }
        CredentialsArgument::Provider(provider) => provider.clone(),
        CredentialsArgument::NotGiven => SharedCredentialsProvider::new(Chain::new(
            settings,
            profiles,
            http::for_lookups(&config),
        )),
        CredentialsArgument::Anonymous => return Ok((None, config)),
    };
    let cached = CachedCredentials::new(source, settings.time_source.clone());
    let provider = SharedCredentialsProvider::new(cached.clone());
    let config = config.into_builder().credentials_provider(provider).build();
    Ok((Some(cached), config))
}
