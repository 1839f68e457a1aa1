//! The request's body, drained when nobody read it.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use http::HeaderMap;
use http_body::{Body, Frame, SizeHint};
use http_body_util::BodyExt;
use hyper::body::Incoming;

/// A request's body that can still be drained after a handler dropped it.
///
/// A client that is sending does not read. If the server closed the connection with bytes unread, the
/// client would see a reset instead of the answer that says why.
#[derive(Clone)]
pub(super) struct Upload(Arc<Mutex<Slot>>);

struct Slot {
    body: Incoming,
    /// Whether the client may be sending: it waits for leave first when it said `Expect`.
    sending: bool,
}

impl Upload {
    pub(super) fn new(body: Incoming, headers: &HeaderMap) -> Self {
        let sending = !headers.contains_key(http::header::EXPECT);
        Self(Arc::new(Mutex::new(Slot { body, sending })))
    }

    /// Reads what is left of the body, and drops it.
    pub(super) async fn drain(mut self) {
        if !self.with(|slot| slot.sending && !slot.body.is_end_stream()) {
            return;
        }
        while let Some(Ok(_)) = self.frame().await {}
    }

    fn with<T>(&self, act: impl FnOnce(&mut Slot) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Body for Upload {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        self.with(|slot| {
            slot.sending = true;
            Pin::new(&mut slot.body).poll_frame(cx)
        })
    }

    fn is_end_stream(&self) -> bool {
        self.with(|slot| slot.body.is_end_stream())
    }

    fn size_hint(&self) -> SizeHint {
        self.with(|slot| slot.body.size_hint())
    }
}
