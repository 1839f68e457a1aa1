//! Checks a page, cuts it, and decides how the listing continues.

use super::{Options, Paginator, State};
use crate::error::Result;
use crate::pages::error::{NO_ADVANCE, NO_TOKEN, stuck};
use crate::pages::{Fetch, Listing, Next};

/// The most items that S3 returns per page.
const LARGEST_PAGE: i32 = 1_000;

impl<L: Listing> Paginator<L> {
    /// Checks a page, cuts it to `max_items`, and decides how to continue.
    pub(super) fn accept(&mut self, mut page: L::Page) -> Result<L::Page> {
        self.listing
            .check(&page, &mut self.seen)
            .map_err(|reason| stuck(&*self.listing, reason))?;
        let next = L::next(&page);
        self.last_page_has_items = L::items(&mut page).is_some_and(|items| !items.is_empty());
        self.empty_pages = if !self.last_page_has_items && L::has_only_items(&page) {
            self.empty_pages + 1
        } else {
            0
        };
        let is_cut = self.cut(&mut page, &next);
        self.state = match next {
            _ if is_cut || self.options.left == Some(0) => State::Done,
            Next::Done => State::Done,
            Next::MissingToken => self.failed(NO_TOKEN),
            Next::HasMore(token) if !self.advance.is_new(&token) => self.failed(NO_ADVANCE),
            Next::HasMore(_) if self.empty_pages >= self.options.max_empty_pages => {
                self.failed(format!("{} empty pages in a row", self.empty_pages))
            }
            Next::HasMore(token) => self.go_on(token),
        };
        Ok(page)
    }

    /// Removes the items that were returned before and those beyond `max_items`, and sets where to resume. Returns
    /// whether it removed items beyond `max_items`.
    fn cut(&mut self, page: &mut L::Page, next: &Next<L::Token>) -> bool {
        let skipped = std::mem::take(&mut self.skip);
        if skipped > 0 {
            L::drop_rest(page);
        }
        let (mut given, mut is_cut) = (0, false);
        if let Some(items) = L::items(page) {
            items.drain(..skipped.min(items.len()));
            is_cut = self.options.left.is_some_and(|left| items.len() > left);
            items.truncate(self.options.left.unwrap_or(usize::MAX));
            given = items.len();
        }
        self.options.left = self.options.left.map(|left| left - given);
        let next = match next {
            Next::HasMore(token) => Some(token.clone()),
            Next::Done | Next::MissingToken => None,
        };
        self.resume = match &next {
            _ if is_cut => Some((self.at.clone(), skipped + given)),
            Some(token) => Some((Some(token.clone()), 0)),
            None => None,
        };
        self.at = next;
        is_cut
    }

    fn go_on(&self, token: L::Token) -> State<L> {
        if !self.options.prefetch {
            return State::HasMore(token);
        }
        let size = self.next_page_size();
        State::Fetching(Fetch::ahead(&self.listing, Some(token), size))
    }

    fn failed(&self, reason: impl Into<String>) -> State<L> {
        State::Failed(stuck(&*self.listing, reason))
    }

    /// The page size; with [`fit_page_size`](Self::fit_page_size), no more than `max_items` leaves.
    pub(super) fn next_page_size(&self) -> Option<i32> {
        let Options {
            left,
            page_size,
            fit_page_size,
            ..
        } = self.options;
        let left = left.filter(|_| fit_page_size && self.last_page_has_items);
        match left.and_then(|left| i32::try_from(left).ok()) {
            Some(left) if left < page_size.unwrap_or(LARGEST_PAGE) => Some(left),
            _ => page_size,
        }
    }
}
