//! One request to a metadata service of the machine or the container.

use std::fmt;

use aws_credential_types::provider::error::CredentialsError;
use aws_smithy_runtime::client::orchestrator::operation::Operation;
use aws_smithy_runtime::client::retries::classifiers::{
    HttpStatusCodeClassifier, TransientErrorClassifier,
};
use aws_smithy_runtime_api::box_error::BoxError;
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
use aws_types::SdkConfig;
use bytes::Bytes;
use http::Uri;

/// A request without a body.
pub(super) struct MetadataRequest<'a> {
    /// The operation's name in logs.
    pub(super) name: &'static str,
    pub(super) method: &'static str,
    pub(super) url: &'a Uri,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) timeouts: TimeoutConfig,
    pub(super) retries: RetryConfig,
    /// Whether a request without a response is sent again.
    pub(super) retries_connections: bool,
}

/// Why there is no document.
#[derive(Debug)]
pub(super) enum Failure {
    /// A response without success.
    Status(u16),
    /// No response.
    Unreached(CredentialsError),
}

impl MetadataRequest<'_> {
    /// The body of a response with success. Neither it nor a header is part of a log line.
    pub(super) async fn send(self, config: &SdkConfig) -> Result<Bytes, Failure> {
        let url = self.url.to_string();
        let path = self.url.path_and_query().map_or("/", |path| path.as_str());
        let origin = url.strip_suffix(path).unwrap_or(&url);
        let mut sensitive = Layer::new("SensitiveOutput");
        sensitive.store_put(SensitiveOutput);
        let mut operation = Operation::builder()
            .service_name("Metadata")
            .operation_name(self.name)
            .endpoint_url(origin)
            .no_auth()
            .timeout_config(self.timeouts)
            .runtime_plugin(StaticRuntimePlugin::new().with_config(sensitive.freeze()))
            .standard_retry(&self.retries)
            .retry_classifier(HttpStatusCodeClassifier::default());
        if self.retries_connections {
            operation = operation.retry_classifier(TransientErrorClassifier::<Error>::new());
        }
        if let Some(http_client) = config.http_client() {
            operation = operation.http_client(http_client);
        }
        if let Some(sleep) = config.sleep_impl() {
            operation = operation.sleep_impl(sleep);
        }
        let (method, path) = (self.method, path.to_owned());
        let operation = operation
            .serializer(move |Hidden(headers)| request(method, &path, headers))
            .deserializer(body)
            .build();
        let Hidden(body) = operation.invoke(Hidden(self.headers)).await?;
        Ok(body)
    }
}

fn request(
    method: &str,
    path: &str,
    headers: Vec<(&'static str, String)>,
) -> Result<HttpRequest, BoxError> {
    let mut request = http::Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(name, value);
    }
    Ok(HttpRequest::try_from(request.body(SdkBody::empty())?)?)
}

/// Headers or a body with secrets, which the SDK prints at `TRACE`.
struct Hidden<T>(T);

impl<T> fmt::Debug for Hidden<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

fn body(response: &HttpResponse) -> Result<Hidden<Bytes>, OrchestratorError<Status>> {
    if !response.status().is_success() {
        let status = Status(response.status().as_u16());
        return Err(OrchestratorError::operation(status));
    }
    let body = response.body().bytes().unwrap_or_default();
    Ok(Hidden(Bytes::copy_from_slice(body)))
}

#[derive(Debug)]
struct Status(u16);

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HTTP {}", self.0)
    }
}

impl std::error::Error for Status {}

impl From<SdkError<Status, HttpResponse>> for Failure {
    fn from(error: SdkError<Status, HttpResponse>) -> Self {
        match error {
            SdkError::ServiceError(error) => Self::Status(error.into_err().0),
            // Without the response, whose body may be credentials.
            other => Self::Unreached(match other.into_source() {
                Ok(source) => CredentialsError::provider_error(source),
                Err(other) => CredentialsError::provider_error(other),
            }),
        }
    }
}
