//! Uploads from HTML forms: `POST /bucket` becomes the write of an object.
//!
//! The fields come before the file. Everything that can be refused is refused before the file is read, and the file is
//! never held beside the object that it becomes.
//!
//! See <https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTForms.html>.

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use futures::{Stream, StreamExt, stream};
use http::header::{CONTENT_TYPE, ETAG, HeaderMap, HeaderName, HeaderValue, LOCATION};
use http::request::Parts;
use http::{Method, Request, Response, StatusCode};
use http_body::Frame;
use http_body_util::{BodyStream, StreamBody};
use multer::{Field, Multipart};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use s3s::auth::Credentials;
use s3s::{Body, S3Error, S3ErrorCode, S3Result, StdError};

use super::address::Address;
use super::authorization::PostForm;
use super::form_policy::Policy;
use super::verified::Verified;
use crate::s3::access::Sender;
use crate::s3::account::Caller;
use crate::s3::{Element, error};
use crate::server::signing;

/// The most bytes that all fields before the file may have.
const FIELDS: usize = 20 * 1024;

/// The fields that say how the form is handled. All others say something about the object.
const HANDLING: [&str; 15] = [
    "awsaccesskeyid",
    "bucket",
    "file",
    "key",
    "policy",
    "redirect",
    "signature",
    "success_action_redirect",
    "success_action_status",
    "tagging",
    "x-amz-algorithm",
    "x-amz-credential",
    "x-amz-date",
    "x-amz-security-token",
    "x-amz-signature",
];

/// The fields of a form. Their names compare without regard to case.
#[derive(Debug, Default)]
pub(super) struct Fields(Vec<(String, String)>);

impl Fields {
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(field, _)| field == name);
        found.map(|(_, value)| value.as_str())
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }
}

/// Whether a request uploads a form.
pub(super) fn is_form(parts: &Parts) -> bool {
    let kind = parts
        .headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    parts.method == Method::POST
        && kind.is_some_and(|kind| kind.to_ascii_lowercase().starts_with("multipart/form-data"))
}

/// Writes the object that a form uploads.
pub(super) async fn respond(
    verified: &Verified,
    parts: Parts,
    body: Body,
    address: IpAddr,
) -> S3Result<Response<Body>> {
    let target = Address::of(&parts.uri, &parts.headers, &verified.hosts);
    let (Some(bucket), None) = (&target.bucket, &target.key) else {
        return Err(S3ErrorCode::MethodNotAllowed.into());
    };
    let (fields, file) = open(&parts, body).await?;
    let caller = caller(verified, &fields)?;
    let range = check_policy(&fields, bucket, &caller)?;
    let key = key(&fields, file.file_name())?;
    let size = Arc::new(AtomicU64::new(0));
    let request =
        Request::builder()
            .method(Method::PUT)
            .uri(format!("/{}/{}", encode(bucket), encode(&key)));
    let (mut put, ()) = request
        .body(())
        .map_err(|_| S3Error::from(S3ErrorCode::InvalidURI))?
        .into_parts();
    put.headers = headers(&fields)?;
    put.extensions = parts.extensions.clone();
    put.extensions.insert(PostForm);
    let sender = Sender {
        caller,
        address,
        tags: Arc::new([]),
    };
    let response = verified
        .respond(put, stream_of(file, range, &size), sender)
        .await?;
    let size = size.load(Ordering::Relaxed);
    match range {
        Some((_, most)) if size > most => Err(size_error(
            S3ErrorCode::EntityTooLarge,
            "exceeds the maximum",
            size,
        )),
        Some((least, _)) if size < least && response.status() != StatusCode::FORBIDDEN => {
            Err(size_error(
                S3ErrorCode::Custom("EntityTooSmall".into()),
                "is smaller than the minimum",
                size,
            ))
        }
        _ if response.status().is_success() => {
            Ok(success(&fields, &parts.headers, bucket, &key, &response))
        }
        _ => Ok(response),
    }
}

fn size_error(code: S3ErrorCode, relation: &str, size: u64) -> S3Error {
    let mut error = S3Error::with_message(
        code,
        format!("Your proposed upload {relation} allowed size"),
    );
    error.set_status_code(StatusCode::BAD_REQUEST);
    error::with_detail(error, "ProposedSize", &size.to_string())
}

