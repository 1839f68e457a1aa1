//! Sends bytes with their checksum: that of bytes in memory in a header, that of a part of a file after it.

use std::future::Future;

use aws_sdk_s3::config;
use aws_sdk_s3::config::RequestChecksumCalculation;
use aws_sdk_s3::config::timeout::TimeoutConfig;
use aws_sdk_s3::primitives::ByteStream;

use super::builder::Upload;
use super::piece::PartSource;
use super::trailer::{AnnounceTrailer, Trailer};
use crate::error::{Error, Result};
use crate::transfer::attempts::attempt;
use crate::transfer::bandwidth::Bandwidth;
use crate::transfer::checksum::{self, Crc};
use crate::transfer::idle::Activity;
use crate::transfer::settings;

/// How the checksum of a request's body is sent.
#[derive(Clone)]
pub(super) enum Checksum {
    /// The client sends none.
    None,
    Header(Crc),
    Trailer(Trailer),
}

impl Checksum {
    fn of(upload: &Upload, source: &PartSource) -> Self {
        match source {
            _ if !settings::sends_checksums(&upload.s3) => Self::None,
            PartSource::Memory(bytes) => Self::Header(Crc::of(checksum::UPLOAD, bytes)),
            PartSource::File { length, .. } => Self::Trailer(Trailer::new(*length)),
        }
    }

    /// Whether there is one.
    pub(super) fn is_sent(&self) -> bool {
        !matches!(self, Self::None)
    }

    /// The value for the header.
    pub(super) fn header(&self) -> Option<String> {
        match self {
            Self::Header(crc) => Some(crc.to_base64()),
            _ => None,
        }
    }

    pub(super) fn trailer(&self) -> Option<Trailer> {
        match self {
            Self::Trailer(trailer) => Some(trailer.clone()),
            _ => None,
        }
    }

    /// The interceptor for the request.
    pub(super) fn interceptor(&self) -> AnnounceTrailer {
        AnnounceTrailer(self.trailer())
    }

    /// The checksum of the bytes that were sent.
    fn sent(&self) -> Option<Crc> {
        match self {
            Self::None => None,
            Self::Header(crc) => Some(*crc),
            Self::Trailer(trailer) => trailer.sent(),
        }
    }
}

/// Sends bytes, with retries, by the request that is made from their checksum and their body. Returns the checksum, unless
/// the client sends none, and the response.
pub(super) async fn send_checksummed<T, F>(
    upload: &Upload,
    source: &PartSource,
    bandwidth: &Bandwidth,
    activity: &Activity,
    request: impl Fn(&Checksum, ByteStream) -> F + Send + Sync,
) -> Result<(Option<Crc>, T)>
where
    F: Future<Output = Result<T>> + Send,
    T: Send,
{
    let checksum = Checksum::of(upload, source);
    bandwidth.pass(source.len()).await;
    let limit = settings::idle_limit(&upload.s3);
    let sent = attempt(upload.config.tries(), || {
        let body = source.body(checksum.trailer(), activity.clone());
        let call = request(&checksum, body);
        async {
            let done = activity.watch(limit, call).await;
            done.unwrap_or_else(|stalled| Err(broke_off(upload, stalled)))
        }
    });
    match sent.await {
        Ok(response) => {
            upload.progress.advance(source.len());
            Ok((checksum.sent(), response))
        }
        Err(error) => Err(source.explain(error).await),
    }
}

fn broke_off(upload: &Upload, source: std::io::Error) -> Error {
    let (bucket, key) = upload.subject();
    Error::Body {
        subject: crate::error::Subject::object(bucket, key),
        source,
    }
}

/// The configuration of a request with a large body, for which the SDK computes no checksum.
///
/// The SDK's read timeout includes the time for sending the body, so a part would never pass a slow connection. boto3's
/// counts only the time without progress, as [`Activity::watch`] does, which replaces it.
pub(super) fn large_body() -> config::Builder {
    let timeouts = TimeoutConfig::builder().disable_read_timeout().build();
    config::Builder::new()
        .timeout_config(timeouts)
        .request_checksum_calculation(RequestChecksumCalculation::WhenRequired)
}
