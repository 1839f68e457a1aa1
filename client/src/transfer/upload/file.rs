//! The file of an upload.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::file_state::FileState;
use crate::error::{Error, Result, Subject};
use crate::transfer::blocking::{blocking, local, read_exact_at};
use crate::transfer::checksum::{self, Crc, Running};

/// How many bytes are read and sent at a time. This many stay in the processor's cache between the two.
pub(super) const FRAME: usize = 256 << 10;

/// A file of which several parts are read at the same time.
pub(super) struct FileSource {
    file: File,
    path: PathBuf,
    state: FileState,
}

impl FileSource {
    pub(super) fn new(file: File, path: &Path, state: FileState) -> Self {
        Self {
            file,
            path: path.to_owned(),
            state,
        }
    }

    pub(super) fn len(&self) -> u64 {
        self.state.length
    }

    /// The checksum of a part of the file.
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
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Err(changed(&self.path)),
            crc => crc.map_err(|error| local("read", &self.path, error)),
        }
    }

    /// Fills a buffer from the file. Call it on a thread that may block.
    pub(super) fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<()> {
        read_exact_at(&self.file, buffer, offset)
    }

    /// Checks that the file has not changed since it was opened.
    ///
    /// If only its status has changed, it may have a new name or other permissions, or other bytes and its old time of
    /// modification. Then it is read again and compared with the checksum of the bytes that were sent.
    pub(super) async fn unchanged(self: Arc<Self>, sent: Option<Crc>) -> Result<()> {
        let source = Arc::clone(&self);
        let now = blocking(move || Ok(FileState::of(&source.file.metadata()?))).await;
        let now = now.map_err(|error| local("read", &self.path, error))?;
        if now == self.state {
            return Ok(());
        }
        if now.content_may_be(&self.state) {
            let Some(sent) = sent else {
                return Err(changed(&self.path));
            };
            if Arc::clone(&self).crc(0, self.len()).await? == sent {
                return Ok(());
            }
        }
        Err(changed(&self.path))
    }
}

/// The error for a file that changed.
pub(super) fn changed(path: &Path) -> Error {
    Error::Integrity {
        subject: Subject::default(),
        reason: format!("{} changed while it was uploaded", path.display()),
    }
}