/// Reads the fields up to the file.
async fn open(parts: &Parts, body: Body) -> S3Result<(Fields, Field<'static>)> {
    let kind = parts
        .headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let boundary = multer::parse_boundary(kind.unwrap_or_default()).map_err(|_| malformed())?;
    let data = BodyStream::new(body)
        .filter_map(async |frame| frame.map(|frame| frame.into_data().ok()).transpose());
    let mut form = Multipart::new(data, boundary);
    let mut fields = Fields::default();
    let mut left = FIELDS;
    loop {
        let Some(mut field) = form.next_field().await.map_err(|_| malformed())? else {
            return Err(error::invalid_argument(
                "POST requires exactly one file upload per request.",
            ));
        };
        let name = field.name().unwrap_or_default().to_ascii_lowercase();
        if name == "file" {
            return Ok((fields, field));
        }
        let mut value = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(|_| malformed())? {
            left = left.checked_sub(chunk.len()).ok_or_else(too_long)?;
            value.extend_from_slice(&chunk);
        }
        left = left.checked_sub(name.len()).ok_or_else(too_long)?;
        fields
            .0
            .push((name, String::from_utf8(value).map_err(|_| malformed())?));
    }
}

fn malformed() -> S3Error {
    error::error(
        S3ErrorCode::MalformedPOSTRequest,
        "The body of your POST request is not well-formed multipart/form-data.",
    )
}

fn too_long() -> S3Error {
    error::error(
        S3ErrorCode::MaxPostPreDataLengthExceededError,
        "Your POST request fields preceding the upload file were too large.",
    )
}

/// Whose key signed the form's policy. A form without a signature is anonymous.
fn caller(verified: &Verified, fields: &Fields) -> S3Result<Caller> {
    let v4 = fields
        .get("x-amz-signature")
        .zip(fields.get("x-amz-credential"));
    let v2 = fields.get("signature").zip(fields.get("awsaccesskeyid"));
    let policy = fields.get("policy");
    let (access_key, signed) = match (v4, v2, policy) {
        (None, None, None) if fields.get("signature").is_none() => return Ok(Caller::Anonymous),
        (Some((_, credential)), _, Some(_)) => {
            (credential.split('/').next().unwrap_or_default(), true)
        }
        (None, Some((_, access_key)), Some(_)) => (access_key, false),
        _ => {
            return Err(error::invalid_argument(
                "Bucket POST with a policy must contain the fields of its signature, and a signature needs a policy.",
            ));
        }
    };
    let key = verified.authorization.keys.get(access_key);
    let key = key.ok_or_else(|| S3Error::from(S3ErrorCode::InvalidAccessKeyId))?;
    let policy = policy.unwrap_or_default();
    let valid = if signed {
        let scope: Vec<_> = v4
            .map_or("", |(_, credential)| credential)
            .split('/')
            .collect();
        let [_, date, region, service, "aws4_request"] = scope[..] else {
            return Err(error::invalid_argument(
                "The field x-amz-credential is malformed.",
            ));
        };
        let signature = signing::sign_v4(&key.secret, date, region, service, policy);
        v4.is_some_and(|(claimed, _)| signing::equal(claimed, &signature))
    } else {
        let signature = signing::sign_v2(&key.secret, policy);
        v2.is_some_and(|(claimed, _)| signing::equal(claimed, &signature))
    };
    if !valid {
        return Err(S3ErrorCode::SignatureDoesNotMatch.into());
    }
    let credentials = Credentials {
        access_key: access_key.to_owned(),
        secret_key: key.secret.into(),
    };
    verified
        .authorization
        .caller(Some(&credentials), fields.get("x-amz-security-token"))
}

/// Compares the form with its policy. Returns the sizes that the policy allows.
fn check_policy(fields: &Fields, bucket: &str, caller: &Caller) -> S3Result<Option<(u64, u64)>> {
    match (fields.get("policy"), caller) {
        (Some(policy), Caller::Signed { .. }) => {
            let policy = Policy::parse(policy)?;
            policy.check(fields, bucket)?;
            Ok(policy.size)
        }
        _ => Ok(None),
    }
}

