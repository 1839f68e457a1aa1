//! An answer's body that ends too early.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Frame, SizeHint};
use s3s::{Body, StdError};

use super::link::Link;

/// Passes on the first bytes of a body, then fails, so that hyper closes the connection.
pub(super) struct Cut {
    body: Body,
    left: u64,
    /// Whether bytes have been dropped already; the inner body may well be at its end then.
    short: bool,
    link: Arc<Link>,
    /// How often the connection had been flushed when the last byte was handed over.
    waiting_since: Option<u64>,
}

impl Cut {
    pub(super) fn new(body: Body, bytes: u64, link: Arc<Link>) -> Self {
        Self {
            body,
            left: bytes,
            short: false,
            link,
            waiting_since: None,
        }
    }

    /// hyper drops what it has buffered when a body fails, so wait until the client got it.
    fn poll_cut(&mut self, cx: &Context<'_>) -> Poll<StdError> {
        let link = Arc::clone(&self.link);
        let since = *self.waiting_since.get_or_insert_with(|| link.flushes());
        ready!(link.poll_flushed(since, cx));
        Poll::Ready("the answer is cut short, as a fault asks".into())
    }
}

impl http_body::Body for Cut {
    type Data = Bytes;
    type Error = StdError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, StdError>>> {
        while self.left > 0 {
            let Some(frame) = ready!(Pin::new(&mut self.body).poll_frame(cx)?) else {
                return Poll::Ready(None);
            };
            let Ok(mut data) = frame.into_data() else {
                continue;
            };
            let most = usize::try_from(self.left).unwrap_or(usize::MAX);
            self.short = data.len() > most;
            data.truncate(most);
            self.left -= data.len() as u64;
            return Poll::Ready(Some(Ok(Frame::data(data))));
        }
        if !self.short && self.body.is_end_stream() {
            return Poll::Ready(None);
        }
        self.poll_cut(cx).map(|error| Some(Err(error)))
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
