//! One page on its way.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use tokio::runtime::Handle;
use tokio::task::JoinHandle;

use super::{Answer, Listing};
use crate::Error;

type Result<L> = std::result::Result<Answer<<L as Listing>::Raw, <L as Listing>::Token>, Error>;

/// A request for one page: polled by its owner, or running as a task of its own.
///
/// Dropping it cancels the request either way.
pub(super) enum Fetch<L: Listing> {
    Inline(Pin<Box<dyn Future<Output = Result<L>> + Send>>),
    Ahead(Task<Result<L>>),
}

/// A task that ends when it is dropped.
pub(super) struct Task<T>(JoinHandle<T>);

impl<T> Drop for Task<T> {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl<L: Listing> Fetch<L> {
    /// A request that goes on only while it is polled.
    pub(super) fn inline(listing: &Arc<L>, from: Option<L::Token>, page_size: Option<i32>) -> Self {
        let listing = Arc::clone(listing);
        Self::Inline(Box::pin(async move { listing.send(from, page_size).await }))
    }

    /// A request that goes on while the caller works. Outside of a runtime it is an inline one.
    pub(super) fn ahead(listing: &Arc<L>, from: Option<L::Token>, page_size: Option<i32>) -> Self {
        let Ok(runtime) = Handle::try_current() else {
            return Self::inline(listing, from, page_size);
        };
        let listing = Arc::clone(listing);
        let request = async move { listing.send(from, page_size).await };
        Self::Ahead(Task(runtime.spawn(request)))
    }

    /// Whether the request goes on by itself.
    pub(super) fn is_ahead(&self) -> bool {
        matches!(self, Self::Ahead(_))
    }

    pub(super) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Result<L>> {
        match self {
            Self::Inline(request) => request.as_mut().poll(cx),
            Self::Ahead(task) => Poll::Ready(match ready!(Pin::new(&mut task.0).poll(cx)) {
                Ok(answer) => answer,
                // A panic in the task is a panic of the caller's, as it is for an inline request.
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