/// The key, with the file's name in the place of `${filename}`.
fn key(fields: &Fields, file_name: Option<&str>) -> S3Result<String> {
    let key = fields.get("key").filter(|key| !key.is_empty()).ok_or_else(|| {
        error::invalid_argument("Bucket POST must contain a field named 'key'. If it is specified, please check the order of the fields.")
    })?;
    // Browsers used to send a whole path.
    let name = file_name
        .unwrap_or_default()
        .rsplit(['/', '\\'])
        .next()
        .unwrap_or_default();
    let key = key.replace("${filename}", name);
    if key.len() > 1024 {
        return Err(error::error(
            S3ErrorCode::KeyTooLongError,
            "Your key is too long",
        ));
    }
    Ok(key)
}

/// The headers that the write would have.
fn headers(fields: &Fields) -> S3Result<HeaderMap> {
    let mut headers = HeaderMap::new();
    for (name, value) in &fields.0 {
        let name = if name == "acl" { "x-amz-acl" } else { name };
        let known = [
            "cache-control",
            "content-type",
            "content-disposition",
            "content-encoding",
            "content-language",
            "expires",
        ];
        if HANDLING.contains(&name) || !(known.contains(&name) || name.starts_with("x-amz-")) {
            continue;
        }
        let (name, value) = (HeaderName::try_from(name), HeaderValue::try_from(value));
        let (Ok(name), Ok(value)) = (name, value) else {
            return Err(error::invalid_argument(
                "A field of the form has a value that no header can have.",
            ));
        };
        headers.insert(name, value);
    }
    if let Some(document) = fields.get("tagging") {
        let tags = tags(document)?;
        if let Ok(value) = HeaderValue::try_from(tags) {
            headers.insert("x-amz-tagging", value);
        }
    }
    Ok(headers)
}

/// The tags of an XML document, as the header has them.
fn tags(document: &str) -> S3Result<String> {
    let root = Element::parse(document.as_bytes())?;
    let set = root.child("TagSet").ok_or_else(error::malformed_xml)?;
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    for tag in set.all("Tag") {
        pairs.append_pair(
            tag.text_of("Key").unwrap_or_default(),
            tag.text_of("Value").unwrap_or_default(),
        );
    }
    Ok(pairs.finish())
}

/// The file as a body, which fails where its size leaves the range that the policy allows.
fn stream_of(file: Field<'static>, range: Option<(u64, u64)>, size: &Arc<AtomicU64>) -> Body {
    let (least, most) = range.unwrap_or((0, u64::MAX));
    let (counted, total) = (Arc::clone(size), Arc::clone(size));
    let chunks = file.map(move |chunk| {
        let chunk: Bytes = chunk.map_err(StdError::from)?;
        let read = counted.fetch_add(chunk.len() as u64, Ordering::Relaxed) + chunk.len() as u64;
        if read > most {
            Err("the file is larger than the policy allows".into())
        } else {
            Ok(chunk)
        }
    });
    let end = stream::once(async move {
        let small = total.load(Ordering::Relaxed) < least;
        small.then(|| Err(StdError::from("the file is smaller than the policy allows")))
    });
    let chunks = chunks.chain(end.filter_map(async |end| end));
    Body::http_body_unsync(StreamBody::new(frames(chunks)))
}

fn frames(
    chunks: impl Stream<Item = Result<Bytes, StdError>>,
) -> impl Stream<Item = Result<Frame<Bytes>, StdError>> {
    chunks.map(|chunk| chunk.map(Frame::data))
}

/// The response that the form asks for.
fn success(
    fields: &Fields,
    request: &HeaderMap,
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
    let host = request
        .get(http::header::HOST)
        .and_then(|host| host.to_str().ok());
    let location = format!(
        "http://{}/{}/{}",
        host.unwrap_or("localhost"),
        encode(bucket),
        encode(key)
    );
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
                .with(Element::with_text("Location", &location))
                .with(Element::with_text("Bucket", bucket))
                .with(Element::with_text("Key", key))
                .with(Element::with_text("ETag", &etag));
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/xml"));
            (StatusCode::CREATED, location, document.to_document())
        }
        (None, Some("200")) => (StatusCode::OK, location, String::new()),
        (None, _) => (StatusCode::NO_CONTENT, location, String::new()),
    };
    if let Ok(value) = HeaderValue::try_from(location) {
        headers.insert(LOCATION, value);
    }
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

/// A name in a path. Slashes stay.
fn encode(name: &str) -> String {
    const KEPT: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'/')
        .remove(b'-')
        .remove(b'_')
        .remove(b'.')
        .remove(b'~');
    utf8_percent_encode(name, KEPT).to_string()
}
