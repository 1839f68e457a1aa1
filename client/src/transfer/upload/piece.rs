//! What an upload is cut into.

use std::fs::{File, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use bytes::{Bytes, BytesMut};
use futures::stream::{self, Stream, TryStreamExt};
use tokio::io::{AsyncRead, AsyncReadExt};

use crate::error::{Error, Result, Subject};
use crate::transfer::TransferConfig;
use crate::transfer::blocking::{blocking, local, read_exact_at};
use crate::transfer::checksum::{self, Crc};

/// A part to be sent: its number and where its bytes are.
pub(super) struct Piece {
    pub(super) number: i32,
    source: Source,
}

enum Source {
    Memory(Bytes),
    File {
        file: Arc<FileSource>,
        offset: u64,
        length: u64,
    },
}

impl Piece {
    /// The bytes and their checksum.
    pub(super) async fn load(self) -> Result<(Bytes, Crc)> {
        match self.source {
            Source::Memory(bytes) => {
                let crc = Crc::of(checksum::UPLOAD, &bytes);
                Ok((bytes, crc))
            }
            Source::File {
                file,
                offset,
                length,
            } => file.load(offset, length).await,
        }
    }
}

/// The parts of bytes in memory, which share it.
pub(super) fn of_bytes(bytes: Bytes, size: u64) -> impl Stream<Item = Result<Piece>> + Send {
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    let count = bytes.len().div_ceil(size);
    let pieces = (0..count).map(move |index| {
        let end = bytes.len().min((index + 1) * size);
        let source = Source::Memory(bytes.slice(index * size..end));
        Ok(Piece {
            number: part_number(index)?,
            source,
        })
    });
    stream::iter(pieces)
}

/// S3's number of the part at an index: they count from 1.
fn part_number(index: usize) -> Result<i32> {
    i32::try_from(index + 1).map_err(|_| Error::Invalid("more parts than S3 can number".into()))
}

/// A file of which several parts are read at a time.
pub(super) struct FileSource {
    file: File,
    path: PathBuf,
    length: u64,
    modified: Option<SystemTime>,
}

impl FileSource {
    /// Opens a regular file; `None` for a pipe or a device, which must be read from front to back.
    pub(super) async fn open(path: &Path) -> Result<Option<Self>> {
        let to_open = path.to_owned();
        let opened = blocking(move || {
            // Asked before it is opened: to open a pipe waits for its writer.
            let metadata = std::fs::metadata(&to_open)?;
            if metadata.is_dir() {
                return Err(io::ErrorKind::IsADirectory.into());
            }
            if !metadata.is_file() {
                return Ok(None);
            }
            let file = File::open(&to_open)?;
            let metadata = file.metadata()?;
            Ok(Some((file, metadata)))
        });
        let opened = opened.await.map_err(|error| local("read", path, error))?;
        Ok(opened.map(|(file, metadata)| Self {
            file,
            path: path.to_owned(),
            length: metadata.len(),
            modified: metadata.modified().ok(),
        }))
    }

    pub(super) fn len(&self) -> u64 {
        self.length
    }

    /// The file's parts, none of which is read yet.
    pub(super) fn pieces(
        file: &Arc<Self>,
        size: u64,
    ) -> impl Stream<Item = Result<Piece>> + Send + use<> {
        let file = Arc::clone(file);
        let count = usize::try_from(file.length.div_ceil(size)).unwrap_or(usize::MAX);
        stream::iter((0..count).map(move |index| {
            let offset = index as u64 * size;
            let length = size.min(file.length - offset);
            let source = Source::File {
                file: Arc::clone(&file),
                offset,
                length,
            };
            Ok(Piece {
                number: part_number(index)?,
                source,
            })
        }))
    }

    /// Reads a run of the file, and its checksum while the bytes are at hand.
    pub(super) async fn load(self: Arc<Self>, offset: u64, length: u64) -> Result<(Bytes, Crc)> {
        let source = Arc::clone(&self);
        let loaded = blocking(move || {
            let length = usize::try_from(length).map_err(io::Error::other)?;
            let mut buffer = vec![0; length];
            read_exact_at(&source.file, &mut buffer, offset)?;
            let crc = Crc::of(checksum::UPLOAD, &buffer);
            Ok((Bytes::from(buffer), crc))
        });
        match loaded.await {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Err(self.changed()),
            loaded => loaded.map_err(|error| local("read", &self.path, error)),
        }
    }

    /// Demands that the file is as it was when it was opened.
    pub(super) async fn unchanged(self: Arc<Self>) -> Result<()> {
        let source = Arc::clone(&self);
        let now = blocking(move || source.file.metadata()).await;
        let now = now.map_err(|error| local("read", &self.path, error))?;
        if self.is_as(&now) {
            Ok(())
        } else {
            Err(self.changed())
        }
    }

    fn is_as(&self, now: &Metadata) -> bool {
        now.len() == self.length && now.modified().ok() == self.modified
    }

    fn changed(&self) -> Error {
        let reason = format!("{} changed while it was uploaded", self.path.display());
        Error::Integrity {
            subject: Subject::default(),
            reason,
        }
    }
}

/// A reader that is cut into parts as it is read.
pub(super) struct ReaderSource<R> {
    reader: R,
    /// What was read but not given out.
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

    /// Gives bytes back, to be read again.
    pub(super) fn unread(&mut self, bytes: Bytes) {
        self.ahead = bytes;
    }

    /// The parts, each read when the one before is under way.
    pub(super) fn pieces(self, config: TransferConfig) -> impl Stream<Item = Result<Piece>> + Send {
        stream::try_unfold((self, 1_u32), move |(mut source, number)| async move {
            let bytes = source.read(config.part_size_at(number)).await?;
            let number_of = i32::try_from(number).map_err(|_| too_many())?;
            // The last part may be empty only where it is the first, and that one goes by PutObject.
            let piece = Piece {
                number: number_of,
                source: Source::Memory(bytes.clone()),
            };
            Ok((!bytes.is_empty()).then_some((piece, (source, number + 1))))
        })
        .into_stream()
    }
}

fn too_many() -> Error {
    Error::Invalid("more parts than S3 can number".into())
}
