//! The reader of an upload.

use std::path::Path;

use bytes::{Bytes, BytesMut};
use futures::stream::{self, Stream, TryStreamExt};
use tokio::io::{AsyncRead, AsyncReadExt};

use super::piece::{PartSource, Piece, number_of};
use crate::error::Result;
use crate::transfer::TransferConfig;
use crate::transfer::blocking::local;

/// A reader that is read in parts.
pub(super) struct ReaderSource<R> {
    reader: R,
    /// Bytes that are read but not used yet.
    ahead: Bytes,
}

impl<R: AsyncRead + Send + Unpin> ReaderSource<R> {
    pub(super) fn new(reader: R) -> Self {
        Self {
            reader,
            ahead: Bytes::new(),
        }
    }

    /// The next `limit` bytes; fewer only at the end.
    pub(super) async fn read(&mut self, limit: u64) -> Result<Bytes> {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        if self.ahead.len() >= limit {
            return Ok(self.ahead.split_to(limit));
        }
        let mut buffer = BytesMut::from(std::mem::take(&mut self.ahead));
        let missing = (limit - buffer.len()) as u64;
        let mut rest = (&mut self.reader).take(missing);
        while rest.limit() > 0 {
            let read = rest.read_buf(&mut buffer).await;
            let read = read.map_err(|error| local("read", Path::new("-"), error))?;
            if read == 0 {
                break;
            }
        }
        Ok(buffer.freeze())
    }

    /// Puts bytes back, to be read again.
    pub(super) fn unread(&mut self, bytes: Bytes) {
        self.ahead = bytes;
    }

    /// The parts, each read while the one before is sent.
    pub(super) fn pieces(self, config: TransferConfig) -> impl Stream<Item = Result<Piece>> + Send {
        stream::try_unfold((self, 1_u32), move |(mut source, number)| async move {
            let bytes = source.read(config.part_size_at(number)).await?;
            // Only an empty reader has an empty part, and that is sent by PutObject.
            let more = !bytes.is_empty();
            let piece = Piece {
                number: number_of(number)?,
                source: PartSource::Memory(bytes),
            };
            Ok(more.then_some((piece, (source, number + 1))))
        })
        .into_stream()
    }
}
