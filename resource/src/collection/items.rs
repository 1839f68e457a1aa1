//! The items of a collection as a stream.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec;

use futures::Stream;
use futures::stream::FusedStream;

use super::Listing;
use super::pager::Pager;
use crate::Error;

/// The items of a collection, one by one, page after page.
///
/// Nothing is sent before the first poll. After an error, and after the end, it yields nothing more. Dropping it
/// cancels the request under way. An item costs no allocation beyond those of the SDK's entry that it holds.
#[must_use = "a stream does nothing unless it is polled"]
pub struct Items<L: Listing> {
    pager: Pager<L>,
    page: vec::IntoIter<L::Raw>,
}

impl<L: Listing> Items<L> {
    pub(super) fn new(pager: Pager<L>) -> Self {
        Self {
            pager,
            page: Vec::new().into_iter(),
        }
    }

    /// The next item, or `None` at the end.
    ///
    /// # Errors
    ///
    /// Whatever a request failed with, and [`client::Error::Paging`] if the paging does not advance.
    pub async fn try_next(&mut self) -> Result<Option<L::Item>, Error> {
        // Most calls take an item of the page at hand, and need no waker for it.
        if let Some(raw) = self.page.next() {
            return Ok(Some(self.pager.listing().item(raw)));
        }
        std::future::poll_fn(|cx| self.poll_item(cx))
            .await
            .transpose()
    }

    #[inline]
    fn poll_item(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<L::Item, Error>>> {
        loop {
            if let Some(raw) = self.page.next() {
                return Poll::Ready(Some(Ok(self.pager.listing().item(raw))));
            }
            match ready!(self.pager.poll_answer(cx)) {
                Some(Ok(answer)) => self.page = answer.entries.into_iter(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
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
        self.poll_item(cx)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let at_hand = self.page.len();
        (at_hand, self.pager.is_done().then_some(at_hand))
    }
}

impl<L: Listing> FusedStream for Items<L> {
    fn is_terminated(&self) -> bool {
        self.page.len() == 0 && self.pager.is_done()
    }
}

impl<L: Listing> fmt::Debug for Items<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items")
            .field("operation", &L::OPERATION)
            .field("at_hand", &self.page.len())
            .finish_non_exhaustive()
    }
}
