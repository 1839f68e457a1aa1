//! HTTP clients that answer without a network.

use aws_sdk_s3::config::{BehaviorVersion, Builder, Credentials, Region};
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpClient, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_types::body::SdkBody;

/// A configuration that takes nothing from the machine.
pub(crate) fn s3_config() -> Builder {
    Builder::new()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::for_tests())
}

type Answer = fn(HttpRequest) -> Result<HttpResponse, ConnectorError>;

#[derive(Debug)]
struct Canned(Answer);

impl HttpConnector for Canned {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        HttpConnectorFuture::ready((self.0)(request))
    }
}

/// A client that answers each request with what the function makes of it.
pub(crate) fn client(answer: Answer) -> SharedHttpClient {
    http_client_fn(move |_, _| SharedHttpConnector::new(Canned(answer)))
}

/// Refuses every request for good, so that nothing is retried.
pub(crate) fn refusal() -> SharedHttpClient {
    client(|_| Ok(response(400, "")))
}

pub(crate) fn response(status: u16, body: &'static str) -> HttpResponse {
    let status = StatusCode::try_from(status).expect("a status");
    HttpResponse::new(status, SdkBody::from(body))
}
