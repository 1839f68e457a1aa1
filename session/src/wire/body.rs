//! Request and response bodies that count their bytes.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use aws_smithy_types::body::{Error, SdkBody};
use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

use super::record::Entry;

/// Which of the two counters a body adds to.
#[derive(Clone, Copy)]
enum Direction {
    Sent,
    Received,
}

/// Counts the bytes that the connection reads from a request's body.
pub(super) fn count_sent(body: SdkBody, entry: Arc<Entry>) -> SdkBody {
    counted(body, entry, Direction::Sent)
}

/// Counts the bytes that the caller reads from a response's body.
pub(super) fn count_received(body: SdkBody, entry: Arc<Entry>) -> SdkBody {
    counted(body, entry, Direction::Received)
}

fn counted(body: SdkBody, entry: Arc<Entry>, direction: Direction) -> SdkBody {
    // Unwrapped, an empty body still reports that it is empty and in memory.
    if body.content_length() == Some(0) {
        return body;
    }
    SdkBody::from_body_1_x(CountingBody {
        body,
        entry,
        direction,
    })
}

struct CountingBody {
    body: SdkBody,
    entry: Arc<Entry>,
    direction: Direction,
}

impl Body for CountingBody {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Error>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(cx));
        if let Some(Ok(frame)) = &frame
            && let Some(data) = frame.data_ref()
        {
            let bytes = data.len() as u64;
            match self.direction {
                Direction::Sent => self.entry.count_sent(bytes),
                Direction::Received => self.entry.count_received(bytes),
            }
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        Body::size_hint(&self.body)
    }
}
