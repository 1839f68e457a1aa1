//! What an upload is cut into.

use std::sync::Arc;

use aws_sdk_s3::primitives::ByteStream;
use bytes::Bytes;
use futures::stream::{self, Stream};

use super::body;
use super::file::FileSource;
use crate::error::{Error, Result};
use crate::transfer::checksum::{self, Crc};
use crate::transfer::idle::Activity;

/// A part to be sent: its number and where its bytes are.
pub(super) struct Piece {
    pub(super) number: i32,
    pub(super) source: Source,
}

/// Where bytes are that are to be sent.
#[derive(Clone)]
pub(super) enum Source {
    Memory(Bytes),
    /// A run of a file. It is read twice, for the checksum, which goes first, and to be sent: the second time from the
    /// system's memory, and none of it is kept here.
    File {
        file: Arc<FileSource>,
        offset: u64,
        length: u64,
    },
}

impl Source {
    /// All of a file.
    pub(super) fn whole(file: Arc<FileSource>) -> Self {
        let length = file.len();
        Self::File {
            file,
            offset: 0,
            length,
        }
    }

    /// How many bytes there are.
    pub(super) fn len(&self) -> u64 {
        match self {
            Self::Memory(bytes) => bytes.len() as u64,
            Self::File { length, .. } => *length,
        }
    }

    pub(super) async fn crc(&self) -> Result<Crc> {
        match self {
            Self::Memory(bytes) => Ok(Crc::of(checksum::UPLOAD, bytes)),
            Self::File {
                file,
                offset,
                length,
            } => Arc::clone(file).crc(*offset, *length).await,
        }
    }

    /// The bytes as the body of a request, which tells how far it is sent.
    pub(super) fn body(&self, activity: Activity) -> ByteStream {
        match self {
            Self::Memory(bytes) => body::of_bytes(bytes.clone(), activity),
            Self::File {
                file,
                offset,
                length,
            } => body::of_file(Arc::clone(file), *offset, *length, activity),
        }
    }

    /// Why sending failed: a file that changed in the meantime explains whatever S3 or the connection said.
    pub(super) async fn explain(&self, error: Error) -> Error {
        match self {
            Self::Memory(_) => error,
            Self::File { file, .. } => match Arc::clone(file).unchanged(None).await {
                Err(changed @ Error::Integrity { .. }) => changed,
                _ => error,
            },
        }
    }

    /// Demands that the bytes are still those that were sent.
    pub(super) async fn unchanged(&self, sent: Option<Crc>) -> Result<()> {
        match self {
            Self::Memory(_) => Ok(()),
            Self::File { file, .. } => Arc::clone(file).unchanged(sent).await,
        }
    }
}

/// The parts of bytes in memory, which share it.
pub(super) fn of_bytes(bytes: Bytes, size: u64) -> impl Stream<Item = Result<Piece>> + Send {
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    let count = bytes.len().div_ceil(size);
    let pieces = (0..count).map(move |index| {
        let end = bytes.len().min((index + 1) * size);
        Ok(Piece {
            number: number_of(index + 1)?,
            source: Source::Memory(bytes.slice(index * size..end)),
        })
    });
    stream::iter(pieces)
}

/// The parts of a file, none of which is read yet.
pub(super) fn of_file(
    file: Arc<FileSource>,
    size: u64,
) -> impl Stream<Item = Result<Piece>> + Send {
    let count = usize::try_from(file.len().div_ceil(size)).unwrap_or(usize::MAX);
    stream::iter((0..count).map(move |index| {
        let offset = index as u64 * size;
        let source = Source::File {
            file: Arc::clone(&file),
            offset,
            length: size.min(file.len() - offset),
        };
        Ok(Piece {
            number: number_of(index + 1)?,
            source,
        })
    }))
}

/// S3's number of a part; they count from 1.
pub(super) fn number_of(count: impl TryInto<i32>) -> Result<i32> {
    let number = count.try_into();
    number.map_err(|_| Error::Invalid("more parts than S3 can number".into()))
}
