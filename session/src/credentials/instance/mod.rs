//! The EC2 instance metadata service: a region, and the credentials of the instance's role.
//!
//! The SDK's client of this service panics when a role's name does not fit a URL, and does not know version 1 of the service,
//! which boto3 falls back to ([aws-sdk-rust#520](https://github.com/awslabs/aws-sdk-rust/issues/520)).

mod service;

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_credential_types::provider;
use aws_credential_types::provider::error::CredentialsError;
use aws_types::SdkConfig;
use aws_types::os_shim_internal::Env;
use aws_types::region::Region;
use tokio::runtime::Handle;
use tokio::time::timeout;

use self::service::{Problem, Service};
use super::chain::Chain;
use super::{Method, json};
use crate::lookup::Format;
use crate::profile::Profiles;

const REGION_PATH: &str = "/latest/meta-data/placement/region";
const ROLE_PATH: &str = "/latest/meta-data/iam/security-credentials/";

/// How long making a session waits for the region.
const REGION_TIMEOUT: Duration = Duration::from_secs(10);

/// How long credentials that have expired are used.
const EXTENSION: Duration = Duration::from_mins(10);

/// The region of the instance, if this machine is one. Making a session sends no other request.
pub(crate) async fn region(
    env: &Env,
    profiles: &Arc<Profiles>,
    config: &SdkConfig,
) -> Option<Region> {
    let service = Service::new(env, profiles, config).ok()?;
    let region = async {
        let token = service.token().await?;
        service.get(REGION_PATH, token.as_ref()).await
    };
    // A request limits how long it waits for the beginning of a response, and not how long one takes.
    let region = match Handle::try_current() {
        Ok(_) => timeout(REGION_TIMEOUT, region).await.ok()?,
        Err(_) => region.await,
    };
    let region = String::from_utf8(region.ok()?.to_vec()).ok()?;
    let region = region.trim();
    // Another server at this address may send anything.
    let is_region = Format::Region.problem(region).is_none();
    is_region.then(|| Region::new(region.to_owned()))
}

/// The credentials of the instance's role.
///
/// Those that have expired, or the last ones if the service provides none any more, count as valid for a few minutes more, as
/// in boto3 and the SDK: other services accept them longer than they say while the service has trouble.
pub(super) async fn credentials(chain: &Chain) -> provider::Result {
    let provided = provided(chain).await;
    let mut last = chain.of_instance();
    let credentials = match (provided, last.clone()) {
        (Ok(credentials), _) => credentials,
        (Err(error), Some(credentials)) => {
            tracing::warn!(%error, "no new credentials of the instance; using the last ones");
            credentials
        }
        (Err(error), None) => return Err(error),
    };
    *last = Some(credentials.clone());
    Ok(extended(credentials, chain.now()))
}

fn extended(mut credentials: Credentials, now: SystemTime) -> Credentials {
    if let Some(expiry) = credentials.expiry_mut()
        && *expiry <= now
    {
        *expiry = now + EXTENSION;
    }
    credentials
}

async fn provided(chain: &Chain) -> provider::Result {
    let service = Service::new(chain.env(), chain.profiles(), chain.config())?;
    let token = service.token().await.map_err(Problem::into_error)?;
    let role = service.get(ROLE_PATH, token.as_ref()).await;
    let role = role_name(&role.map_err(Problem::into_error)?)?;
    let document = service
        .get(&format!("{ROLE_PATH}{role}"), token.as_ref())
        .await;
    let document = document.map_err(Problem::into_error)?;
    json::check_code(&document)
        .and_then(|()| json::credentials(&document, "instance metadata"))
        .map(|credentials| Method::InstanceMetadata.mark(credentials))
        .map_err(|problem| failed(&format!("sent invalid credentials: {problem}")))
}

/// A role's name consists of letters, digits and `+=,.@-_`.
fn role_name(body: &[u8]) -> Result<String, CredentialsError> {
    let name = String::from_utf8_lossy(body);
    let name = name.trim();
    if name.is_empty() {
        return Err(no_role());
    }
    let fits = |c: char| c.is_ascii_alphanumeric() || "+=,.@-_".contains(c);
    if !name.chars().all(fits) {
        return Err(failed("sent something else than a role's name"));
    }
    Ok(name.to_owned())
}

fn failed(problem: &str) -> CredentialsError {
    CredentialsError::provider_error(format!("the instance metadata service {problem}"))
}

fn no_role() -> CredentialsError {
    CredentialsError::not_loaded("the instance metadata service has no role")
}

pub(crate) fn is_disabled(env: &Env) -> bool {
    is_true(env.get("AWS_EC2_METADATA_DISABLED").ok())
}

fn is_true(value: Option<String>) -> bool {
    value.is_some_and(|value| value.trim().eq_ignore_ascii_case("true"))
}
