//! Digests by algorithms that `s3s` does not know: verified, but not kept with the object.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use http::HeaderMap;
use s3s::{S3ErrorCode, S3Result};
use sha2::{Digest, Sha512};

use super::Received;
use super::refusal::bad_digest;
use crate::s3::checksum::Algorithm;
use crate::s3::error;

/// The algorithms that are verified, but not kept with the object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OtherAlgorithm {
    Md5,
    Sha512,
}

impl OtherAlgorithm {
    pub(super) fn verify(self, value: &str, received: &Received) -> S3Result<()> {
        let (name, digest) = match self {
            Self::Md5 => ("MD5", BASE64.encode(received.md5)),
            Self::Sha512 => ("SHA512", BASE64.encode(Sha512::digest(&received.bytes))),
        };
        if digest == value {
            Ok(())
        } else {
            Err(bad_digest(name))
        }
    }
}

/// A digest by an algorithm that `s3s` does not know. It must not be accepted unseen.
pub(super) fn other_digest(headers: &HeaderMap) -> S3Result<Option<(OtherAlgorithm, String)>> {
    let mut digest = None;
    for (name, value) in headers {
        let Some(name) = name.as_str().strip_prefix("x-amz-checksum-") else {
            continue;
        };
        let algorithm = match name {
            "algorithm" | "mode" | "type" => continue,
            "md5" => OtherAlgorithm::Md5,
            "sha512" => OtherAlgorithm::Sha512,
            name if Algorithm::parse(name).is_some() => continue,
            name => return Err(unavailable(name)),
        };
        digest = Some((algorithm, value.to_str().unwrap_or_default().to_owned()));
    }
    let trailers = headers
        .get("x-amz-trailer")
        .and_then(|names| names.to_str().ok())
        .unwrap_or_default();
    let names = trailers
        .split(',')
        .filter_map(|name| name.trim().strip_prefix("x-amz-checksum-"));
    match { names }.find(|name| Algorithm::parse(name).is_none()) {
        Some(name) => Err(unavailable(name)),
        None => Ok(digest),
    }
}

fn unavailable(name: &str) -> s3s::S3Error {
    error::error(
        S3ErrorCode::NotImplemented,
        format!(
            "The sandbox cannot verify the checksum algorithm {}",
            name.to_ascii_uppercase()
        ),
    )
}
