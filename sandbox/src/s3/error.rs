//! S3's errors, each with its status and the sentence that AWS sends.

use http::header::{CONTENT_TYPE, ETAG, LAST_MODIFIED};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use s3s::{S3Error, S3ErrorCode};
use time::OffsetDateTime;
use time::macros::format_description;

use super::model::{Marker, Version};

/// An error with a message of its own.
pub(crate) fn error(
    code: S3ErrorCode,
    message: impl Into<std::borrow::Cow<'static, str>>,
) -> S3Error {
    S3Error::with_message(code, message)
}

/// An error whose code `s3s` does not list.
pub(crate) fn custom(
    code: &'static str,
    status: StatusCode,
    message: impl Into<std::borrow::Cow<'static, str>>,
) -> S3Error {
    let mut error = S3Error::with_message(S3ErrorCode::Custom(code.into()), message);
    error.set_status_code(status);
    error
}

pub(crate) fn invalid_argument(message: impl Into<std::borrow::Cow<'static, str>>) -> S3Error {
    error(S3ErrorCode::InvalidArgument, message)
}

pub(crate) fn invalid_request(message: impl Into<std::borrow::Cow<'static, str>>) -> S3Error {
    error(S3ErrorCode::InvalidRequest, message)
}

pub(crate) fn malformed_xml() -> S3Error {
    error(
        S3ErrorCode::MalformedXML,
        "The XML you provided was not well-formed or did not validate against our published schema",
    )
}

pub(crate) fn no_such_bucket() -> S3Error {
    error(
        S3ErrorCode::NoSuchBucket,
        "The specified bucket does not exist",
    )
}

pub(crate) fn no_such_key() -> S3Error {
    error(S3ErrorCode::NoSuchKey, "The specified key does not exist.")
}

pub(crate) fn no_such_version() -> S3Error {
    error(
        S3ErrorCode::NoSuchVersion,
        "The specified version does not exist.",
    )
}

pub(crate) fn invalid_version_id() -> S3Error {
    invalid_argument("Invalid version id specified")
}

pub(crate) fn no_such_upload() -> S3Error {
    error(
        S3ErrorCode::NoSuchUpload,
        "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.",
    )
}

pub(crate) fn precondition_failed() -> S3Error {
    error(
        S3ErrorCode::PreconditionFailed,
        "At least one of the pre-conditions you specified did not hold",
    )
}

pub(crate) fn access_denied() -> S3Error {
    error(S3ErrorCode::AccessDenied, "Access Denied")
}

/// A GET or HEAD that need not answer with the object again; it carries the headers that a cache wants.
pub(crate) fn not_modified(version: &Version) -> S3Error {
    let mut error = S3Error::new(S3ErrorCode::NotModified);
    let mut headers = HeaderMap::new();
    insert(&mut headers, ETAG, &format!("\"{}\"", version.etag));
    insert(&mut headers, LAST_MODIFIED, &http_date(version.modified));
    error.set_headers(headers);
    error
}

/// The latest version of the key is a delete marker: the key is not there, and the headers say why.
pub(crate) fn deleted(marker: &Marker) -> S3Error {
    let mut error = no_such_key();
    error.set_headers(marker_headers(marker));
    error
}

/// The version that the request names is a delete marker, which can only be deleted.
pub(crate) fn marker_not_allowed(marker: &Marker) -> S3Error {
    let mut error = error(
        S3ErrorCode::MethodNotAllowed,
        "The specified method is not allowed against this resource.",
    );
    let mut headers = marker_headers(marker);
    insert(&mut headers, http::header::ALLOW, "DELETE");
    insert(&mut headers, LAST_MODIFIED, &http_date(marker.modified));
    error.set_headers(headers);
    error
}

fn marker_headers(marker: &Marker) -> HeaderMap {
    let mut headers = HeaderMap::new();
    // Headers given to an error replace those that its XML body came with.
    insert(&mut headers, CONTENT_TYPE, "application/xml");
    insert(
        &mut headers,
        HeaderName::from_static("x-amz-delete-marker"),
        "true",
    );
    insert(
        &mut headers,
        HeaderName::from_static("x-amz-version-id"),
        &marker.id.to_string(),
    );
    headers
}

fn insert(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

/// A date as HTTP headers have it.
pub(crate) fn http_date(time: OffsetDateTime) -> String {
    let format = format_description!(
        "[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT"
    );
    time.format(format).unwrap_or_default()
}
