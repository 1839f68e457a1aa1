//! Where the bytes of an upload come from: a file, a reader, memory, or a writer.

use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use futures::StreamExt;
use tokio::fs::File;
use tokio::io::{AsyncRead, AsyncReadExt};
use tracing::Instrument;

use super::builder::{Upload, Uploaded};
use super::opened::Opened;
use super::piece::{self, PartSource};
use super::reader::ReaderSource;
use super::{parts, single};
use crate::error::Result;
use crate::transfer::Writer;
use crate::transfer::bandwidth::Bandwidth;

impl Upload {
    /// Uploads a file.
    ///
    /// # Errors
    /// [`Error::Local`] when the file cannot be read, [`Error::Integrity`] when it changes during the upload, S3's error, and
    /// [`Error::UnknownOutcome`] when it cannot be found out whether S3 stored the object. After an error the upload is
    /// aborted; [`Error::Orphaned`] if that fails too.
    ///
    /// A file of up to 1 MiB is read once, at the start. If a larger file changes after it was sent, the upload fails although
    /// S3 has stored the object.
    ///
    /// [`Error::Local`]: crate::Error::Local
    /// [`Error::Integrity`]: crate::Error::Integrity
    /// [`Error::Orphaned`]: crate::Error::Orphaned
    /// [`Error::UnknownOutcome`]: crate::Error::UnknownOutcome
    pub async fn from_path(self, path: impl AsRef<Path> + Send) -> Result<Uploaded> {
        self.check()?;
        let path = path.as_ref();
        let file = match Opened::open(path).await? {
            Opened::Small(bytes) => return Box::pin(self.from_bytes(bytes)).await,
            Opened::Large(file) => Arc::new(file),
            Opened::Stream(start, file) => {
                let reader = Cursor::new(start).chain(File::from_std(file));
                return Box::pin(self.from_reader(reader)).await;
            }
        };
        let bandwidth = Bandwidth::new(self.config.bytes_per_second());
        if !self.config.uploads_by_parts(file.len()) {
            let source = PartSource::whole(file);
            return self.put(source, &bandwidth).await;
        }
        let pieces = piece::of_file(Arc::clone(&file), self.config.part_size_for(file.len()));
        let send = parts::send(&self, pieces.boxed(), &bandwidth, Some(file));
        Box::pin(send.instrument(self.span())).await
    }

    /// Uploads a reader to its end, of any length.
    ///
    /// The reader is read one part ahead. After 1000 parts, the parts grow.
    ///
    /// # Errors
    /// [`Error::Local`](crate::Error::Local) when the reader fails, and S3's error. After an error the upload is aborted.
    pub async fn from_reader(self, reader: impl AsyncRead + Send + Unpin) -> Result<Uploaded> {
        let bandwidth = Bandwidth::new(self.config.bytes_per_second());
        self.check()?;
        let mut source = ReaderSource::new(reader);
        let first = source.read(self.config.largest_single()).await?;
        if !self.config.uploads_by_parts(first.len() as u64) {
            return self.put(PartSource::Memory(first), &bandwidth).await;
        }
        source.unread(first);
        let pieces = source.pieces(self.config);
        let send = parts::send(&self, pieces.boxed(), &bandwidth, None);
        Box::pin(send.instrument(self.span())).await
    }

    /// Uploads bytes in memory. The parts share it.
    ///
    /// # Errors
    /// S3's error. After an error the upload is aborted.
    pub async fn from_bytes(self, bytes: impl Into<Bytes> + Send) -> Result<Uploaded> {
        self.check()?;
        let bytes = bytes.into();
        let bandwidth = Bandwidth::new(self.config.bytes_per_second());
        let length = bytes.len() as u64;
        if !self.config.uploads_by_parts(length) {
            return self.put(PartSource::Memory(bytes), &bandwidth).await;
        }
        let pieces = piece::of_bytes(bytes, self.config.part_size_for(length));
        let send = parts::send(&self, pieces.boxed(), &bandwidth, None);
        Box::pin(send.instrument(self.span())).await
    }

    /// The object as a file to write, which is uploaded as it is written. Call this within a Tokio runtime.
    pub fn writer(self) -> Writer {
        Writer::new(self)
    }

    async fn put(&self, source: PartSource, bandwidth: &Bandwidth) -> Result<Uploaded> {
        Box::pin(single::put(self, source, bandwidth).instrument(self.span())).await
    }
}
