//! The items of a collection as a stream.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec;

use client::pages::Paginator;
use futures::Stream;
use futures::stream::FusedStream;

use super::Listing;
use super::paged::Paged;
use crate::Error;

/// The items of a collection, one by one, page after page.
///
/// Nothing is sent before the first poll. After an error, and after the end, it yields nothing more. Dropping it
/// cancels the request under way. An item costs no allocation beyond those of the SDK's entry that it holds.
#[must_use = "a stream does nothing unless it is polled"]
pub struct Items<L: Listing> {
    pages: Paginator<Paged<L>>,
    page: vec::IntoIter<L::Raw>,
}

impl<L: Listing> Items<L> {
    pub(super) fn new(pages: Paginator<Paged<L>>) -> Self {
        Self {
            pages,
            page: Vec::new().into_iter(),
        }
    }

    /// The next item, or `None` at the end.
    ///
    /// # Errors
    ///
    /// Whatever a request failed with, and [`client::Error::Paging`] if the paging does not advance.
    #[inline]
    pub fn try_next(&mut self) -> TryNext<'_, L> {
        TryNext(self)
    }

    /// Turns to the next page. `false`: there is none.
    fn poll_page(&mut self, cx: &mut Context<'_>) -> Poll<Result<bool, Error>> {
        let response = ready!(self.pages.poll_next_page(cx)).transpose()?;
        let is_page = response.is_some();
        self.page = response
            .map_or_else(Vec::new, |response| response.entries)
            .into_iter();
        Poll::Ready(Ok(is_page))
    }

    /// The next item of the page that has arrived.
    #[inline]
    fn next_of_page(&mut self) -> Option<L::Item> {
        let listing = &self.pages.listing().0;
        listing.next_item(&mut self.page)
    }
}

/// The future of [`Items::try_next`]; dropping it loses no item.
#[derive(Debug)]
#[must_use = "a future does nothing unless it is awaited"]
pub struct TryNext<'a, L: Listing>(&'a mut Items<L>);

impl<L: Listing> Future for TryNext<'_, L> {
    type Output = Result<Option<L::Item>, Error>;

    #[inline]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        loop {
            if let Some(item) = self.0.next_of_page() {
                return Poll::Ready(Ok(Some(item)));
            }
            if !ready!(self.0.poll_page(cx))? {
                return Poll::Ready(Ok(None));
            }
        }
    }
}

// Nothing in here is pinned: the request under way is boxed.
impl<L: Listing> Unpin for Items<L> {}

impl<L: Listing> Stream for Items<L> {
    type Item = Result<L::Item, Error>;

    #[inline]
    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.next_of_page() {
                return Poll::Ready(Some(Ok(item)));
            }
            if !ready!(self.poll_page(cx))? {
                return Poll::Ready(None);
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let buffered = self.page.len();
        (buffered, self.pages.is_done().then_some(buffered))
    }
}

impl<L: Listing> FusedStream for Items<L> {
    fn is_terminated(&self) -> bool {
        self.page.len() == 0 && self.pages.is_done()
    }
}

impl<L: Listing> fmt::Debug for Items<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items")
            .field("operation", &L::OPERATION)
            .field("buffered", &self.page.len())
            .finish_non_exhaustive()
    }
}
