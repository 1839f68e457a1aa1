//! The wrapper around the HTTP client that the SDK sends through.

use std::sync::Arc;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::connector_metadata::ConnectorMetadata;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpClient,
    SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::runtime_components::{
    RuntimeComponents, RuntimeComponentsBuilder,
};
use aws_smithy_types::config_bag::ConfigBag;

use super::body;
use super::log::WireLog;
use super::operation;
use super::record::RequestInfo;
use crate::redact;

/// An HTTP client whose connectors record each request; pool and timeouts stay those of the inner client.
#[derive(Debug)]
pub(super) struct RecordingClient {
    inner: SharedHttpClient,
    log: WireLog,
}

impl RecordingClient {
    pub(super) fn new(inner: SharedHttpClient, log: WireLog) -> Self {
        Self { inner, log }
    }
}

impl HttpClient for RecordingClient {
    fn http_connector(
        &self,
        settings: &HttpConnectorSettings,
        components: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(RecordingConnector {
            inner: self.inner.http_connector(settings, components),
            log: self.log.clone(),
        })
    }

    fn validate_base_client_config(
        &self,
        components: &RuntimeComponentsBuilder,
        cfg: &ConfigBag,
    ) -> Result<(), BoxError> {
        HttpClient::validate_base_client_config(&self.inner, components, cfg)
    }

    fn validate_final_config(
        &self,
        components: &RuntimeComponents,
        cfg: &ConfigBag,
    ) -> Result<(), BoxError> {
        HttpClient::validate_final_config(&self.inner, components, cfg)
    }

    fn connector_metadata(&self) -> Option<ConnectorMetadata> {
        self.inner.connector_metadata()
    }
}

#[derive(Debug)]
struct RecordingConnector {
    inner: SharedHttpConnector,
    log: WireLog,
}

impl HttpConnector for RecordingConnector {
    fn call(&self, mut request: HttpRequest) -> HttpConnectorFuture {
        let entry = self.log.open(describe(&request));
        let sent = request.take_body();
        *request.body_mut() = body::count_sent(sent, Arc::clone(&entry));
        let response = self.inner.call(request);
        HttpConnectorFuture::new(async move {
            let result = response.await;
            match result {
                Ok(mut response) => {
                    entry.responded(response.status().as_u16());
                    let received = response.take_body();
                    *response.body_mut() = body::count_received(received, entry);
                    Ok(response)
                }
                Err(error) => {
                    entry.touch();
                    Err(error)
                }
            }
        })
    }
}

fn describe(request: &HttpRequest) -> RequestInfo {
    let (host, path) = split_uri(request.uri());
    RequestInfo {
        operation: operation::name(request, host, path),
        method: request.method().to_owned(),
        host: host.to_owned(),
        path: redact::path(path),
        attempt: attempt(request),
    }
}

/// Splits a URI into its authority and its path with query. A URI without a scheme is all path.
fn split_uri(uri: &str) -> (&str, &str) {
    let Some((_, rest)) = uri.split_once("://") else {
        return ("", uri);
    };
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    // User information may hold a password.
    let host = authority
        .rsplit_once('@')
        .map_or(authority, |(_, host)| host);
    (host, if path.is_empty() { "/" } else { path })
}

/// Reads `attempt=2; max=3`, which the SDK sends with each attempt. A client that sends no such header does not retry.
fn attempt(request: &HttpRequest) -> u32 {
    request
        .headers()
        .get("amz-sdk-request")
        .and_then(|value| {
            value
                .split(';')
                .find_map(|part| part.trim().strip_prefix("attempt="))
        })
        .and_then(|number| number.parse().ok())
        .unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::split_uri;

    #[test]
    fn a_uri_splits_into_host_and_path() {
        assert_eq!(
            split_uri("http://127.0.0.1:80/a?b"),
            ("127.0.0.1:80", "/a?b")
        );
        assert_eq!(split_uri("http://host?b"), ("host", "?b"));
        assert_eq!(split_uri("https://host"), ("host", "/"));
        assert_eq!(split_uri("/only/path"), ("", "/only/path"));
    }

    #[test]
    fn user_information_is_not_kept() {
        assert_eq!(split_uri("http://me:secret@host/"), ("host", "/"));
    }
}
