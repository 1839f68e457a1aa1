//! The EC2 instance metadata service: a region, and the credentials of the instance's role.

use std::sync::Arc;
use std::time::Duration;

use aws_config::imds;
use aws_config::imds::credentials::ImdsCredentialsProvider;
use aws_config::provider_config::ProviderConfig;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{self, ProvideCredentials};
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_types::os_shim_internal::Env;
use aws_types::region::Region;
use tokio::runtime::Handle;
use tokio::time::timeout;

use super::Method;
use super::chain::Chain;
use crate::http;
use crate::lookup::Format;
use crate::profile::Profiles;
use crate::settings::Settings;

const REGION_PATH: &str = "/latest/meta-data/placement/region";

/// How long making a session waits for the region.
const REGION_TIMEOUT: Duration = Duration::from_secs(10);

/// The region of the instance, if this machine is one. Making a session sends no other request.
pub(crate) async fn region(
    settings: &Settings,
    profiles: &Arc<Profiles>,
    http_client: &SharedHttpClient,
) -> Option<Region> {
    if is_disabled(&settings.env) {
        return None;
    }
    let config = ProviderConfig::without_region()
        .with_time_source(settings.time_source.clone())
        .with_http_client(http::limited(http_client.clone()));
    let client = client(&settings.env, profiles, &config).ok()?;
    // The client limits how long it waits for the beginning of a response, and not how long one takes.
    let region = match Handle::try_current() {
        Ok(_) => timeout(REGION_TIMEOUT, client.get(REGION_PATH))
            .await
            .ok()?,
        Err(_) => client.get(REGION_PATH).await,
    };
    let region = region.ok()?;
    let region = region.as_ref().trim();
    // Another server at this address may send anything.
    let is_region = Format::Region.problem(region).is_none();
    is_region.then(|| Region::new(region.to_owned()))
}

/// The credentials of the instance's role.
pub(super) async fn credentials(chain: &Chain) -> provider::Result {
    let credentials = chain.instance()?.provide_credentials().await?;
    Ok(Method::InstanceMetadata.mark(credentials))
}

/// The SDK's provider. It uses its last credentials while the service is down.
pub(super) fn provider(
    env: &Env,
    profiles: &Profiles,
    config: &ProviderConfig,
) -> Result<ImdsCredentialsProvider, CredentialsError> {
    if is_disabled(env) {
        return Err(CredentialsError::not_loaded(
            "AWS_EC2_METADATA_DISABLED is true",
        ));
    }
    let provider = ImdsCredentialsProvider::builder().configure(config);
    Ok(provider.imds_client(client(env, profiles, config)?).build())
}

pub(crate) fn is_disabled(env: &Env) -> bool {
    let value = env.get("AWS_EC2_METADATA_DISABLED");
    value.is_ok_and(|value| value.trim().eq_ignore_ascii_case("true"))
}

fn client(
    env: &Env,
    profiles: &Profiles,
    config: &ProviderConfig,
) -> Result<imds::Client, CredentialsError> {
    let get = |variable, key| {
        let variable = env.get(variable).ok().filter(|value| !value.is_empty());
        variable.or_else(|| profiles.get(key).map(str::to_owned))
    };
    let mode = get(
        "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE",
        "ec2_metadata_service_endpoint_mode",
    );
    let is_ipv6 = mode.is_some_and(|mode| mode.eq_ignore_ascii_case("ipv6"));
    let default = if is_ipv6 {
        "http://[fd00:ec2::254]"
    } else {
        "http://169.254.169.254"
    };
    let endpoint = get(
        "AWS_EC2_METADATA_SERVICE_ENDPOINT",
        "ec2_metadata_service_endpoint",
    );
    let builder = imds::Client::builder().configure(config);
    let builder = builder.endpoint(endpoint.as_deref().unwrap_or(default));
    let builder = builder.map_err(|_| {
        CredentialsError::invalid_configuration("the metadata service's endpoint is not a URL")
    })?;
    Ok(builder.build())
}
