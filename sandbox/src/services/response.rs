//! The response of a query service.

use http::Response;
use http::header::{CONTENT_TYPE, HeaderValue};
use s3s::Body;

/// A successful response.
pub(super) fn xml(text: String) -> Response<Body> {
    let mut response = Response::new(Body::from(text));
    let content_type = HeaderValue::from_static("text/xml");
    response.headers_mut().insert(CONTENT_TYPE, content_type);
    response
}

/// An XML element. The content is XML already.
#[cfg(any(feature = "ec2", feature = "sqs"))]
pub(super) fn tagged(name: &str, content: &str) -> String {
    format!("<{name}>{content}</{name}>")
}
