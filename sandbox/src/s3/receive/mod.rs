//! Receiving a body: read to its end, and compared with every digest that the request declares.

mod declared;
mod other;
mod refusal;
mod trailer;

use bytes::Bytes;
use futures::StreamExt;
use s3s::crypto::{Checksum as _, Md5};
use s3s::dto::StreamingBlob;
use s3s::{S3ErrorCode, S3Result, TrailingHeaders};

pub(crate) use declared::{Declared, declared_of};
pub(crate) use refusal::{Stalled, bad_digest, broken};

use super::checksum::{Checksum, Hasher};
use super::error;
use refusal::too_large;
use trailer::trailing_value;

/// The largest body of one request: 5 GiB.
const LIMIT: u64 = 5 * 1024 * 1024 * 1024;

/// The most memory that a declared length may claim before the bytes are there.
const RESERVE: usize = 16 * 1024 * 1024;

/// A body that arrived whole and is what its sender said.
#[derive(Debug)]
pub(crate) struct Received {
    pub(crate) bytes: Bytes,
    pub(crate) md5: [u8; 16],
    /// The checksum that the request named.
    pub(crate) checksum: Option<Checksum>,
}

impl Declared {
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

    async fn read(
        &self,
        body: Option<StreamingBlob>,
        mut each: impl FnMut(&[u8]),
    ) -> S3Result<Bytes> {
        let expected = usize::try_from(self.length.unwrap_or(0)).unwrap_or(0);
        let mut bytes = Vec::with_capacity(expected.min(RESERVE));
        if let Some(mut body) = body {
            while let Some(chunk) = body.next().await {
                let chunk = chunk.map_err(broken)?;
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
        if let Some(md5) = self.md5.filter(|md5| *md5 != received.md5) {
            return Err(refusal::wrong_md5(md5, received.md5));
        }
        if let Some((algorithm, value)) = &self.other {
            algorithm.verify(value, received)?;
        }
        match (&received.checksum, &self.value) {
            (Some(computed), Some(declared)) if computed.value != *declared => {
                Err(bad_digest(computed.algorithm.name()))
            }
            _ => Ok(()),
        }
    }
}
