//! A file that is uploaded.

use std::fs::{File, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use crate::error::{Error, Result, Subject};
use crate::transfer::blocking::{blocking, local, read_exact_at};
use crate::transfer::checksum::{self, Crc, Running};

/// How many bytes are read and sent at a time: they stay in the processor's cache between the two.
pub(super) const FRAME: usize = 256 << 10;

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

    /// The checksum of a run of the file.
    pub(super) async fn crc(self: Arc<Self>, offset: u64, length: u64) -> Result<Crc> {
        let source = Arc::clone(&self);
        let crc = blocking(move || {
            let mut buffer =
                vec![0; usize::try_from(length).map_or(FRAME, |length| length.min(FRAME))];
            let mut digest = Running::new(checksum::UPLOAD);
            let mut done = 0;
            while done < length {
                let frame = usize::try_from(length - done).map_or(FRAME, |left| left.min(FRAME));
                let frame = buffer.get_mut(..frame).unwrap_or_default();
                source.read_at(frame, offset + done)?;
                digest.update(frame);
                done += frame.len() as u64;
            }
            Ok(digest.finish())
        });
        match crc.await {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Err(self.changed()),
            crc => crc.map_err(|error| local("read", &self.path, error)),
        }
    }

    /// Fills a buffer from the file; to be called where a thread may block.
    pub(super) fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<()> {
        read_exact_at(&self.file, buffer, offset)
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
