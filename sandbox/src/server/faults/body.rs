//! Response bodies that end too early, stall, or reset the connection.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Frame, SizeHint};
use s3s::{Body, StdError};

use crate::server::connection::Connection;

/// The fault after the first bytes of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    /// The connection closes.
    Close,
    /// The connection is reset.
    Reset,
    /// Nothing more comes.
    Stall,
}

/// Passes on the first bytes of a body. A body that is no longer is whole, but for a reset.
pub(super) struct ShortBody {
    body: Body,
    left: u64,
    /// Whether bytes have been dropped already; the inner body may well be at its end then.
    short: bool,
    then: Then,
    connection: Arc<Connection>,
    /// How often the connection had been flushed when the last byte was handed over.
    waiting_since: Option<u64>,
}

impl ShortBody {
    pub(super) fn new(body: Body, bytes: u64, then: Then, connection: Arc<Connection>) -> Self {
        Self {
            body,
            left: bytes,
            short: false,
            then,
            connection,
            waiting_since: None,
        }
    }

    /// hyper drops what it has buffered when a body fails, so wait until the client got it.
    fn poll_end(&mut self, cx: &Context<'_>) -> Poll<StdError> {
        if self.then == Then::Stall {
            return Poll::Pending;
        }
        let connection = Arc::clone(&self.connection);
        let since = *self
            .waiting_since
            .get_or_insert_with(|| connection.flushes());
        ready!(connection.poll_flushed(since, cx));
        if self.then == Then::Reset {
            connection.reset();
        }
        Poll::Ready("the response is cut short, as a fault demands".into())
    }
}

impl http_body::Body for ShortBody {
    type Data = Bytes;
    type Error = StdError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, StdError>>> {
        while self.left > 0 {
            let Some(frame) = ready!(Pin::new(&mut self.body).poll_frame(cx)?) else {
                return match self.then {
                    Then::Reset => self.poll_end(cx).map(|error| Some(Err(error))),
                    Then::Close | Then::Stall => Poll::Ready(None),
                };
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
        if !self.short && self.then != Then::Reset && self.body.is_end_stream() {
            return Poll::Ready(None);
        }
        self.poll_end(cx).map(|error| Some(Err(error)))
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
