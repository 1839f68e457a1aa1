//! Requests and responses of the crate that is the service.

use bytes::Bytes;
use http::{Response, StatusCode};
use s3s::Body;
use winterbaume_core::{MockRequest, MockResponse, MockService};

use super::super::call::Call;

/// Hands a form to the service, in the place of the call's own. The service reads its region from the host, as AWS's own
/// names have it.
pub(super) async fn form(service: &dyn MockService, call: &Call, form: &str) -> MockResponse {
    let path = call
        .parts
        .uri
        .path_and_query()
        .map_or("/", |path| path.as_str());
    let (name, region) = (&call.service, call.region());
    let request = MockRequest {
        method: call.parts.method.to_string(),
        uri: format!("https://{name}.{region}.amazonaws.com{path}"),
        headers: call.parts.headers.clone(),
        body: Bytes::copy_from_slice(form.as_bytes()),
    };
    service.handle(request).await
}

/// Turns a service's response into the server's.
pub(super) fn response(mock: MockResponse) -> Response<Body> {
    let mut response = Response::new(Body::from(mock.body));
    *response.status_mut() =
        StatusCode::from_u16(mock.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    *response.headers_mut() = mock.headers;
    response
}

/// The text of the first XML element with this name.
pub(super) fn element(body: &[u8], name: &str) -> Option<String> {
    let text = std::str::from_utf8(body).ok()?;
    let (_, rest) = text.split_once(&format!("<{name}>"))?;
    let (value, _) = rest.split_once(&format!("</{name}>"))?;
    let value = quick_xml::escape::unescape(value).ok()?;
    Some(value.into_owned())
}
