//! Request bodies in small frames.
//!
//! A connection that gets 8 MiB at once may copy them before it sends them. A part of a file that is read as it is sent
//! takes the memory of a few frames instead of the whole part.

use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use aws_sdk_s3::primitives::{ByteStream, SdkBody};
use bytes::{Bytes, BytesMut};
use http_body::{Body, Frame, SizeHint};
use tokio::task::{JoinHandle, spawn_blocking};

use super::file::{FRAME, FileSource};
use crate::transfer::idle::Activity;

/// How many of the last frames are remembered, to use their memory again when they are sent.
const GIVEN: usize = 4;

/// Bytes in memory as a body that can be sent again.
pub(super) fn of_bytes(bytes: Bytes, activity: Activity) -> ByteStream {
    repeatable(move || InMemory::new(bytes.clone(), activity.clone()))
}

/// A part of a file as a body that can be sent again.
pub(super) fn of_file(
    file: Arc<FileSource>,
    offset: u64,
    length: u64,
    activity: Activity,
) -> ByteStream {
    repeatable(move || FromFile::new(Arc::clone(&file), offset, length, activity.clone()))
}

fn repeatable<B>(body: impl Fn() -> B + Send + Sync + 'static) -> ByteStream
where
    B: Body<Data = Bytes, Error = io::Error> + Send + Sync + 'static,
{
    ByteStream::new(SdkBody::retryable(move || SdkBody::from_body_1_x(body())))
}

/// A body in memory.
struct InMemory {
    bytes: Bytes,
    activity: Activity,
}

impl InMemory {
    fn new(bytes: Bytes, activity: Activity) -> Self {
        // An empty body is never polled.
        if bytes.is_empty() {
            activity.is_whole();
        }
        Self { bytes, activity }
    }
}

impl Body for InMemory {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _context: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        let frame = self.bytes.len().min(FRAME);
        let frame = self.bytes.split_to(frame);
        self.activity.moved(frame.len());
        if self.bytes.is_empty() {
            self.activity.is_whole();
        }
        Poll::Ready((!frame.is_empty()).then(|| Ok(Frame::data(frame))))
    }

    fn is_end_stream(&self) -> bool {
        self.bytes.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.bytes.len() as u64)
    }
}

/// A body that is read from a file.
struct FromFile {
    file: Arc<FileSource>,
    offset: u64,
    /// How many bytes are left.
    left: u64,
    /// The frame that is being read, while the one before it is sent.
    reading: Option<JoinHandle<io::Result<BytesMut>>>,
    /// The last frames, oldest first. When a frame is sent, its memory is used for another.
    given: VecDeque<Bytes>,
    activity: Activity,
}

impl FromFile {
    fn new(file: Arc<FileSource>, offset: u64, length: u64, activity: Activity) -> Self {
        Self {
            activity,
            file,
            offset,
            left: length,
            reading: None,
            given: VecDeque::with_capacity(GIVEN),
        }
    }

    /// Begins to read the frame that starts `ahead` bytes further on.
    fn read(&mut self, ahead: u64) -> Option<JoinHandle<io::Result<BytesMut>>> {
        let length = usize::try_from(self.left - ahead).map_or(FRAME, |left| left.min(FRAME));
        if length == 0 {
            return None;
        }
        let mut buffer = self.spare();
        let (file, offset) = (Arc::clone(&self.file), self.offset + ahead);
        Some(spawn_blocking(move || {
            buffer.resize(length, 0);
            file.read_at(&mut buffer, offset)?;
            Ok(buffer)
        }))
    }

    /// Memory for a frame: that of a sent frame, if there is one.
    fn spare(&mut self) -> BytesMut {
        match self.given.pop_front().map(Bytes::try_into_mut) {
            Some(Ok(buffer)) => return buffer,
            Some(Err(unsent)) if self.given.len() + 1 < GIVEN => self.given.push_front(unsent),
            _ => {}
        }
        BytesMut::new()
    }
}

impl Body for FromFile {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        if self.reading.is_none() {
            self.reading = self.read(0);
        }
        let Some(reading) = &mut self.reading else {
            return Poll::Ready(None);
        };
        let read =
            ready!(Pin::new(reading).poll(context)).unwrap_or_else(|e| Err(io::Error::other(e)));
        let frame = match read {
            Ok(buffer) => buffer.freeze(),
            Err(error) => {
                self.reading = None;
                self.left = 0;
                return Poll::Ready(Some(Err(error)));
            }
        };
        let length = frame.len() as u64;
        self.reading = self.read(length);
        self.offset += length;
        self.left -= length;
        self.activity.moved(frame.len());
        if self.left == 0 {
            self.activity.is_whole();
        }
        self.given.push_back(frame.clone());
        Poll::Ready(Some(Ok(Frame::data(frame))))
    }

    fn is_end_stream(&self) -> bool {
        self.left == 0
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}
