//! A profile with `credential_source = Environment`, named by argument.
//!
//! Naming a profile by argument passes the environment's keys over. But this profile asks for them
//! itself, to assume its role with. The SDK's chain knows only both or neither, so this one case has
//! a provider of its own.

use aws_config::profile::ProfileFileCredentialsProvider;
use aws_config::provider_config::ProviderConfig;
use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_runtime::env_config::file::{EnvConfigFileKind, EnvConfigFiles};
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_types::os_shim_internal::Env;
use aws_types::region::Region;

use crate::files::{CONFIG, CREDENTIALS};
use crate::profile::Profiles;
use crate::settings::Settings;

/// Whether the profile, or one that it builds on, wants the environment's keys.
pub(super) fn is_wanted(profiles: &Profiles) -> bool {
    let mut profile = profiles.selected();
    // A profile may name itself or form a ring; no chain is longer than there are profiles.
    for _ in profiles.names() {
        let source = profiles.of(profile, "credential_source");
        if source.is_some_and(|source| source.eq_ignore_ascii_case("Environment")) {
            return true;
        }
        match profiles.of(profile, "source_profile") {
            Some(next) => profile = next,
            None => return false,
        }
    }
    false
}

pub(super) async fn provider(
    settings: &Settings,
    profile: &str,
    region: Option<Region>,
    http_client: SharedHttpClient,
) -> SharedCredentialsProvider {
    let (env, fs) = (&settings.env, &settings.fs);
    let mut files = EnvConfigFiles::builder();
    for (file, kind) in [
        (CONFIG, EnvConfigFileKind::Config),
        (CREDENTIALS, EnvConfigFileKind::Credentials),
    ] {
        let contents = file.read(env, fs).await.unwrap_or_default();
        files = files.with_contents(kind, contents);
    }
    let config = ProviderConfig::without_region()
        .with_region(region)
        .with_time_source(settings.time_source.clone())
        .with_http_client(http_client);
    let mut provider = ProfileFileCredentialsProvider::builder()
        .configure(&config)
        .profile_files(files.build())
        .profile_name(profile);
    if let Some(keys) = keys(env) {
        provider = provider.with_custom_provider("Environment", keys);
    }
    SharedCredentialsProvider::new(provider.build())
}

fn keys(env: &Env) -> Option<Credentials> {
    let id = env.get("AWS_ACCESS_KEY_ID").ok()?;
    let secret = env.get("AWS_SECRET_ACCESS_KEY").ok()?;
    let token = env.get("AWS_SESSION_TOKEN").ok();
    let token = token.filter(|token| !token.is_empty());
    Some(Credentials::new(id, secret, token, None, "environment"))
}
