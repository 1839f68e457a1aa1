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

use http::header::{CONTENT_TYPE, HOST};
use http::request::Parts;
use http::{Method, Request, Response, StatusCode};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use s3s::{Body, S3Error, S3ErrorCode, S3Result};

use super::address::Address;
use super::verified::Verified;
use crate::s3::PostForm;
use crate::s3::access::{Sender, Signature};
use crate::s3::account::Caller;
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
    // S3 puts the file's name into the fields before it compares them with the policy.
    if let Some(name) = file.file_name() {
        // Browsers used to send a whole path.
        fields.insert_file_name(name.rsplit(['/', '\\']).next().unwrap_or(name));
    }
    let key = key(&fields)?;
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
    let version = if fields.get("x-amz-signature").is_some() {
        "AWS4-HMAC-SHA256"
    } else {
        "AWS"
    };
    let signature = matches!(caller, Caller::Signed { .. }).then_some(Signature {
        kind: "POST",
        version,
        age: None,
    });
    let sender = Sender {
        caller,
        address,
        signature,
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
            let location = location(&parts, &target, &key);
            Ok(success(&fields, &location, bucket, &key, &response))
        }
        _ => Ok(response),
    }
}

/// The key of the object.
fn key(fields: &Fields) -> S3Result<String> {
    let key = fields.get("key").filter(|key| !key.is_empty()).ok_or_else(|| {
        error::argument(
            "key",
            "",
            "Bucket POST must contain a field named 'key'. If it is specified, please check the order of the fields.",
        )
    })?;
    if key.len() > 1024 {
        return Err(error::error(
            S3ErrorCode::KeyTooLongError,
            "Your key is too long",
        ));
    }
    Ok(key.to_owned())
}

/// The URL of the object, in the style in which the form was sent.
fn location(parts: &Parts, target: &Address, key: &str) -> String {
    let host = parts.headers.get(HOST).and_then(|host| host.to_str().ok());
    let bucket = match &target.bucket {
        Some(bucket) if parts.uri.path() != "/" => format!("{}/", encode(bucket)),
        _ => String::new(),
    };
    format!(
        "http://{}/{bucket}{}",
        host.unwrap_or("localhost"),
        encode(key)
    )
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
