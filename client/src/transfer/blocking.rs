//! File access on threads that may block.

use std::fs::File;
use std::io;
use std::path::Path;

use tokio::sync::mpsc;
use tokio::task;

use crate::error::{Error, Result};

/// Runs a file access on a thread that may block. It goes on when the caller is dropped.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    let joined = task::spawn_blocking(work).await;
    // A task that was not joined has panicked, or the runtime is shutting down.
    joined.unwrap_or_else(|error| Err(io::Error::other(error)))
}

/// The file accesses of one transfer. Somebody may be waiting for the last of them.
#[derive(Clone, Debug, Default)]
pub(super) struct FileAccess {
    /// Nothing is sent: the receiver learns when the last clone is dropped.
    _held: Option<mpsc::Sender<()>>,
}

impl FileAccess {
    /// File accesses, and a receiver that gets `None` when the last of them has ended and no clone is left.
    pub(super) fn awaited() -> (Self, mpsc::Receiver<()>) {
        let (access, ended) = mpsc::channel(1);
        let access = Self {
            _held: Some(access),
        };
        (access, ended)
    }

    /// Runs a file access on a thread that may block, as [`blocking`].
    pub(super) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> io::Result<T> + Send + 'static,
    ) -> io::Result<T> {
        let access = self.clone();
        let accessed = blocking(move || Ok((work(), access))).await;
        // Without a caller, the result is dropped before `access` is, and a temporary file with it.
        let (result, _access) = accessed?;
        result
    }
}

/// The error of a failed access to a file.
pub(super) fn local(doing: &'static str, path: &Path, source: io::Error) -> Error {
    Error::Local {
        doing,
        path: path.to_owned(),
        source,
    }
}

/// Fills `buffer` with the bytes from `offset`. Several threads may do so at the same time.
#[cfg(unix)]
pub(super) fn read_exact_at(file: &File, buffer: &mut [u8], offset: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, buffer, offset)
}

/// Fills `buffer` with the bytes from `offset`. Several threads may do so at the same time.
#[cfg(windows)]
pub(super) fn read_exact_at(file: &File, buffer: &mut [u8], mut offset: u64) -> io::Result<()> {
    let mut rest = buffer;
    while !rest.is_empty() {
        let read = std::os::windows::fs::FileExt::seek_read(file, rest, offset)?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        rest = rest.split_at_mut(read).1;
        offset += read as u64;
    }
    Ok(())
}

/// Writes all of `bytes` at `offset`. Several threads may do so at the same time.
#[cfg(unix)]
pub(super) fn write_all_at(file: &File, bytes: &[u8], offset: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::write_all_at(file, bytes, offset)
}

/// Writes all of `bytes` at `offset`. Several threads may do so at the same time.
#[cfg(windows)]
pub(super) fn write_all_at(file: &File, bytes: &[u8], mut offset: u64) -> io::Result<()> {
    let mut rest = bytes;
    while !rest.is_empty() {
        let written = std::os::windows::fs::FileExt::seek_write(file, rest, offset)?;
        if written == 0 {
            return Err(io::ErrorKind::WriteZero.into());
        }
        rest = rest.split_at(written).1;
        offset += written as u64;
    }
    Ok(())
}

/// Waits for a task. The task goes on when the caller is dropped.
pub(super) async fn joined<T>(task: task::JoinHandle<Result<T>>) -> Result<T> {
    task.await
        .unwrap_or_else(|error| Err(local("finish", Path::new("-"), io::Error::other(error))))
}
