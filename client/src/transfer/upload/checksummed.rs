//! Sends bytes with their checksum.

use std::future::Future;

use aws_sdk_s3::config;
use aws_sdk_s3::config::timeout::TimeoutConfig;
use aws_sdk_s3::primitives::ByteStream;

use super::builder::Upload;
use super::piece::PartSource;
use crate::error::{Error, Result};
use crate::transfer::attempts::attempt;
use crate::transfer::bandwidth::Bandwidth;
use crate::transfer::checksum::Crc;
use crate::transfer::idle::Activity;
use crate::transfer::settings;

/// Sends bytes, with retries, by the request that is made from their checksum and their body. Returns the checksum, unless
/// the client sends none, and the response.
pub(super) async fn send_checksummed<T, F>(
    upload: &Upload,
    source: &PartSource,
    bandwidth: &Bandwidth,
    activity: &Activity,
    request: impl Fn(Option<Crc>, ByteStream) -> F + Send + Sync,
) -> Result<(Option<Crc>, T)>
where
    F: Future<Output = Result<T>> + Send,
    T: Send,
{
    let crc = if settings::sends_checksums(&upload.s3) {
        Some(source.crc().await?)
    } else {
        None
    };
    bandwidth.pass(source.len()).await;
    let limit = settings::idle_limit(&upload.s3);
    let sent = attempt(upload.config.tries(), || {
        let call = request(crc, source.body(activity.clone()));
        async {
            let done = activity.watch(limit, call).await;
            done.unwrap_or_else(|stalled| Err(broke_off(upload, stalled)))
        }
    });
    match sent.await {
        Ok(response) => {
            upload.progress.advance(source.len());
            Ok((crc, response))
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

/// The configuration of a request with a large body.
///
/// The SDK's read timeout includes the time for sending the body, so a part would never pass a slow connection. boto3's
/// counts only the time without progress, as [`Activity::watch`] does, which replaces it.
pub(super) fn without_read_timeout() -> config::Builder {
    let timeouts = TimeoutConfig::builder().disable_read_timeout().build();
    config::Builder::new().timeout_config(timeouts)
}
