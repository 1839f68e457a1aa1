//! A collection page by page.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::vec;

use futures::Stream;

use super::pager::Pager;
use super::{Answer, Listing};
use crate::Error;

/// What one request of a listing answered: the items, and the common prefixes where a delimiter was given.
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
    pager: Pager<L>,
}

impl<L: Listing> Pages<L> {
    pub(super) fn new(pager: Pager<L>) -> Self {
        Self { pager }
    }

    /// The next page, or `None` at the end.
    ///
    /// # Errors
    ///
    /// Whatever the request failed with, and [`client::Error::Paging`] if the paging does not advance.
    pub async fn try_next(&mut self) -> Result<Option<Page<L::Item>>, Error> {
        let answer = self.pager.next_answer().await.transpose()?;
        Ok(answer.map(|answer| self.page(answer)))
    }

    fn page(&self, answer: Answer<L::Raw, L::Token>) -> Page<L::Item> {
        let listing = self.pager.listing();
        let items = answer.entries.into_iter();
        Page {
            items: items.map(|raw| listing.item(raw)).collect(),
            prefixes: answer.prefixes,
        }
    }
}

// Nothing in here is pinned: the request under way is boxed.
impl<L: Listing> Unpin for Pages<L> {}

impl<L: Listing> Stream for Pages<L> {
    type Item = Result<Page<L::Item>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let answer = self.pager.poll_answer(cx);
        answer.map(|answer| answer.map(|answer| answer.map(|answer| self.page(answer))))
    }
}

impl<L: Listing> fmt::Debug for Pages<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("operation", &L::OPERATION)
            .finish_non_exhaustive()
    }
}
