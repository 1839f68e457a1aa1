//! The credentials endpoint of a container (ECS, EKS Pod Identity).

use std::net::IpAddr;
use std::time::Duration;

use aws_credential_types::provider;
use aws_credential_types::provider::error::CredentialsError;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::os_shim_internal::Env;
use http::Uri;

use super::chain::Chain;
use super::metadata::{Failure, MetadataRequest};
use super::{Method, json};

const HOST: &str = "http://169.254.170.2";

/// Hosts to which requests may be sent over plain HTTP, besides this machine.
const HOSTS: [&str; 3] = ["169.254.170.2", "169.254.170.23", "fd00:ec2::23"];

/// The container's credentials; `None` outside of a container.
pub(super) async fn credentials(chain: &Chain) -> Option<provider::Result> {
    let url = url(chain.env())?;
    let credentials = match url {
        Ok(url) => fetch(chain, &url).await,
        Err(error) => Err(error),
    };
    Some(credentials.map(|credentials| Method::Container.mark(credentials)))
}

fn variable(env: &Env, name: &str) -> Option<String> {
    env.get(name).ok().filter(|value| !value.trim().is_empty())
}

fn url(env: &Env) -> Option<Result<Uri, CredentialsError>> {
    let relative = variable(env, "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
    let url = match relative {
        Some(path) => format!("{HOST}{path}"),
        None => variable(env, "AWS_CONTAINER_CREDENTIALS_FULL_URI")?,
    };
    let url = url.parse::<Uri>().ok().filter(is_allowed);
    Some(url.ok_or_else(|| {
        CredentialsError::invalid_configuration(
            "the container's credentials endpoint (AWS_CONTAINER_CREDENTIALS_FULL_URI or _RELATIVE_URI) is neither \
             https nor a host that is allowed without it",
        )
    }))
}

/// As in boto3, a secret is sent over plain HTTP only to this machine and to the hosts of ECS and EKS.
fn is_allowed(url: &Uri) -> bool {
    let Some(host) = url.host() else {
        return false;
    };
    let host = host.trim_matches(['[', ']']);
    let is_loopback = host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
    match url.scheme_str() {
        Some("https") => true,
        Some("http") => {
            is_loopback || host.eq_ignore_ascii_case("localhost") || HOSTS.contains(&host)
        }
        _ => false,
    }
}

async fn authorization(chain: &Chain) -> Result<Option<String>, CredentialsError> {
    let env = chain.env();
    match variable(env, "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE") {
        Some(path) => Ok(Some(chain.read(&path).await?.trim().to_owned())),
        None => Ok(variable(env, "AWS_CONTAINER_AUTHORIZATION_TOKEN")),
    }
}

async fn fetch(chain: &Chain, url: &Uri) -> provider::Result {
    let mut headers = vec![("accept", "application/json".to_owned())];
    headers.extend(
        authorization(chain)
            .await?
            .map(|token| ("authorization", token)),
    );
    let timeouts = TimeoutConfig::builder()
        .connect_timeout(Duration::from_secs(2))
        .read_timeout(Duration::from_secs(5));
    let request = MetadataRequest {
        name: "GetContainerCredentials",
        method: "GET",
        url,
        headers,
        timeouts: timeouts.build(),
        retries: RetryConfig::standard(),
        retries_connections: true,
    };
    let failed = |problem: String| {
        let problem = format!("the container's credentials endpoint {problem}");
        CredentialsError::provider_error(problem)
    };
    let body = request
        .send(chain.config())
        .await
        .map_err(|error| match error {
            Failure::Status(status) => failed(format!("responded with HTTP {status}")),
            Failure::Unreached(error) => error,
        })?;
    json::credentials(&body, "container")
        .map_err(|problem| failed(format!("sent invalid credentials: {problem}")))
}
