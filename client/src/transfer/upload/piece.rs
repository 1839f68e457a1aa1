//! The parts of an upload, and where their bytes are.

use std::sync::Arc;

use aws_sdk_s3::primitives::ByteStream;
use bytes::Bytes;
use futures::stream::{self, Stream};

use super::body;
use super::file::FileSource;
use super::file_body::FileBody;
use super::trailer::Trailer;
use crate::error::{Error, Result};
use crate::transfer::checksum::{self, Crc};
use crate::transfer::idle::Activity;

/// A part to send: its number and where its bytes are.
pub(super) struct Piece {
    pub(super) number: i32,
    pub(super) source: PartSource,
}

/// Where the bytes to send are.
#[derive(Clone)]
pub(super) enum PartSource {
    Memory(Bytes),
    /// A part of a file, which is read as it is sent. So it takes the memory of a few frames.
    File {
        file: Arc<FileSource>,
        offset: u64,
        length: u64,
    },
}

impl PartSource {
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

    /// The bytes as the body of a request, which records its progress. Only a part of a file has a trailer.
    pub(super) fn body(&self, trailer: Option<Trailer>, activity: Activity) -> ByteStream {
        match self {
            Self::Memory(bytes) => body::of_bytes(bytes.clone(), activity),
            Self::File {
                file,
                offset,
                length,
            } => {
                let (file, offset, length) = (Arc::clone(file), *offset, *length);
                body::repeatable(move || {
                    let (trailer, activity) = (trailer.clone(), activity.clone());
                    FileBody::new(Arc::clone(&file), offset, length, trailer, activity)
                })
            }
        }
    }

    /// The reason of a failure: if the file changed meanwhile, that, and not the error of S3 or the connection.
    pub(super) async fn explain(&self, error: Error) -> Error {
        match self {
            Self::Memory(_) => error,
            Self::File { file, .. } => match Arc::clone(file).unchanged(None).await {
                Err(changed @ Error::Integrity { .. }) => changed,
                _ => error,
            },
        }
    }

    /// Checks that the bytes are still those that were sent.
    pub(super) async fn unchanged(&self, sent: Option<Crc>) -> Result<()> {
        match self {
            Self::Memory(_) => Ok(()),
            Self::File { file, .. } => Arc::clone(file).unchanged(sent).await,
        }
    }
}

/// The parts of bytes in memory.
pub(super) fn of_bytes(bytes: Bytes, size: u64) -> impl Stream<Item = Result<Piece>> + Send {
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    let count = bytes.len().div_ceil(size);
    let pieces = (0..count).map(move |index| {
        let end = bytes.len().min((index + 1) * size);
        Ok(Piece {
            number: number_of(index + 1)?,
            source: PartSource::Memory(bytes.slice(index * size..end)),
        })
    });
    stream::iter(pieces)
}

/// The parts of a file, which are read when they are sent.
pub(super) fn of_file(
    file: Arc<FileSource>,
    size: u64,
) -> impl Stream<Item = Result<Piece>> + Send {
    let count = usize::try_from(file.len().div_ceil(size)).unwrap_or(usize::MAX);
    stream::iter((0..count).map(move |index| {
        let offset = index as u64 * size;
        let source = PartSource::File {
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

/// S3's number of a part, counted from 1.
pub(super) fn number_of(count: impl TryInto<i32>) -> Result<i32> {
    let number = count.try_into();
    number.map_err(|_| Error::Invalid("more parts than S3 can number".into()))
}
