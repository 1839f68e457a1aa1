//! Request bodies in small frames.
//!
//! A connection that gets 8 MiB at once may copy them before it sends them. A part of a file that is read as it is sent
//! takes the memory of a few frames instead of the whole part.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use aws_sdk_s3::primitives::{ByteStream, SdkBody};
use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

use super::file::FRAME;
use crate::transfer::idle::Activity;

/// Bytes in memory as a body that can be sent again.
pub(super) fn of_bytes(bytes: Bytes, activity: Activity) -> ByteStream {
    repeatable(move || InMemory::new(bytes.clone(), activity.clone()))
}

/// A body that can be sent again, since it can be made again.
pub(super) fn repeatable<B>(body: impl Fn() -> B + Send + Sync + 'static) -> ByteStream
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
