//! Bytes sealed with their checksum: what every request of an upload carries.

use std::future::Future;

use aws_sdk_s3::primitives::ByteStream;

use super::builder::Upload;
use super::piece::Source;
use crate::error::Result;
use crate::transfer::attempts::attempt;
use crate::transfer::bandwidth::Bandwidth;
use crate::transfer::checksum::Crc;

/// Sends bytes by the request that is made of their checksum and their body, again if need be. Returns the checksum and
/// the answer.
pub(super) async fn send_sealed<T, F>(
    upload: &Upload,
    source: &Source,
    bandwidth: &Bandwidth,
    request: impl Fn(Crc, ByteStream) -> F + Send + Sync,
) -> Result<(Crc, T)>
where
    F: Future<Output = Result<T>> + Send,
    T: Send,
{
    let crc = source.crc().await?;
    bandwidth.pass(source.len()).await;
    match attempt(upload.config.tries(), || request(crc, source.body())).await {
        Ok(answer) => {
            upload.progress.advance(source.len());
            Ok((crc, answer))
        }
        Err(error) => Err(source.explain(error).await),
    }
}
