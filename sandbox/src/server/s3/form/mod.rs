//! Uploads from HTML forms: `POST /bucket` becomes the write of an object.
//!
//! The fields come before the file. Everything that can be refused is refused before the file is read, and the file is
//! never held beside the object that it becomes.
//!
//! | File | Concept |
//! |---|---|
//! | `fields.rs` | the fields, and the file behind them |
//! | `signature.rs`, `policy.rs` | who sends the form, and what its policy allows |
//! | `headers.rs`, `file.rs` | the write that the form becomes: headers and body |
//! | `success.rs` | the response that the form asks for |
//!
//! See <https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTForms.html>.

mod fields;
mod file;
mod headers;
mod policy;
mod signature;
mod success;

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use http::header::CONTENT_TYPE;
use http::request::Parts;
use http::{Method, Request, Response, StatusCode};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use s3s::{Body, S3Error, S3ErrorCode, S3Result};

use super::address::Address;
use super::verified::Verified;
use crate::s3::PostForm;
use crate::s3::access::Sender;
use crate::s3::error;
use fields::{Fields, open};
use file::{size_error, stream_of};
use headers::headers;
use signature::{caller, check_policy};
use success::success;

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
    let (mut fields, file) = open(&parts, body).await?;
    let caller = caller(verified, &fields)?;
    let key = key(&fields, file.file_name())?;
    // S3 puts the file's name into the key before it compares the fields with the policy.
    fields.set("key", &key);
    let range = check_policy(&fields, bucket, &caller)?;
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
            ("MaxSizeAllowed", most),
        )),
        Some((least, _)) if size < least && response.status() != StatusCode::FORBIDDEN => {
            Err(size_error(
                S3ErrorCode::Custom("EntityTooSmall".into()),
                "is smaller than the minimum",
                size,
                ("MinSizeAllowed", least),
            ))
        }
        _ if response.status().is_success() => {
            Ok(success(&fields, &parts.headers, bucket, &key, &response))
        }
        _ => Ok(response),
    }
}

/// The key, with the file's name in the place of `${filename}`, if the file has one.
fn key(fields: &Fields, file_name: Option<&str>) -> S3Result<String> {
    let key = fields.get("key").filter(|key| !key.is_empty()).ok_or_else(|| {
        error::argument(
            "key",
            "",
            "Bucket POST must contain a field named 'key'. If it is specified, please check the order of the fields.",
        )
    })?;
    // Browsers used to send a whole path.
    let name = file_name.and_then(|name| name.rsplit(['/', '\\']).next());
    let key = match name {
        Some(name) => key.replace("${filename}", name),
        None => key.to_owned(),
    };
    if key.len() > 1024 {
        return Err(error::error(
            S3ErrorCode::KeyTooLongError,
            "Your key is too long",
        ));
    }
    Ok(key)
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
