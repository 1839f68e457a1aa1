//! The request's body: read with a timeout, and drained if it was not read.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::HeaderMap;
use http_body::{Body, Frame, SizeHint};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use s3s::StdError;
use tokio::time::{Instant, Sleep};

use crate::s3::Stalled;

/// A request's body that can still be drained after a handler dropped it.
///
/// A client that is sending does not read. If the server closed the connection with bytes unread, the
/// client would see a reset instead of the response that says why.
#[derive(Clone)]
pub(super) struct RequestBody(Arc<Mutex<State>>);

struct State {
    body: Incoming,
    /// Whether the client may be sending: with `Expect`, it waits for `100 Continue` first.
    sending: bool,
    /// How long the client may pause.
    timeout: Duration,
    /// Runs out when the client pauses for too long.
    pause: Pin<Box<Sleep>>,
}

impl RequestBody {
    pub(super) fn new(body: Incoming, headers: &HeaderMap, timeout: Duration) -> Self {
        let sending = !headers.contains_key(http::header::EXPECT);
        let pause = Box::pin(tokio::time::sleep(timeout));
        Self(Arc::new(Mutex::new(State {
            body,
            sending,
            timeout,
            pause,
        })))
    }

    /// Reads what is left of the body, and drops it. Returns whether the client may still send it: one that waits for
    /// `100 Continue` may begin its next request instead, and nobody can tell which of the two comes.
    pub(super) async fn drain(mut self) -> bool {
        let (sending, ended) = self.with(|state| (state.sending, state.body.is_end_stream()));
        if sending && !ended {
            while let Some(Ok(_)) = self.frame().await {}
        }
        !sending && !ended
    }

    fn with<T>(&self, act: impl FnOnce(&mut State) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Body for RequestBody {
    type Data = Bytes;
    type Error = StdError;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, StdError>>> {
        self.with(|state| {
            state.sending = true;
            match Pin::new(&mut state.body).poll_frame(cx) {
                Poll::Ready(frame) => {
                    let deadline = Instant::now() + state.timeout;
                    state.pause.as_mut().reset(deadline);
                    Poll::Ready(frame.map(|frame| frame.map_err(Into::into)))
                }
                Poll::Pending => {
                    let stalled = |()| Some(Err(StdError::from(Stalled)));
                    state.pause.as_mut().poll(cx).map(stalled)
                }
            }
        })
    }

    fn is_end_stream(&self) -> bool {
        self.with(|state| state.body.is_end_stream())
    }

    fn size_hint(&self) -> SizeHint {
        self.with(|state| state.body.size_hint())
    }
}
