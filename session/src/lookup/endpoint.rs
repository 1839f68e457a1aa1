//! The endpoint of one service, and the SDK's view of settings that may differ from service to service.

use std::fmt;
use std::sync::Arc;

use aws_types::os_shim_internal::Env;
use aws_types::service_config::{LoadServiceConfig, ServiceConfigKey};

use super::{Candidate, Lookup};
use crate::Source;
use crate::profile::Profiles;

/// The services whose endpoints are checked, by their ids in the SDK: those with resources, and those that provide
/// credentials.
pub(crate) const SERVICES: [&str; 12] = [
    "S3",
    "STS",
    "SSO",
    "SSO OIDC",
    "CloudFormation",
    "CloudWatch",
    "DynamoDB",
    "EC2",
    "Glacier",
    "IAM",
    "SNS",
    "SQS",
];

/// The endpoint that the environment or the profile sets for a service: `AWS_ENDPOINT_URL_S3`, then
/// `AWS_ENDPOINT_URL`, then the `services` section, then `endpoint_url`.
pub(crate) fn service_endpoint(lookup: Lookup<'_>, service_id: &str) -> Option<Candidate> {
    find(lookup, service_id, "AWS_ENDPOINT_URL", "endpoint_url")
}

fn find(lookup: Lookup<'_>, service_id: &str, variable: &str, key: &str) -> Option<Candidate> {
    let Lookup { env, profiles } = lookup;
    let suffix = service_id.to_uppercase().replace(' ', "_");
    let from_variable = |name: String| {
        let value = env
            .get(&name)
            .ok()
            .filter(|value| !value.trim().is_empty())?;
        Some(candidate(Source::Variable(name), &value))
    };
    let group = service_id.to_lowercase().replace(' ', "_");
    let in_services = || {
        let value = profiles.for_service(&group, key)?;
        Some(candidate(lookup.profile_source("services"), value))
    };
    let in_profile = || {
        let value = profiles.get(key)?;
        Some(candidate(lookup.profile_source(key), value))
    };
    from_variable(format!("{variable}_{suffix}"))
        .or_else(|| from_variable(variable.to_owned()))
        .or_else(in_services)
        .or_else(in_profile)
}

fn candidate(source: Source, value: &str) -> Candidate {
    Candidate {
        source,
        value: Some(value.to_owned()),
    }
}

/// The settings that the SDK's clients look up by themselves when they are made, such as their endpoints.
///
/// Its `Debug` prints nothing: the profiles hold secrets, and `{:?}` of an `SdkConfig` shows this.
pub(crate) struct ServiceSettings {
    pub(crate) env: Env,
    pub(crate) profiles: Arc<Profiles>,
    pub(crate) ignore_endpoints: bool,
}

impl LoadServiceConfig for ServiceSettings {
    fn load_config(&self, key: ServiceConfigKey<'_>) -> Option<String> {
        if self.ignore_endpoints && key.env() == "AWS_ENDPOINT_URL" {
            return None;
        }
        let lookup = Lookup {
            env: &self.env,
            profiles: &self.profiles,
        };
        let value = find(lookup, key.service_id(), key.env(), key.profile())?.value?;
        // The SDK takes `True` and ` true` for neither true nor false.
        let flag = value.trim().to_ascii_lowercase();
        Some(match flag.as_str() {
            "true" | "false" => flag,
            _ => value,
        })
    }
}

impl fmt::Debug for ServiceSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ServiceSettings").finish_non_exhaustive()
    }
}
