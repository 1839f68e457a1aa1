//! File access on threads that may block.

use std::fs::File;
use std::io;
use std::path::Path;

use tokio::sync::mpsc;
use tokio::{task, task_local};

use crate::error::{Error, Result};

task_local! {
    /// Held by each file access of a task for as long as it runs, so that somebody can wait for the last.
    pub(super) static ACCESS: mpsc::Sender<()>;
}

/// Runs a file access on a thread that may block. It goes on when the caller is dropped.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    let access = ACCESS.try_with(mpsc::Sender::clone).ok();
    // Without a caller, the result is dropped before `access` is, and a temporary file with it.
    let (result, _access) = task::spawn_blocking(move || (work(), access))
        .await
        // A task that was not joined has panicked, or the runtime is shutting down.
        .unwrap_or_else(|error| (Err(io::Error::other(error)), None));
    result
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
