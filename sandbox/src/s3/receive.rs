//! Receiving a body: read to its end, and compared with every digest that the request declares.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use bytes::Bytes;
use futures::StreamExt;
use http::HeaderMap;
use s3s::crypto::{Checksum as _, Md5};
use s3s::dto::{ChecksumAlgorithm, StreamingBlob};
use s3s::{S3ErrorCode, S3Result, TrailingHeaders};
use sha2::{Digest, Sha512};

use super::checksum::{Algorithm, Checksum, Hasher};
use super::error;

/// The largest body of one request: 5 GiB.
const LIMIT: u64 = 5 * 1024 * 1024 * 1024;

/// The most memory that a declared length may claim before the bytes are there.
const RESERVE: usize = 16 * 1024 * 1024;

/// The headers that describe a request's body.
#[derive(Debug, Default)]
pub(crate) struct Declared {
    /// The checksum to compute, if the request names one.
    algorithm: Option<Algorithm>,
    /// Its value; without one it is in the trailer.
    value: Option<String>,
    in_trailer: bool,
    md5: Option<[u8; 16]>,
    /// A digest that is verified, but not kept with the object.
    other: Option<(OtherAlgorithm, String)>,
    length: Option<u64>,
}

/// The algorithms that are verified, but not kept with the object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OtherAlgorithm {
    Md5,
    Sha512,
}

/// A body that arrived whole and is what its sender said.
#[derive(Debug)]
pub(crate) struct Received {
    pub(crate) bytes: Bytes,
    pub(crate) md5: [u8; 16],
    /// The checksum that the request named.
    pub(crate) checksum: Option<Checksum>,
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

    /// Compares a body that is in memory with the digests.
    pub(crate) fn check(&self, body: &[u8]) -> S3Result<()> {
        // The trailer of a chunked body is not seen here.
        let algorithm = self.algorithm.filter(|_| !self.in_trailer);
        self.verify(&Received {
            bytes: Bytes::copy_from_slice(body),
            md5: super::checksum::md5(body),
            checksum: algorithm.map(|algorithm| Checksum::of_bytes(algorithm, body)),
        })
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

    /// Reads a body to its end and checks it.
    pub(crate) async fn receive(
        mut self,
        body: Option<StreamingBlob>,
        trailing: Option<TrailingHeaders>,
    ) -> S3Result<Received> {
        let mut md5 = Md5::new();
        let mut hasher = self.algorithm.map(Hasher::new);
        let bytes = self.read(body, |chunk| {
            md5.update(chunk);
            if let Some(hasher) = &mut hasher {
                hasher.update(chunk);
            }
        });
        let bytes = bytes.await?;
        let received = Received {
            bytes,
            md5: md5.finalize(),
            checksum: hasher.map(Hasher::finish),
        };
        if self.in_trailer {
            self.value = Some(trailing_value(self.algorithm, trailing)?);
        }
        self.verify(&received)?;
        Ok(received)
    }

    async fn read(
        &self,
        body: Option<StreamingBlob>,
        mut each: impl FnMut(&[u8]),
    ) -> S3Result<Bytes> {
        let expected = usize::try_from(self.length.unwrap_or(0)).unwrap_or(0);
        let mut bytes = Vec::with_capacity(expected.min(RESERVE));
        if let Some(mut body) = body {
            while let Some(chunk) = body.next().await {
                let chunk = chunk.map_err(|source| {
                    s3s::S3Error::with_source(S3ErrorCode::IncompleteBody, source)
                })?;
                if bytes.len() as u64 + chunk.len() as u64 > LIMIT {
                    return Err(too_large());
                }
                each(&chunk);
                bytes.extend_from_slice(&chunk);
            }
        }
        Ok(bytes.into())
    }

    fn verify(&self, received: &Received) -> S3Result<()> {
        if self
            .length
            .is_some_and(|length| length != received.bytes.len() as u64)
        {
            return Err(error::error(
                S3ErrorCode::IncompleteBody,
                "You did not provide the number of bytes specified by the Content-Length HTTP header.",
            ));
        }
        if self.md5.is_some_and(|md5| md5 != received.md5) {
            return Err(error::error(
                S3ErrorCode::BadDigest,
                "The Content-MD5 you specified did not match what we received.",
            ));
        }
        if let Some((algorithm, value)) = &self.other {
            algorithm.verify(value, received)?;
        }
        match (&received.checksum, &self.value) {
            (Some(computed), Some(declared)) if computed.value != *declared => {
                Err(mismatch(computed.algorithm))
            }
            _ => Ok(()),
        }
    }
}

impl OtherAlgorithm {
    fn verify(self, value: &str, received: &Received) -> S3Result<()> {
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
fn other_digest(headers: &HeaderMap) -> S3Result<Option<(OtherAlgorithm, String)>> {
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

/// A request that names an algorithm must bring its value.
fn unaccompanied(named: &ChecksumAlgorithm) -> s3s::S3Error {
    error::invalid_request(match Algorithm::parse(named.as_str()) {
        None => {
            "Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]"
        }
        Some(_) => {
            "x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found."
        }
    })
}

fn decode_md5(header: &str) -> S3Result<[u8; 16]> {
    BASE64
        .decode(header)
        .ok()
        .and_then(|digest| digest.try_into().ok())
        .ok_or_else(|| {
            error::error(
                S3ErrorCode::InvalidDigest,
                "The Content-MD5 you specified was invalid.",
            )
        })
}

/// The algorithm that the header `x-amz-trailer` announces.
fn trailer(headers: &HeaderMap) -> Option<Algorithm> {
    let names = headers.get("x-amz-trailer")?.to_str().ok()?;
    names
        .split(',')
        .find_map(|name| Algorithm::parse(name.trim().strip_prefix("x-amz-checksum-")?))
}

fn trailing_value(
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

fn invalid_value(algorithm: Algorithm) -> s3s::S3Error {
    let name = algorithm.name().to_ascii_lowercase();
    error::invalid_request(format!(
        "Value for x-amz-checksum-{name} header is invalid."
    ))
}

/// The refusal of a body whose checksum is not the declared one.
pub(crate) fn mismatch(algorithm: Algorithm) -> s3s::S3Error {
    bad_digest(algorithm.name())
}

fn bad_digest(name: &str) -> s3s::S3Error {
    error::error(
        S3ErrorCode::BadDigest,
        format!("The {name} you specified did not match the calculated checksum."),
    )
}

fn too_large() -> s3s::S3Error {
    error::error(
        S3ErrorCode::EntityTooLarge,
        "Your proposed upload exceeds the maximum allowed size",
    )
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
