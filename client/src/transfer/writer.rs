//! An object as a file to write.

use std::fmt;
use std::io;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, DuplexStream, ReadBuf};
use tokio::runtime::Handle;
use tokio::task::JoinHandle;

use super::blocking::local;
use super::pending::Pending;
use super::{Upload, Uploaded};
use crate::error::{Error, Result};

/// How many bytes wait between the writer and the upload.
const BUFFER: usize = 1 << 20;

/// An object as a file to write: [`AsyncWrite`], made by [`Upload::writer`].
///
/// A task uploads the bytes as they are written: a small object in one request, a large one in parts.
/// The object appears, as a whole, when the writer is shut down ([`shutdown`](tokio::io::AsyncWriteExt::shutdown) or
/// [`finish`](Self::finish)). Flushing does not make it appear earlier. A writer that is dropped before
/// that makes no object, and a spawned task aborts its parts; see [`pending_aborts`](super::pending_aborts).
#[must_use = "nothing is stored before the writer is shut down"]
pub struct Writer {
    pipe: DuplexStream,
    finished: Arc<AtomicBool>,
    upload: State,
}

enum State {
    UnderWay(JoinHandle<Result<Uploaded>>),
    Done(Uploaded),
    Failed,
}

impl Writer {
    pub(super) fn new(upload: Upload) -> Self {
        let (pipe, far_end) = tokio::io::duplex(BUFFER);
        let finished = Arc::new(AtomicBool::new(false));
        let source = PipeReader {
            pipe: far_end,
            finished: Arc::clone(&finished),
        };
        Self {
            pipe,
            finished,
            upload: State::UnderWay(tokio::spawn(upload.from_reader(source))),
        }
    }

    /// Shuts the writer down, and returns the object that S3 stored.
    ///
    /// # Errors
    /// The upload's error. Then there is no object, and the parts are aborted.
    pub async fn finish(mut self) -> Result<Uploaded> {
        std::future::poll_fn(|context| self.poll_finished(context)).await
    }

    /// The object that S3 stored, when the writer is shut down.
    #[must_use]
    pub fn uploaded(&self) -> Option<&Uploaded> {
        match &self.upload {
            State::Done(uploaded) => Some(uploaded),
            State::UnderWay(_) | State::Failed => None,
        }
    }

    fn poll_finished(&mut self, context: &mut Context<'_>) -> Poll<Result<Uploaded>> {
        self.finished.store(true, Ordering::Release);
        // The pipe fails only if the upload has ended, and then the upload has the error.
        let _ = ready!(Pin::new(&mut self.pipe).poll_shutdown(context));
        self.poll_upload(context)
    }

    fn poll_upload(&mut self, context: &mut Context<'_>) -> Poll<Result<Uploaded>> {
        let ended = match &mut self.upload {
            State::UnderWay(task) => ready!(Pin::new(task).poll(context)),
            State::Done(uploaded) => return Poll::Ready(Ok(uploaded.clone())),
            State::Failed => Ok(Err(Error::Invalid(
                "the upload has failed already".to_owned(),
            ))),
        };
        self.upload = State::Failed;
        Poll::Ready(match ended {
            Ok(Ok(uploaded)) => {
                self.upload = State::Done(uploaded.clone());
                Ok(uploaded)
            }
            Ok(Err(error)) => Err(error),
            Err(stopped) if stopped.is_panic() => std::panic::resume_unwind(stopped.into_panic()),
            Err(stopped) => Err(local("finish", Path::new("-"), io::Error::other(stopped))),
        })
    }
}

impl AsyncWrite for Writer {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        match ready!(Pin::new(&mut self.pipe).poll_write(context, bytes)) {
            Ok(written) => Poll::Ready(Ok(written)),
            // The upload has ended, and has the reason.
            Err(closed) => Poll::Ready(match ready!(self.poll_upload(context)) {
                Ok(_) => Err(closed),
                Err(error) => Err(io::Error::other(error)),
            }),
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.pipe).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let uploaded = ready!(self.poll_finished(context));
        Poll::Ready(uploaded.map(drop).map_err(io::Error::other))
    }
}

impl Drop for Writer {
    /// Lets [`pending_aborts`](super::pending_aborts) wait for the upload, which ends in an abort.
    fn drop(&mut self) {
        if let State::UnderWay(_) = &self.upload
            && let Ok(runtime) = Handle::try_current()
            && let State::UnderWay(upload) = std::mem::replace(&mut self.upload, State::Failed)
        {
            let pending = Pending::new();
            runtime.spawn(async move {
                // Its error is that the writer was dropped.
                let _ = upload.await;
                drop(pending);
            });
        }
    }
}

impl fmt::Debug for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Writer")
            .field("uploaded", &self.uploaded())
            .finish_non_exhaustive()
    }
}

/// The end of the pipe that the upload reads. It ends with an error if the writer was not shut down.
struct PipeReader {
    pipe: DuplexStream,
    finished: Arc<AtomicBool>,
}

impl AsyncRead for PipeReader {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.pipe).poll_read(context, buffer))?;
        let is_end = buffer.filled().len() == before && buffer.remaining() > 0;
        if is_end && !self.finished.load(Ordering::Acquire) {
            let dropped = "the writer was dropped before it was shut down";
            return Poll::Ready(Err(io::Error::new(io::ErrorKind::UnexpectedEof, dropped)));
        }
        Poll::Ready(Ok(()))
    }
}
