//! A DynamoDB without a socket.

use std::sync::Arc;

use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpClient, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_types::body::SdkBody;

use crate::server::table::Table;

/// A client that sends nothing: it has the table of [`server::table`](crate::server::table), and takes every write.
///
/// ```
/// let http_client = benches::dynamodb::http_client();
/// # let _ = http_client;
/// ```
#[must_use]
pub fn http_client() -> SharedHttpClient {
    let connector = SharedHttpConnector::new(Canned(Arc::default()));
    http_client_fn(move |_, _| connector.clone())
}

#[derive(Clone, Debug)]
struct Canned(Arc<Table>);

impl HttpConnector for Canned {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let target = request.headers().get("x-amz-target").unwrap_or_default();
        let body = request.body().bytes().unwrap_or_default();
        let body = SdkBody::from(self.0.answer(target, body));
        let status = StatusCode::from(http::StatusCode::OK);
        let mut response = HttpResponse::new(status, body);
        for (name, value) in [
            ("content-type", "application/x-amz-json-1.0"),
            ("x-amzn-requestid", "79104EXAMPLEB723"),
        ] {
            response.headers_mut().insert(name, value);
        }
        HttpConnectorFuture::ready(Ok(response))
    }
}
