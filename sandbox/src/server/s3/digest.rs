//! The digests of XML bodies, which the operations do not see.

use http::HeaderMap;
use s3s::S3Result;

use crate::s3::Declared;

/// Compares a body with the digests in the request's headers.
pub(super) fn check(headers: &HeaderMap, body: &[u8]) -> S3Result<()> {
    Declared::of_headers(headers)?.check(body)
}
