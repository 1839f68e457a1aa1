//! Answers without a socket: what is left is the cost of the call itself.

use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpClient, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::http::{Response, StatusCode};
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;

/// An answer that every request gets.
#[derive(Clone, Debug)]
pub struct Canned {
    status: u16,
    headers: Vec<(&'static str, &'static str)>,
    body: Bytes,
}

impl Canned {
    /// An answer with this status and body.
    ///
    /// ```
    /// let client = benches::canned::Canned::new(200, "hello").http_client();
    /// # let _ = client;
    /// ```
    #[must_use]
    pub fn new(status: u16, body: impl Into<Bytes>) -> Self {
        let headers = vec![
            ("x-amz-request-id", "79104EXAMPLEB723"),
            ("x-amz-id-2", "IOWQ4fDEXAMPLEQM"),
        ];
        Self {
            status,
            headers,
            body: body.into(),
        }
    }

    /// The same with one more header.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: &'static str) -> Self {
        self.headers.push((name, value));
        self
    }

    /// A client that sends nothing and answers this.
    #[must_use]
    pub fn http_client(self) -> SharedHttpClient {
        let connector = SharedHttpConnector::new(self);
        http_client_fn(move |_, _| connector.clone())
    }
}

impl HttpConnector for Canned {
    fn call(&self, _request: HttpRequest) -> HttpConnectorFuture {
        let status = StatusCode::try_from(self.status)
            .unwrap_or_else(|_| StatusCode::from(http::StatusCode::OK));
        let mut response = Response::new(status, SdkBody::from(self.body.clone()));
        for (name, value) in &self.headers {
            response.headers_mut().insert(*name, *value);
        }
        HttpConnectorFuture::ready(Ok(response))
    }
}
