//! The options of a paginator: how many items, how many per page, and when to give up.

use super::{Paginator, State};
use crate::pages::Listing;

/// How many empty pages in a row end a listing, unless set otherwise.
pub const MAX_EMPTY_PAGES: usize = 100;

#[derive(Clone, Copy, Debug)]
pub(super) struct Options {
    /// How many more items to return.
    pub(super) left: Option<usize>,
    pub(super) page_size: Option<i32>,
    pub(super) prefetch: bool,
    pub(super) fit_page_size: bool,
    pub(super) max_empty_pages: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            left: None,
            page_size: None,
            prefetch: false,
            fit_page_size: false,
            max_empty_pages: MAX_EMPTY_PAGES,
        }
    }
}

impl<L: Listing> Paginator<L> {
    /// Returns at most this many items in all, and cuts the last page (`MaxItems`).
    #[doc(alias = "MaxItems")]
    pub fn max_items(mut self, items: usize) -> Self {
        self.options.left = Some(items);
        if items == 0 {
            self.state = State::Done;
        }
        self
    }

    /// Requests this many items per page (`PageSize`). S3 returns at most 1,000.
    #[doc(alias = "PageSize")]
    pub fn page_size(mut self, items: i32) -> Self {
        self.options.page_size = Some(items);
        self
    }

    /// Requests no more items than [`max_items`](Self::max_items) leaves. The pages then have no fixed size, and a
    /// [`resume_token`](Self::resume_token) fits only a listing with the same `max_items`.
    pub fn fit_page_size(mut self) -> Self {
        self.options.fit_page_size = true;
        self
    }

    /// Fetches the next page while the caller works on this one, so that at most two pages are in memory.
    pub fn prefetch(mut self, ahead: bool) -> Self {
        self.options.prefetch = ahead;
        self
    }

    /// How many empty pages in a row, each with a new token, end the listing in an error; 100 by default.
    pub fn max_empty_pages(mut self, pages: usize) -> Self {
        self.options.max_empty_pages = pages;
        self
    }
}
