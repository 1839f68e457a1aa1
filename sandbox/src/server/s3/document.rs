//! Bodies that are documents: read whole, and compared with their digests, which the operations do not see.

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, HeaderMap};
use s3s::{Body, S3Error, S3ErrorCode, S3Result};

use crate::s3::{Declared, error};

/// The longest document that is read.
const LONGEST: usize = 20 * 1024 * 1024;

/// Reads a body that is a document, and compares it with the digests in the headers.
pub(super) async fn read(body: &mut Body, headers: &HeaderMap) -> S3Result<Bytes> {
    let bytes = read_unchecked(body, headers).await?;
    Declared::of_headers(headers)?.check(&bytes)?;
    Ok(bytes)
}

pub(super) async fn read_unchecked(body: &mut Body, headers: &HeaderMap) -> S3Result<Bytes> {
    let announced = headers
        .get(CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse().ok());
    if announced.is_some_and(|length: usize| length > LONGEST) {
        return Err(error::error(
            S3ErrorCode::MaxMessageLengthExceeded,
            "Your request was too big.",
        ));
    }
    let read = body.store_all_limited(LONGEST).await;
    read.map_err(|source| {
        let sent_hash = headers.contains_key("x-amz-content-sha256");
        let code = if sent_hash {
            S3ErrorCode::Custom("XAmzContentSHA256Mismatch".into())
        } else {
            S3ErrorCode::IncompleteBody
        };
        let mut error = S3Error::with_source(code, source);
        error.set_status_code(http::StatusCode::BAD_REQUEST);
        error
    })
}
