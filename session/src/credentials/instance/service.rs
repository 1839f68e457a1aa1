//! Requests to the instance metadata service, in its two versions.

use std::time::Duration;

use aws_credential_types::provider::error::CredentialsError;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::SdkConfig;
use aws_types::os_shim_internal::Env;
use bytes::Bytes;
use http::Uri;

use super::super::metadata::{Failure, MetadataRequest};
use super::{failed, is_disabled, is_true, no_role};
use crate::http::is_read_timeout;
use crate::lookup::Format;
use crate::profile::Profiles;

/// How long the service may take to accept a connection, and to respond.
const TIMEOUT: Duration = Duration::from_secs(1);

/// Why the service gave nothing.
pub(super) enum Problem {
    /// The service was not reached, or not in time.
    Unreached(CredentialsError),
    /// It responded otherwise than with what it was asked for.
    Status(u16),
    /// Version 2 gave no token, and version 1 is disabled.
    NoToken,
}

impl Problem {
    pub(super) fn into_error(self) -> CredentialsError {
        match self {
            Self::Unreached(error) => CredentialsError::not_loaded(error),
            Self::Status(404) => no_role(),
            Self::Status(status) => failed(&format!("responded with HTTP {status}")),
            Self::NoToken => failed("gave no token, and its version 1 is disabled"),
        }
    }
}

/// The token that every request of version 2 has. In version 1 there is none.
pub(super) type Token = Option<String>;

pub(super) struct Service<'a> {
    endpoint: String,
    is_version_1_disabled: bool,
    config: &'a SdkConfig,
}

impl<'a> Service<'a> {
    pub(super) fn new(
        env: &Env,
        profiles: &Profiles,
        config: &'a SdkConfig,
    ) -> Result<Self, CredentialsError> {
        if is_disabled(env) {
            return Err(CredentialsError::not_loaded(
                "AWS_EC2_METADATA_DISABLED is true",
            ));
        }
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
        let endpoint = endpoint.unwrap_or_else(|| default.to_owned());
        if let Some(problem) = Format::Url.problem(&endpoint) {
            return Err(CredentialsError::invalid_configuration(format!(
                "the endpoint of the instance metadata service: {problem}"
            )));
        }
        Ok(Self {
            endpoint: endpoint.trim_end_matches('/').to_owned(),
            is_version_1_disabled: is_true(get(
                "AWS_EC2_METADATA_V1_DISABLED",
                "ec2_metadata_v1_disabled",
            )),
            config,
        })
    }

    /// A token of version 2; none if, as in boto3, version 1 is to be used instead.
    pub(super) async fn token(&self) -> Result<Token, Problem> {
        let lifetime = ("x-aws-ec2-metadata-token-ttl-seconds", "21600".to_owned());
        let problem = match self.send("PUT", "/latest/api/token", [lifetime]).await {
            Ok(token) => return Ok(Some(String::from_utf8_lossy(&token).trim().to_owned())),
            Err(problem) => problem,
        };
        let is_version_1 = match &problem {
            Problem::Status(status) => *status != 400,
            // The response to a token may not pass the hops between a container and its host.
            Problem::Unreached(error) => is_read_timeout(error),
            Problem::NoToken => false,
        };
        match is_version_1 {
            true if self.is_version_1_disabled => Err(Problem::NoToken),
            true => Ok(None),
            false => Err(problem),
        }
    }

    pub(super) async fn get(&self, path: &str, token: Option<&String>) -> Result<Bytes, Problem> {
        let shown = token.map(|token| ("x-aws-ec2-metadata-token", token.clone()));
        self.send("GET", path, shown).await
    }

    async fn send(
        &self,
        method: &'static str,
        path: &str,
        header: impl IntoIterator<Item = (&'static str, String)>,
    ) -> Result<Bytes, Problem> {
        let url = format!("{}{path}", self.endpoint).parse::<Uri>();
        let url = url
            .map_err(|error| Problem::Unreached(CredentialsError::invalid_configuration(error)))?;
        let timeouts = TimeoutConfig::builder()
            .connect_timeout(TIMEOUT)
            .read_timeout(TIMEOUT);
        let request = MetadataRequest {
            name: "GetMetadata",
            method,
            url: &url,
            headers: header.into_iter().collect(),
            timeouts: timeouts.build(),
            retries: RetryConfig::standard().with_max_attempts(4),
            retries_connections: false,
        };
        request
            .send(self.config)
            .await
            .map_err(|error| match error {
                Failure::Status(status) => Problem::Status(status),
                Failure::Unreached(error) => Problem::Unreached(error),
            })
    }
}
