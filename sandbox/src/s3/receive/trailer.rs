//! The checksum in the trailer of a chunked body.

use http::HeaderMap;
use s3s::{S3Result, TrailingHeaders};

use super::refusal::invalid_value;
use crate::s3::checksum::Algorithm;
use crate::s3::error;

/// The algorithm that the header `x-amz-trailer` announces.
pub(super) fn trailer(headers: &HeaderMap) -> Option<Algorithm> {
    let names = headers.get("x-amz-trailer")?.to_str().ok()?;
    names
        .split(',')
        .find_map(|name| Algorithm::parse(name.trim().strip_prefix("x-amz-checksum-")?))
}

/// The value in the trailer, once the body has been read.
pub(super) fn trailing_value(
    algorithm: Option<Algorithm>,
    trailing: Option<TrailingHeaders>,
) -> S3Result<String> {
    let name = algorithm.map_or("", Algorithm::name);
    let header = format!("x-amz-checksum-{}", name.to_ascii_lowercase());
    let value = trailing
        .and_then(|trailing| {
            trailing.read(|headers| headers.get(&header)?.to_str().ok().map(str::to_owned))
        })
        .flatten();
    match (value, algorithm) {
        (Some(value), Some(algorithm)) if algorithm.decode(&value).is_some() => Ok(value),
        (Some(_), Some(algorithm)) => Err(invalid_value(algorithm)),
        _ => Err(error::custom(
            "MalformedTrailerError",
            http::StatusCode::BAD_REQUEST,
            "The request contained trailing data that was not well-formed or did not conform to our published schema.",
        )),
    }
}
