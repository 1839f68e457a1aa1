//! An S3 without a socket: what is left is the cost of the call itself.

use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpClient, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;

use crate::server;

/// The response to a quiet delete of many keys, none of which failed.
const DELETED: &[u8] =
    b"<DeleteResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"></DeleteResult>";

/// A client that sends nothing: a listing returns a page of 1000 keys, a GET 1 KiB, everything else succeeds.
///
/// ```
/// let http_client = benches::canned::http_client();
/// # let _ = http_client;
/// ```
#[must_use]
pub fn http_client() -> SharedHttpClient {
    let connector = SharedHttpConnector::new(Canned {
        page: server::page("keys-1000"),
        object: Bytes::from_static(&[b'x'; 1024]),
    });
    http_client_fn(move |_, _| connector.clone())
}

#[derive(Clone, Debug)]
struct Canned {
    page: Bytes,
    object: Bytes,
}

impl HttpConnector for Canned {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let (status, body) = match request.method() {
            "GET" if request.uri().contains("list-type=2") => {
                (http::StatusCode::OK, self.page.clone())
            }
            "GET" => (http::StatusCode::OK, self.object.clone()),
            "POST" if request.uri().contains("?delete") => {
                (http::StatusCode::OK, Bytes::from_static(DELETED))
            }
            "DELETE" => (http::StatusCode::NO_CONTENT, Bytes::new()),
            _ => (http::StatusCode::OK, Bytes::new()),
        };
        let mut response = HttpResponse::new(StatusCode::from(status), SdkBody::from(body));
        for (name, value) in [
            ("x-amz-request-id", "79104EXAMPLEB723"),
            ("x-amz-id-2", "IOWQ4fDEXAMPLEQM"),
            ("etag", "\"9a0364b9e99bb480dd25e1f0284c8555\""),
            ("last-modified", "Wed, 31 Jan 2024 00:00:00 GMT"),
        ] {
            response.headers_mut().insert(name, value);
        }
        HttpConnectorFuture::ready(Ok(response))
    }
}
