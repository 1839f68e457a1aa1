//! From [`Settings`] to a [`Session`].

use std::sync::Arc;
use std::time::Duration;

use aws_config::identity::IdentityCache;
use aws_config::{BehaviorVersion, ConfigLoader};
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_types::os_shim_internal::Env;
use aws_types::region::Region;

use crate::credentials::{CachedCredentials, Chain};
use crate::lookup::{ENDPOINT_URL, Places, REGION};
use crate::profile::Profiles;
use crate::redact;
use crate::session::Inner;
use crate::settings::{Explicit, Settings};
use crate::{Error, Session, check, http, profile};

/// How long before they expire the SDK asks for new credentials. It takes up to half of it away, at
/// random, so that a fleet does not ask all at once.
const REFRESH_BEFORE_EXPIRY: Duration = Duration::from_mins(5);

pub(crate) async fn session(settings: Settings) -> Result<Session, Error> {
    let (env, fs) = (&settings.env, &settings.fs);
    let profiles = profile::load(env, fs, settings.profile_name.as_deref()).await?;
    let profiles = Arc::new(profiles);
    let places = Places {
        env,
        profiles: &profiles,
    };
    check::ambient(places)?;
    let region = region(&settings, places)?;
    endpoint_url(&settings, places)?;
    let http_client = http_client(&settings);
    let mut loader = loader(&settings, env.clone(), profiles.selected(), &http_client);
    if let Some(region) = &region {
        loader = loader.region(region.clone());
    }
    if let Some(endpoint_url) = &settings.endpoint_url {
        loader = loader.endpoint_url(endpoint_url);
    }
    let credentials = Arc::new(credentials(&settings, &profiles, region, http_client)?);
    let provider = SharedCredentialsProvider::from(credentials.clone() as Arc<_>);
    let cache = IdentityCache::lazy().buffer_time(REFRESH_BEFORE_EXPIRY);
    let config = loader
        .credentials_provider(provider)
        .identity_cache(cache.build())
        .load()
        .await;
    Ok(Session::from_inner(Inner {
        settings,
        profiles,
        credentials,
        config: redact::without_profile_secrets(config),
    }))
}

/// A loader that looks only where this session looks.
pub(crate) fn loader(
    settings: &Settings,
    env: Env,
    profile: &str,
    http_client: &SharedHttpClient,
) -> ConfigLoader {
    aws_config::defaults(BehaviorVersion::latest())
        .env(env)
        .fs(settings.fs.clone())
        .profile_name(profile)
        .time_source(settings.time_source.clone())
        .http_client(http_client.clone())
}

fn region(settings: &Settings, places: Places<'_>) -> Result<Option<Region>, Error> {
    let found = places.find(&REGION, settings.region_name.as_deref());
    if let Some(candidate) = &found {
        check::found(&REGION, candidate)?;
    }
    Ok(found.and_then(|candidate| candidate.value).map(Region::new))
}

fn endpoint_url(settings: &Settings, places: Places<'_>) -> Result<(), Error> {
    match places.find(&ENDPOINT_URL, settings.endpoint_url.as_deref()) {
        Some(candidate) => check::found(&ENDPOINT_URL, &candidate),
        None => Ok(()),
    }
}

pub(crate) fn http_client(settings: &Settings) -> SharedHttpClient {
    let http_client = settings.http_client.clone().unwrap_or_else(http::shared);
    match &settings.wire_log {
        Some(log) => log.wrap(http_client),
        None => http_client,
    }
}

fn credentials(
    settings: &Settings,
    profiles: &Arc<Profiles>,
    region: Option<Region>,
    http_client: SharedHttpClient,
) -> Result<CachedCredentials, Error> {
    let source = match &settings.credentials {
        Explicit::Keys(keys) => {
            check::explicit_keys(keys)?;
            SharedCredentialsProvider::new(keys.clone())
        }
        Explicit::Provider(provider) => provider.clone(),
        Explicit::Ambient => {
            SharedCredentialsProvider::new(Chain::new(settings, profiles, region, http_client))
        }
    };
    Ok(CachedCredentials::new(source, settings.time_source.clone()))
}
