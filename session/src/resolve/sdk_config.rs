//! The SDK's configuration, from the same table that checks and explains the settings.
//!
//! `aws_config`'s loader is not used for two reasons: it reads another environment and file system only with its feature
//! `test-util`, and `{:?}` of its configuration prints the parsed profiles with their secrets.

use std::sync::Arc;
use std::time::Duration;

use aws_config::{BehaviorVersion, identity::IdentityCache};
use aws_smithy_async::rt::sleep::default_async_sleep;
use aws_smithy_runtime_api::client::auth::{AuthSchemeId, AuthSchemePreference};
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_smithy_types::retry::{RetryConfig, RetryMode};
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::SdkConfig;
use aws_types::app_name::AppName;
use aws_types::origin::Origin;
use aws_types::region::{Region, SigningRegionSet};
use aws_types::sdk_config::Builder;

use crate::lookup::{
    ACCOUNT_ID_ENDPOINT_MODE, AUTH_SCHEME_PREFERENCE, DISABLE_CLOCK_SKEW_CORRECTION,
    DISABLE_REQUEST_COMPRESSION, ENDPOINT_URL, IGNORE_CONFIGURED_ENDPOINT_URLS, Lookup,
    MAX_ATTEMPTS, REQUEST_CHECKSUM_CALCULATION, REQUEST_MIN_COMPRESSION_SIZE,
    RESPONSE_CHECKSUM_VALIDATION, RETRY_MODE, SIGV4A_SIGNING_REGION_SET, ServiceSettings,
    UA_APP_ID, USE_DUALSTACK, USE_FIPS,
};
use crate::profile::Profiles;
use crate::settings::Settings;

/// boto3's `connect_timeout` and `read_timeout`.
const TIMEOUT: Duration = Duration::from_mins(1);

/// The configuration without credentials.
pub(super) fn resolve(
    settings: &Settings,
    profiles: &Arc<Profiles>,
    region: Option<Region>,
    http_client: SharedHttpClient,
) -> SdkConfig {
    let lookup = Lookup {
        env: &settings.env,
        profiles,
    };
    let mut config = SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(region)
        .http_client(http_client)
        .time_source(settings.time_source.clone())
        // `CachedCredentials` is the cache. The SDK's own would give up on a slow renewal after five seconds.
        .identity_cache(IdentityCache::no_cache())
        .timeout_config(timeouts(settings));
    config.set_sleep_impl(default_async_sleep());
    set_retries(&mut config, settings, lookup);
    set_endpoint(&mut config, settings, profiles, lookup);
    set_flags(&mut config, lookup);
    config.set_app_name(app_name(settings, lookup));
    config.build()
}

fn timeouts(settings: &Settings) -> TimeoutConfig {
    let defaults = TimeoutConfig::builder()
        .connect_timeout(TIMEOUT)
        .read_timeout(TIMEOUT)
        .build();
    let mut timeouts = settings
        .timeout_config
        .clone()
        .unwrap_or_else(|| TimeoutConfig::builder().build());
    timeouts.take_defaults_from(&defaults);
    timeouts
}

fn set_retries(config: &mut Builder, settings: &Settings, lookup: Lookup<'_>) {
    if let Some(retry_config) = &settings.retry_config {
        config.insert_origin("retry_config", Origin::shared_config());
        config.set_retry_config(Some(retry_config.clone()));
        return;
    }
    let mut retries = RetryConfig::standard();
    let max_attempts = lookup.parsed(&MAX_ATTEMPTS);
    if let Some(max_attempts) = max_attempts.or(lookup.legacy_attempts()) {
        retries = retries.with_max_attempts(max_attempts);
    }
    if let Some(mode) = lookup.parsed::<RetryMode>(&RETRY_MODE) {
        retries = retries.with_retry_mode(mode);
    }
    config.set_retry_config(Some(retries));
}

/// An endpoint that is set by argument has precedence over `AWS_ENDPOINT_URL_S3` and the like. The origin tells the SDK so.
fn set_endpoint(
    config: &mut Builder,
    settings: &Settings,
    profiles: &Arc<Profiles>,
    lookup: Lookup<'_>,
) {
    let ignore_endpoints = lookup.flag(&IGNORE_CONFIGURED_ENDPOINT_URLS) == Some(true);
    if let Some(endpoint_url) = &settings.endpoint_url {
        config.insert_origin("endpoint_url", Origin::shared_config());
        config.set_endpoint_url(Some(endpoint_url.clone()));
    } else if !ignore_endpoints {
        config.set_endpoint_url(lookup.value(&ENDPOINT_URL));
    }
    let services = ServiceSettings {
        env: settings.env.clone(),
        profiles: Arc::clone(profiles),
        ignore_endpoints,
    };
    config.set_service_config(Some(services));
}

fn set_flags(config: &mut Builder, lookup: Lookup<'_>) {
    config.set_use_fips(lookup.flag(&USE_FIPS));
    config.set_use_dual_stack(lookup.flag(&USE_DUALSTACK));
    config.set_disable_request_compression(lookup.flag(&DISABLE_REQUEST_COMPRESSION));
    config.set_disable_clock_skew_correction(lookup.flag(&DISABLE_CLOCK_SKEW_CORRECTION));
    config.set_request_min_compression_size_bytes(lookup.parsed(&REQUEST_MIN_COMPRESSION_SIZE));
    config.set_request_checksum_calculation(lookup.parsed(&REQUEST_CHECKSUM_CALCULATION));
    config.set_response_checksum_validation(lookup.parsed(&RESPONSE_CHECKSUM_VALIDATION));
    config.set_account_id_endpoint_mode(lookup.parsed(&ACCOUNT_ID_ENDPOINT_MODE));
    let regions = lookup.value(&SIGV4A_SIGNING_REGION_SET);
    config.set_sigv4a_signing_region_set(
        regions.map(|list| words(&list).collect::<SigningRegionSet>()),
    );
    let schemes = lookup.value(&AUTH_SCHEME_PREFERENCE);
    config.set_auth_scheme_preference(schemes.map(|list| auth_schemes(&list)));
}

/// Either full names, `aws.auth#sigv4`, or short ones, `sigv4`.
fn auth_schemes(list: &str) -> AuthSchemePreference {
    let short = |name: &str| name.rsplit('#').next().unwrap_or(name).to_owned();
    let schemes = words(list).map(|name| AuthSchemeId::from(std::borrow::Cow::Owned(short(name))));
    AuthSchemePreference::from(schemes.collect::<Vec<_>>())
}

fn words(list: &str) -> impl Iterator<Item = &str> {
    list.split(',')
        .map(str::trim)
        .filter(|word| !word.is_empty())
}

fn app_name(settings: &Settings, lookup: Lookup<'_>) -> Option<AppName> {
    let found = lookup.find(&UA_APP_ID, settings.app_name.as_deref())?;
    AppName::new(found.value?).ok()
}
