//! The credentials endpoint of a container (ECS, EKS Pod Identity).

use std::net::IpAddr;
use std::time::Duration;

use aws_credential_types::Credentials;
use aws_credential_types::provider;
use aws_credential_types::provider::error::CredentialsError;
use aws_smithy_runtime::client::orchestrator::operation::Operation;
use aws_smithy_runtime::client::retries::classifiers::{
    HttpStatusCodeClassifier, TransientErrorClassifier,
};
use aws_smithy_runtime_api::client::interceptors::context::Error;
use aws_smithy_runtime_api::client::orchestrator::{
    HttpRequest, HttpResponse, OrchestratorError, SensitiveOutput,
};
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_runtime_api::client::runtime_plugin::StaticRuntimePlugin;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::Layer;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::os_shim_internal::Env;
use http::Uri;

use super::chain::Chain;
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
        Some("http") => is_loopback || host == "localhost" || HOSTS.contains(&host),
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
    let authorization = authorization(chain).await?;
    let path = url
        .path_and_query()
        .map_or("/", |path| path.as_str())
        .to_owned();
    let origin = url.to_string();
    let origin = origin.strip_suffix(&path).unwrap_or(&origin);
    let timeouts = TimeoutConfig::builder()
        .connect_timeout(Duration::from_secs(2))
        .read_timeout(Duration::from_secs(5));
    let mut sensitive = Layer::new("SensitiveOutput");
    sensitive.store_put(SensitiveOutput);
    let mut operation = Operation::builder()
        .service_name("ContainerCredentials")
        .operation_name("GetContainerCredentials")
        .endpoint_url(origin)
        .no_auth()
        .timeout_config(timeouts.build())
        .runtime_plugin(StaticRuntimePlugin::new().with_config(sensitive.freeze()))
        .standard_retry(&RetryConfig::standard())
        .retry_classifier(TransientErrorClassifier::<Error>::new())
        .retry_classifier(HttpStatusCodeClassifier::default());
    let config = chain.config();
    if let Some(http_client) = config.http_client() {
        operation = operation.http_client(http_client);
    }
    if let Some(sleep) = config.sleep_impl() {
        operation = operation.sleep_impl(sleep);
    }
    let operation = operation
        .serializer(move |authorization| request(&path, authorization))
        .deserializer(response)
        .build();
    operation
        .invoke(authorization)
        .await
        .map_err(|error| match error {
            SdkError::ServiceError(error) => error.into_err(),
            other => CredentialsError::provider_error(other),
        })
}

fn request(
    path: &str,
    authorization: Option<String>,
) -> Result<HttpRequest, aws_smithy_runtime_api::box_error::BoxError> {
    let mut request = http::Request::builder()
        .uri(path)
        .header("accept", "application/json");
    if let Some(authorization) = authorization {
        request = request.header("authorization", authorization);
    }
    Ok(HttpRequest::try_from(request.body(SdkBody::empty())?)?)
}

fn response(response: &HttpResponse) -> Result<Credentials, OrchestratorError<CredentialsError>> {
    let failed = |problem: String| {
        let problem = format!("the container's credentials endpoint {problem}");
        OrchestratorError::operation(CredentialsError::provider_error(problem))
    };
    if !response.status().is_success() {
        return Err(failed(format!(
            "responded with HTTP {}",
            response.status().as_u16()
        )));
    }
    let body = response.body().bytes().unwrap_or_default();
    json::credentials(body, "container")
        .map_err(|problem| failed(format!("sent invalid credentials: {problem}")))
}
