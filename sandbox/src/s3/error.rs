//! S3's errors, each with its status and the sentence that AWS sends.

use http::header::{CONTENT_TYPE, ETAG, LAST_MODIFIED};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use s3s::{S3Error, S3ErrorCode};
use time::OffsetDateTime;
use time::macros::format_description;

use super::model::{Marker, Version};

/// An error with its own message.
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

/// An ACL for a bucket whose owner owns every object.
pub(crate) fn acls_are_disabled() -> S3Error {
    error(
        S3ErrorCode::AccessControlListNotSupported,
        "The bucket does not allow ACLs",
    )
}

/// The header in which an error carries further elements of its document to `error_body`.
const DETAIL: &str = "x-sandbox-error-detail";

/// Adds an element to an error's document, as `BucketName`. `s3s` has no place for it.
pub(crate) fn with_detail(mut error: S3Error, name: &str, value: &str) -> S3Error {
    let mut headers = error.headers().cloned().unwrap_or_default();
    let text = form_urlencoded::Serializer::new(String::new())
        .append_pair(name, value)
        .finish();
    if let Ok(value) = HeaderValue::from_str(&text) {
        headers.append(DETAIL, value);
    }
    error.set_headers(headers);
    error
}

/// Takes the elements out of the headers again.
pub(crate) fn take_details(headers: &mut HeaderMap) -> Vec<(String, String)> {
    let values = headers.get_all(DETAIL).iter();
    let details = values
        .flat_map(|value| form_urlencoded::parse(value.as_bytes()).into_owned())
        .collect();
    headers.remove(DETAIL);
    details
}

/// The bucket is in another region than the one that the request was signed for.
pub(crate) fn wrong_region(bucket: &str, region: &str) -> S3Error {
    let mut error = error(
        S3ErrorCode::PermanentRedirect,
        "The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.",
    );
    error.set_status_code(StatusCode::MOVED_PERMANENTLY);
    let mut headers = HeaderMap::new();
    insert(
        &mut headers,
        HeaderName::from_static("x-amz-bucket-region"),
        region,
    );
    error.set_headers(headers);
    let error = with_detail(error, "Bucket", bucket);
    with_detail(
        error,
        "Endpoint",
        &format!("{bucket}.s3.{region}.amazonaws.com"),
    )
}

pub(crate) fn invalid_argument(message: impl Into<std::borrow::Cow<'static, str>>) -> S3Error {
    error(S3ErrorCode::InvalidArgument, message)
}

/// An argument that S3 refuses: its name, as `max-keys`, and the value that was sent.
pub(crate) fn argument(
    name: &str,
    value: &str,
    message: impl Into<std::borrow::Cow<'static, str>>,
) -> S3Error {
    let error = with_detail(invalid_argument(message), "ArgumentName", name);
    with_detail(error, "ArgumentValue", value)
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

pub(crate) fn invalid_version_id(name: &str, value: &str) -> S3Error {
    argument(name, value, "Invalid version id specified")
}

pub(crate) fn no_such_upload() -> S3Error {
    error(
        S3ErrorCode::NoSuchUpload,
        "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.",
    )
}

/// A condition of the request does not hold: the header, as `If-Match`.
pub(crate) fn precondition_failed(condition: &str) -> S3Error {
    let error = error(
        S3ErrorCode::PreconditionFailed,
        "At least one of the pre-conditions you specified did not hold",
    );
    with_detail(error, "Condition", condition)
}

/// The condition holds, but another request wrote the key since this one began: the header, as `If-Match`.
pub(crate) fn conditional_conflict(condition: &str) -> S3Error {
    let error = custom(
        "ConditionalRequestConflict",
        StatusCode::CONFLICT,
        "The conditional request cannot succeed due to a conflicting operation against this resource.",
    );
    with_detail(error, "Condition", condition)
}

/// A header that S3 does not implement, or not with this value.
pub(crate) fn not_implemented(header: &str) -> S3Error {
    let error = error(
        S3ErrorCode::NotImplemented,
        "A header you provided implies functionality that is not implemented",
    );
    with_detail(error, "Header", header)
}

pub(crate) fn access_denied() -> S3Error {
    error(S3ErrorCode::AccessDenied, "Access Denied")
}

/// The client has the object already. The response carries the headers that a cache needs.
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
    with_detail(error, "ResourceType", "DeleteMarker")
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
