//! The items of a parallel listing as a stream.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::vec;

use futures::Stream;
use futures::future::BoxFuture;
use futures::stream::{FuturesUnordered, StreamExt};

use super::range::Range;
use super::ranges::Ranges;
use super::{KeyOrdered, Parallel};
use crate::Error;
use crate::collection::paged::Paged;
use crate::collection::{ListResponse, Listing, Next};
use client::pages::{Fetch, MAX_EMPTY_PAGES, stuck};

/// How many pages may be held for each request under way.
const HELD_PER_REQUEST: usize = 16;

type Arrived<L> = (
    u64,
    client::Result<ListResponse<<L as Listing>::Raw, <L as Listing>::Token>>,
);

/// The items of a parallel listing.
///
/// Nothing is sent before the first poll. After an error, and after the end, it yields nothing more. Dropping it
/// cancels the requests under way.
#[must_use = "a stream does nothing unless it is polled"]
pub struct ParallelItems<L: KeyOrdered> {
    listing: Arc<Paged<L>>,
    ranges: Ranges<L>,
    requests: FuturesUnordered<BoxFuture<'static, Arrived<L>>>,
    most_requests: usize,
    in_order: bool,
    page_size: Option<i32>,
    max_empty_pages: usize,
    /// How many pages in a row had no entries and promised more, over all ranges.
    empty_pages: usize,
    left: Option<usize>,
    page: vec::IntoIter<L::Raw>,
}

impl<L: KeyOrdered> ParallelItems<L> {
    pub(super) fn new(parallel: &Parallel<L>) -> Self {
        let listing = parallel.collection.listing();
        let options = parallel.collection.options();
        let most_requests = if listing.is_ordered() {
            parallel.requests
        } else {
            1
        };
        let listing = Arc::new(Paged(listing.clone()));
        Self {
            ranges: Ranges::new(Arc::clone(&listing)),
            listing,
            requests: FuturesUnordered::new(),
            most_requests,
            in_order: parallel.in_order,
            page_size: options.page_size,
            max_empty_pages: options.max_empty_pages.unwrap_or(MAX_EMPTY_PAGES),
            empty_pages: 0,
            left: options.limit,
            page: Vec::new().into_iter(),
        }
    }

    /// The next item, or `None` at the end.
    ///
    /// # Errors
    ///
    /// Whatever a request failed with, and [`client::Error::Paging`] if the paging does not advance or the service does
    /// not list in the order of the keys.
    pub async fn try_next(&mut self) -> Result<Option<L::Item>, Error> {
        std::future::poll_fn(|cx| self.poll_item(cx))
            .await
            .transpose()
    }

    #[inline]
    fn poll_item(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<L::Item, Error>>> {
        loop {
            if self.left == Some(0) {
                self.stop();
                return Poll::Ready(None);
            }
            if let Some(raw) = self.page.next() {
                self.left = self.left.map(|left| left - 1);
                return Poll::Ready(Some(Ok(self.listing.0.item(raw))));
            }
            match self.poll_page(cx) {
                Poll::Ready(Some(Ok(page))) => self.page = page.into_iter(),
                Poll::Ready(Some(Err(error))) => {
                    self.stop();
                    return Poll::Ready(Some(Err(error)));
                }
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Pending => return Poll::Pending,
            }
        }
    }

    fn poll_page(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Vec<L::Raw>, Error>>> {
        loop {
            while let Poll::Ready(Some((id, response))) = self.requests.poll_next_unpin(cx) {
                if let Err(error) = response.and_then(|response| self.accept(id, response)) {
                    return Poll::Ready(Some(Err(error.into())));
                }
            }
            let launched = self.launch();
            if let Some(page) = self.ranges.take(self.in_order) {
                return Poll::Ready(Some(Ok(page)));
            }
            if self.ranges.is_empty() {
                return Poll::Ready(None);
            }
            if !launched {
                return Poll::Pending;
            }
        }
    }

    fn accept(&mut self, id: u64, response: ListResponse<L::Raw, L::Token>) -> client::Result<()> {
        // A new range must not begin to count anew: each empty page lets another be cut.
        let is_empty = response.entries.is_empty() && matches!(response.next, Next::HasMore(_));
        self.empty_pages = if is_empty { self.empty_pages + 1 } else { 0 };
        if self.empty_pages > 0 && self.empty_pages >= self.max_empty_pages {
            let reason = format!("{} empty pages in a row", self.empty_pages);
            return Err(stuck(&*self.listing, reason));
        }
        if let Some(range) = self.ranges.get(id) {
            range.in_flight = false;
            let page = range
                .accept(response)
                .map_err(|reason| stuck(&*self.listing, reason))?;
            self.ranges.hold(id, page);
        }
        Ok(())
    }

    /// Sends as many requests as may be under way. Says whether it sent any.
    fn launch(&mut self) -> bool {
        let mut launched = false;
        while self.requests.len() < self.most_requests {
            let most_held = self.most_requests.saturating_mul(HELD_PER_REQUEST);
            let may_hold_more = self.ranges.held() + self.requests.len() < most_held;
            let range = match (may_hold_more, self.in_order) {
                (true, _) if self.ranges.next_idle().is_some() => self.ranges.next_idle(),
                (true, _) => self
                    .ranges
                    .split_widest()
                    .filter(|_| self.most_requests > 1),
                // The range that the caller waits for goes on, however much is held behind it.
                (false, true) => self.ranges.idle_front(),
                (false, false) => None,
            };
            let Some(range) = range else {
                break;
            };
            self.requests.push(request(range, self.page_size));
            launched = true;
        }
        launched
    }

    fn stop(&mut self) {
        self.requests = FuturesUnordered::new();
        self.ranges.clear();
        self.page = Vec::new().into_iter();
    }
}

fn request<L: KeyOrdered>(
    range: &mut Range<L>,
    page_size: Option<i32>,
) -> BoxFuture<'static, Arrived<L>> {
    range.in_flight = true;
    let id = range.id;
    let mut fetch = Fetch::ahead(&range.listing, range.token.clone(), page_size);
    Box::pin(async move { (id, std::future::poll_fn(|cx| fetch.poll(cx)).await) })
}

// Nothing in here is pinned: the requests under way are boxed.
impl<L: KeyOrdered> Unpin for ParallelItems<L> {}

impl<L: KeyOrdered> Stream for ParallelItems<L> {
    type Item = Result<L::Item, Error>;

    #[inline]
    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_item(cx)
    }
}

impl<L: KeyOrdered> fmt::Debug for ParallelItems<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ParallelItems")
            .field("operation", &L::OPERATION)
            .field("requests", &self.requests.len())
            .finish_non_exhaustive()
    }
}
