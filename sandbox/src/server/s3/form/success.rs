//! The response that a form asks for.

use http::header::{CONTENT_TYPE, ETAG, HeaderValue, LOCATION};
use http::{Response, StatusCode};
use s3s::Body;

use super::fields::Fields;
use crate::s3::Element;

/// The response that the form asks for.
pub(super) fn success(
    fields: &Fields,
    location: &str,
    bucket: &str,
    key: &str,
    written: &Response<Body>,
) -> Response<Body> {
    let mut headers = written.headers().clone();
    headers.remove(http::header::CONTENT_LENGTH);
    let etag = headers
        .get(ETAG)
        .and_then(|etag| etag.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    let redirect = fields
        .get("success_action_redirect")
        .or_else(|| fields.get("redirect"));
    let redirect = redirect.filter(|url| {
        url.parse::<http::Uri>()
            .is_ok_and(|uri| uri.scheme().is_some())
    });
    let (status, location, body) = match (redirect, fields.get("success_action_status")) {
        (Some(url), _) => {
            let mut query = form_urlencoded::Serializer::new(String::new());
            query
                .append_pair("bucket", bucket)
                .append_pair("key", key)
                .append_pair("etag", &etag);
            let joint = if url.contains('?') { '&' } else { '?' };
            (
                StatusCode::SEE_OTHER,
                format!("{url}{joint}{}", query.finish()),
                String::new(),
            )
        }
        (None, Some("201")) => {
            let document = Element::new("PostResponse")
                .with(Element::with_text("Location", location))
                .with(Element::with_text("Bucket", bucket))
                .with(Element::with_text("Key", key))
                .with(Element::with_text("ETag", &etag));
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/xml"));
            (
                StatusCode::CREATED,
                location.to_owned(),
                document.to_plain_document(),
            )
        }
        (None, Some("200")) => (StatusCode::OK, location.to_owned(), String::new()),
        (None, _) => (StatusCode::NO_CONTENT, location.to_owned(), String::new()),
    };
    if let Ok(value) = HeaderValue::try_from(location) {
        headers.insert(LOCATION, value);
    }
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}
