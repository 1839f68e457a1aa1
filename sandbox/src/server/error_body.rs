//! The elements of an S3 error besides code and message.

use bytes::Bytes;
use http::Response;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};
use quick_xml::escape::escape;
use s3s::Body;

use super::facts::Facts;
use super::service::RequestId;
use crate::s3::error;

const END: &str = "</Error>";

/// The subject of an error.
pub(super) struct About<'a> {
    pub(super) facts: &'a Facts,
    pub(super) method: &'a str,
    pub(super) upload_id: Option<&'a str>,
    pub(super) version_id: Option<&'a str>,
    pub(super) path: &'a str,
}

/// Completes an S3 error: a message where there is none, what it is about, and the request's ids.
///
/// The operations' errors carry a code and a message. S3's also name the bucket or the key, and repeat the
/// ids of the headers, which clients print.
pub(super) fn complete(response: &mut Response<Body>, about: &About<'_>, id: &RequestId) {
    let details = error::take_details(response.headers_mut());
    let Some(text) = error_text(response) else {
        return;
    };
    let facts = about.facts;
    let Some(head) = text.trim_end().strip_suffix(END) else {
        return;
    };
    let code = between(head, "<Code>", "</Code>").unwrap_or_default();
    let mut body = head.to_owned();
    let mut element = |name: &str, value: &str| {
        if !head.contains(&format!("<{name}>")) {
            body.extend(["<", name, ">", &escape(value), "</", name, ">"]);
        }
    };
    element("Message", message(code));
    for (name, value) in &details {
        element(name, value);
    }
    if let ("NoSuchUpload", Some(upload_id)) = (code, about.upload_id) {
        element("UploadId", upload_id);
    }
    if let ("NoSuchVersion", Some(version_id)) = (code, about.version_id) {
        element("VersionId", version_id);
    }
    if code == "MethodNotAllowed" {
        element("Method", about.method);
    }
    match (code, facts) {
        (
            "ConditionalRequestConflict" | "NoSuchKey" | "NoSuchVersion",
            Facts { key: Some(key), .. },
        ) => element("Key", key),
        (
            "InvalidAccessKeyId" | "SignatureDoesNotMatch",
            Facts {
                access_key: Some(key),
                ..
            },
        ) => element("AWSAccessKeyId", key),
        (
            "BucketAlreadyExists"
            | "BucketAlreadyOwnedByYou"
            | "BucketNotEmpty"
            | "InvalidBucketName"
            | "NoSuchBucket"
            | "NoSuchBucketPolicy"
            | "NoSuchCORSConfiguration"
            | "NoSuchLifecycleConfiguration"
            | "NoSuchTagSet"
            | "NoSuchWebsiteConfiguration",
            Facts {
                bucket: Some(bucket),
                ..
            },
        ) => element("BucketName", bucket),
        _ => {}
    }
    element("Resource", about.path);
    element("RequestId", &id.request);
    element("HostId", &id.host);
    body.push_str(END);
    let length = HeaderValue::from(body.len());
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/xml"));
    if headers.contains_key(CONTENT_LENGTH) {
        headers.insert(CONTENT_LENGTH, length);
    }
    *response.body_mut() = Body::from(Bytes::from(body));
}

/// The body, when it is an error's. An error may come with status 200, too.
fn error_text(response: &Response<Body>) -> Option<String> {
    let bytes = response.body().bytes()?;
    let text = std::str::from_utf8(&bytes).ok()?;
    let start = text.trim_start_matches("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    let is_error = start.trim_start().starts_with("<Error>");
    is_error.then(|| text.to_owned())
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(start)?;
    Some(rest.split_once(end)?.0)
}

/// The message of an error that was given none, as S3 words the common ones.
fn message(code: &str) -> &'static str {
    match code {
        "AccessDenied" => "Access Denied",
        "ExpiredToken" => "The provided token has expired.",
        "InternalError" => "We encountered an internal error. Please try again.",
        "InvalidAccessKeyId" => "The AWS Access Key Id you provided does not exist in our records.",
        "InvalidToken" => "The provided token is malformed or otherwise invalid.",
        "MalformedXML" => {
            "The XML you provided was not well-formed or did not validate against our published schema"
        }
        "MethodNotAllowed" => "The specified method is not allowed against this resource.",
        "NoSuchBucket" => "The specified bucket does not exist",
        "NoSuchKey" => "The specified key does not exist.",
        "NoSuchUpload" => {
            "The specified multipart upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed."
        }
        "PreconditionFailed" => "At least one of the pre-conditions you specified did not hold",
        "RequestTimeTooSkewed" => {
            "The difference between the request time and the current time is too large."
        }
        "ServiceUnavailable" => "Service is unable to handle request.",
        "SignatureDoesNotMatch" => {
            "The request signature we calculated does not match the signature you provided. Check your key and signing method."
        }
        "SlowDown" => "Please reduce your request rate.",
        _ => "The request could not be carried out.",
    }
}
