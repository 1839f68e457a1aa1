//! One request for a page.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use tokio::runtime::Handle;
use tokio::task::JoinHandle;
use tracing::Instrument;

use super::Listing;
use crate::error::{Error, Result};

/// A request for one page: a future, or a task that runs by itself.
///
/// Dropping it cancels the request either way.
pub struct Fetch<L: Listing>(Request<Result<L::Page>>);

enum Request<T> {
    Inline(Pin<Box<dyn Future<Output = T> + Send>>),
    Ahead(Task<T>),
}

/// A task that is aborted when this is dropped.
struct Task<T>(JoinHandle<T>);

impl<T> Drop for Task<T> {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl<L: Listing> Fetch<L> {
    /// A request that makes progress only while it is polled.
    pub fn inline(listing: &Arc<L>, from: Option<L::Token>, page_size: Option<i32>) -> Self {
        let listing = Arc::clone(listing);
        let request = async move { listing.send(from, page_size).await };
        Self(Request::Inline(Box::pin(request)))
    }

    /// A request that makes progress while the caller works. Outside of a tokio runtime it makes progress when polled.
    pub fn ahead(listing: &Arc<L>, from: Option<L::Token>, page_size: Option<i32>) -> Self {
        let Ok(runtime) = Handle::try_current() else {
            return Self::inline(listing, from, page_size);
        };
        let listing = Arc::clone(listing);
        let request = async move { listing.send(from, page_size).await };
        Self(Request::Ahead(Task(
            runtime.spawn(request.in_current_span()),
        )))
    }

    /// Whether the request is a task of its own.
    #[must_use]
    pub fn is_ahead(&self) -> bool {
        matches!(self.0, Request::Ahead(_))
    }

    /// Polls for the page.
    ///
    /// # Errors
    /// The request's error, and [`Error::Cancelled`] when the runtime shuts down.
    ///
    /// # Panics
    /// When [`Listing::send`] panicked.
    pub fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Result<L::Page>> {
        match &mut self.0 {
            Request::Inline(request) => request.as_mut().poll(cx),
            Request::Ahead(task) => Poll::Ready(match ready!(Pin::new(&mut task.0).poll(cx)) {
                Ok(answer) => answer,
                // A panic of the task goes on in the caller, as that of an inline request does.
                Err(stopped) if stopped.is_panic() => {
                    std::panic::resume_unwind(stopped.into_panic())
                }
                Err(_) => Err(Error::Cancelled {
                    operation: L::OPERATION,
                }),
            }),
        }
    }
}

impl<L: Listing> fmt::Debug for Fetch<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Fetch").field(&L::OPERATION).finish()
    }
}
