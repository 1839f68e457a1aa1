//! An object as a file to write.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use aws_sdk_s3::operation::put_object::builders::PutObjectFluentBuilder;
use client::transfer::{self, CustomerKey, TransferConfig, Uploaded};
use tokio::io::AsyncWrite;

use super::{Changing, Upload};
use crate::Result;

/// Why a writer has no upload: beginning it panicked, since there was no Tokio runtime.
const LOST: &str = "the writer's upload could not begin";

/// An object as a file to write, made by [`Object::writer`](crate::s3::Object::writer).
///
/// The upload begins with the first write. The object appears, whole, when the writer is shut down
/// ([`shutdown`](tokio::io::AsyncWriteExt::shutdown) or [`finish`](Self::finish)). Flushing does not make it appear earlier. A
/// writer that is dropped before makes no object, and its parts are aborted by a task of its own; see
/// [`pending_aborts`](crate::pending_aborts).
#[derive(Debug)]
#[must_use = "nothing is stored before the writer is shut down"]
pub struct Writer(State);

#[derive(Debug)]
enum State {
    SetUp(Box<Upload>),
    Writing(transfer::Writer, Changing),
    /// Only while one state becomes another.
    Empty,
}

impl Writer {
    pub(crate) fn new(upload: Upload) -> Self {
        Self(State::SetUp(Box::new(upload)))
    }

    fn map(self, set: impl FnOnce(Upload) -> Upload) -> Self {
        match self.0 {
            State::SetUp(upload) => Self::new(set(*upload)),
            begun => Self(begun),
        }
    }

    /// Sets any other parameter of the SDK's request: content type, metadata, encryption. It has no effect once something
    /// is written.
    pub fn with(self, set: impl FnOnce(PutObjectFluentBuilder) -> PutObjectFluentBuilder) -> Self {
        self.map(|upload| upload.with(set))
    }

    /// Sets the sizes and the concurrency of the upload. It has no effect once something is written.
    pub fn config(self, config: TransferConfig) -> Self {
        self.map(|upload| upload.config(config))
    }

    /// The key to encrypt the object with (SSE-C): a [`CustomerKey`], or its 32 bytes.
    pub fn customer_key(self, key: impl Into<CustomerKey>) -> Self {
        self.map(|upload| upload.customer_key(key))
    }

    /// Shuts the writer down, and returns what S3 has now.
    ///
    /// # Errors
    /// Whatever the upload failed with; then there is no object, and the parts are aborted.
    pub async fn finish(mut self) -> Result<Uploaded> {
        self.begun();
        match self.0 {
            State::Writing(writer, changing) => changing.until(writer.finish()).await,
            State::SetUp(_) | State::Empty => Err(client::Error::Invalid(LOST.to_owned()).into()),
        }
    }

    /// The object that S3 has once the writer is shut down.
    #[must_use]
    pub fn uploaded(&self) -> Option<&Uploaded> {
        match &self.0 {
            State::Writing(writer, _) => writer.uploaded(),
            State::SetUp(_) | State::Empty => None,
        }
    }

    /// The writer below, whose upload begins now at the latest.
    fn begun(&mut self) -> Option<Pin<&mut transfer::Writer>> {
        self.0 = match std::mem::replace(&mut self.0, State::Empty) {
            State::SetUp(upload) => {
                let (writer, changing) = upload.begin();
                State::Writing(writer, changing)
            }
            begun => begun,
        };
        match &mut self.0 {
            State::Writing(writer, _) => Some(Pin::new(writer)),
            State::SetUp(_) | State::Empty => None,
        }
    }
}

impl AsyncWrite for Writer {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        match self.begun() {
            Some(writer) => writer.poll_write(context, bytes),
            None => Poll::Ready(Err(io::Error::other(LOST))),
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.0 {
            State::Writing(writer, _) => Pin::new(writer).poll_flush(context),
            State::SetUp(_) | State::Empty => Poll::Ready(Ok(())),
        }
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let Some(writer) = self.begun() else {
            return Poll::Ready(Err(io::Error::other(LOST)));
        };
        let shut_down = ready!(writer.poll_shutdown(context));
        if let State::Writing(_, changing) = &mut self.0 {
            changing.over();
        }
        Poll::Ready(shut_down)
    }
}
