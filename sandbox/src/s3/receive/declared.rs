//! What a request's headers say about its body.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use http::HeaderMap;
use s3s::dto::ChecksumAlgorithm;
use s3s::{S3ErrorCode, S3Result};

use super::LIMIT;
use super::other::{OtherAlgorithm, other_digest};
use super::refusal::{invalid_value, too_large, unaccompanied};
use super::trailer::trailer;
use crate::s3::checksum::Algorithm;
use crate::s3::error;

/// The headers that describe a request's body.
#[derive(Debug, Default)]
pub(crate) struct Declared {
    /// The checksum to compute, if the request names one.
    pub(super) algorithm: Option<Algorithm>,
    /// Its value; without one it is in the trailer.
    pub(super) value: Option<String>,
    pub(super) in_trailer: bool,
    pub(super) md5: Option<[u8; 16]>,
    /// A digest that is verified, but not kept with the object.
    pub(super) other: Option<(OtherAlgorithm, String)>,
    pub(super) length: Option<u64>,
}

impl Declared {
    /// Gathers what the headers say, and refuses what cannot be.
    pub(crate) fn new(
        values: impl IntoIterator<Item = (Algorithm, String)>,
        named: Option<&ChecksumAlgorithm>,
        content_md5: Option<&str>,
        length: Option<i64>,
        headers: &HeaderMap,
    ) -> S3Result<Self> {
        let mut declared = Self {
            md5: content_md5.map(decode_md5).transpose()?,
            length: length.and_then(|length| u64::try_from(length).ok()),
            ..Self::default()
        };
        if declared.length.is_some_and(|length| length > LIMIT) {
            return Err(too_large());
        }
        declared.checksum(values, headers)?;
        declared.other = other_digest(headers)?;
        if let (None, None, Some(named)) = (declared.algorithm, &declared.other, named) {
            return Err(unaccompanied(named));
        }
        Ok(declared)
    }

    /// The same, for a request with an XML body.
    pub(crate) fn of_headers(headers: &HeaderMap) -> S3Result<Self> {
        let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        let values = Algorithm::ALL.into_iter().filter_map(|algorithm| {
            let name = format!("x-amz-checksum-{}", algorithm.name().to_ascii_lowercase());
            Some((algorithm, header(&name)?.to_owned()))
        });
        Self::new(values, None, header("content-md5"), None, headers)
    }

    fn checksum(
        &mut self,
        values: impl IntoIterator<Item = (Algorithm, String)>,
        headers: &HeaderMap,
    ) -> S3Result<()> {
        let mut values = values.into_iter();
        if let Some((algorithm, value)) = values.next() {
            if values.next().is_some() {
                return Err(error::invalid_request(
                    "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.",
                ));
            }
            if algorithm.decode(&value).is_none() {
                return Err(invalid_value(algorithm));
            }
            self.algorithm = Some(algorithm);
            self.value = Some(value);
        } else if let Some(algorithm) = trailer(headers) {
            self.algorithm = Some(algorithm);
            self.in_trailer = true;
        }
        Ok(())
    }
}

fn decode_md5(header: &str) -> S3Result<[u8; 16]> {
    BASE64
        .decode(header)
        .ok()
        .and_then(|digest| digest.try_into().ok())
        .ok_or_else(|| {
            let error = error::error(
                S3ErrorCode::InvalidDigest,
                "The Content-MD5 you specified was invalid.",
            );
            error::with_detail(error, "Content-MD5", header)
        })
}

/// The same, for `PutObject`, a POST form or `UploadPart`.
macro_rules! declared_of {
    ($request:expr) => {
        $crate::s3::receive::Declared::new(
            $crate::s3::checksum::declared_checksums!($request.input),
            $request.input.checksum_algorithm.as_ref(),
            $request.input.content_md5.as_deref(),
            $request.input.content_length,
            &$request.headers,
        )
    };
}
pub(crate) use declared_of;
