//! A collection page by page.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec;

use client::pages::Paginator;
use futures::Stream;

use super::paged::Paged;
use super::{ListResponse, Listing};
use crate::Error;

/// The response to one request of a listing: the items, and the common prefixes where a delimiter was given.
#[derive(Clone, Debug)]
pub struct Page<Item> {
    items: Vec<Item>,
    prefixes: Vec<String>,
}

impl<Item> Page<Item> {
    /// The items on this page. With a delimiter, there may be none.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The common prefixes on this page: the "folders", if the collection was given a delimiter.
    #[must_use]
    pub fn prefixes(&self) -> &[String] {
        &self.prefixes
    }

    /// The items and the common prefixes.
    #[must_use]
    pub fn into_parts(self) -> (Vec<Item>, Vec<String>) {
        (self.items, self.prefixes)
    }
}

impl<Item> IntoIterator for Page<Item> {
    type Item = Item;
    type IntoIter = vec::IntoIter<Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

/// The pages of a collection as a stream, one request each.
#[must_use = "a stream does nothing unless it is polled"]
pub struct Pages<L: Listing> {
    pages: Paginator<Paged<L>>,
}

impl<L: Listing> Pages<L> {
    pub(super) fn new(pages: Paginator<Paged<L>>) -> Self {
        Self { pages }
    }

    /// The next page, or `None` at the end.
    ///
    /// # Errors
    ///
    /// Whatever the request failed with, and [`client::Error::Paging`] if the paging does not advance.
    pub async fn try_next(&mut self) -> Result<Option<Page<L::Item>>, Error> {
        let response = self.pages.next_page().await?;
        Ok(response.map(|response| self.page(response)))
    }

    fn page(&self, response: ListResponse<L::Raw, L::Token>) -> Page<L::Item> {
        let listing = &self.pages.listing().0;
        let items = response.entries.into_iter();
        Page {
            items: items.map(|raw| listing.item(raw)).collect(),
            prefixes: response.prefixes,
        }
    }
}

// Nothing in here is pinned: the request under way is boxed.
impl<L: Listing> Unpin for Pages<L> {}

impl<L: Listing> Stream for Pages<L> {
    type Item = Result<Page<L::Item>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let response = ready!(self.pages.poll_next_page(cx));
        let page = |response: client::Result<_>| Ok(self.page(response?));
        Poll::Ready(response.map(page))
    }
}

impl<L: Listing> fmt::Debug for Pages<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("operation", &L::OPERATION)
            .finish_non_exhaustive()
    }
}
