//! The refusals of a body.

use std::error::Error;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use s3s::dto::ChecksumAlgorithm;
use s3s::{S3Error, S3ErrorCode, StdError};

use crate::s3::checksum::Algorithm;
use crate::s3::error;

/// The client stopped sending in the middle of a body.
#[derive(Debug, thiserror::Error)]
#[error("the client stopped sending in the middle of the body")]
pub(crate) struct Stalled;

/// A body that broke off, or stalled.
pub(crate) fn broken(source: StdError) -> S3Error {
    let mut cause: Option<&(dyn Error + 'static)> = Some(&*source);
    while let Some(found) = cause {
        if found.is::<Stalled>() {
            let message = "Your socket connection to the server was not read from or written to within the timeout period. Idle connections will be closed.";
            return error::error(S3ErrorCode::RequestTimeout, message);
        }
        cause = found.source();
    }
    S3Error::with_source(S3ErrorCode::IncompleteBody, source)
}

/// A request that names an algorithm must bring its value.
pub(super) fn unaccompanied(named: &ChecksumAlgorithm) -> S3Error {
    error::invalid_request(match Algorithm::parse(named.as_str()) {
        None => {
            "Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]"
        }
        Some(_) => {
            "x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found."
        }
    })
}

pub(super) fn invalid_value(algorithm: Algorithm) -> S3Error {
    let name = algorithm.name().to_ascii_lowercase();
    error::invalid_request(format!(
        "Value for x-amz-checksum-{name} header is invalid."
    ))
}

/// The refusal of a body whose MD5 is not the one in `Content-MD5`. S3 shows the one in hexadecimal, the other in base64.
pub(super) fn wrong_md5(declared: [u8; 16], computed: [u8; 16]) -> S3Error {
    let error = error::error(
        S3ErrorCode::BadDigest,
        "The Content-MD5 you specified did not match what we received.",
    );
    let error = error::with_detail(error, "ExpectedDigest", &hex::encode(declared));
    error::with_detail(error, "CalculatedDigest", &BASE64.encode(computed))
}

/// The refusal of a body whose checksum is not the declared one.
pub(crate) fn bad_digest(name: &str) -> S3Error {
    error::error(
        S3ErrorCode::BadDigest,
        format!("The {name} you specified did not match the calculated checksum."),
    )
}

pub(super) fn too_large() -> S3Error {
    error::error(
        S3ErrorCode::EntityTooLarge,
        "Your proposed upload exceeds the maximum allowed size",
    )
}
