//! Responses: what `s3s` writes otherwise than S3, and errors.

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, HeaderValue};
use http::{Response, StatusCode};
use s3s::{Body, S3Error};

use crate::s3::STATUS;

/// Takes the status out of the header that carried it past `s3s`.
pub(super) fn with_kept_status(mut response: Response<Body>) -> Response<Body> {
    let status = response.headers_mut().remove(STATUS);
    if let Some(Ok(status)) = status.map(|status| StatusCode::from_bytes(status.as_bytes())) {
        *response.status_mut() = status;
    }
    response
}

/// Takes the quotes off the entity tag, which has none in the response to `GetObjectAttributes` alone.
pub(super) fn unquote_etag(response: &mut Response<Body>) {
    let Some(bytes) = response.body().bytes() else {
        return;
    };
    let Ok(text) = std::str::from_utf8(&bytes) else {
        return;
    };
    let unquoted = ["\"", "&quot;"]
        .iter()
        .fold(text.to_owned(), |text, quote| {
            text.replace(&format!("<ETag>{quote}"), "<ETag>")
                .replace(&format!("{quote}</ETag>"), "</ETag>")
        });
    if response.headers().contains_key(CONTENT_LENGTH) {
        let length = HeaderValue::from(unquoted.len());
        response.headers_mut().insert(CONTENT_LENGTH, length);
    }
    *response.body_mut() = Body::from(Bytes::from(unquoted));
}

/// An error as a response. `error_body` adds what S3 says besides code and message.
pub(super) fn error_response(error: &S3Error) -> Response<Body> {
    let escape = |text: &str| quick_xml::escape::escape(text).into_owned();
    let message = error
        .message()
        .map(|text| format!("<Message>{}</Message>", escape(text)));
    let body = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{}</Code>{}</Error>",
        escape(error.code().as_str()),
        message.unwrap_or_default()
    );
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = error
        .status_code()
        .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if let Some(headers) = error.headers() {
        response.headers_mut().extend(headers.clone());
    }
    response
}
