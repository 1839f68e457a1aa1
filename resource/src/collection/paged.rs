//! A collection's listing, as the paging engine takes it.

use client::error::Subject;
use client::pages::{self, Next, Seen};
use tracing::Instrument;

use super::{ListResponse, Listing};
use crate::trace;

/// Lets [`client::pages::Paginator`] page for a collection.
#[derive(Clone, Debug)]
pub(super) struct Paged<L>(pub(super) L);

impl<L: Listing> pages::Listing for Paged<L> {
    const OPERATION: &'static str = L::OPERATION;
    type Page = ListResponse<L::Raw, L::Token>;
    type Item = L::Raw;
    type Token = L::Token;

    fn subject(&self) -> Subject {
        self.0.subject()
    }

    async fn send(
        &self,
        token: Option<L::Token>,
        page_size: Option<i32>,
    ) -> client::Result<Self::Page> {
        let span = trace::page(L::OPERATION, || self.0.subject());
        self.0.send(token, page_size).instrument(span).await
    }

    fn next(page: &Self::Page) -> Next<L::Token> {
        page.next.clone()
    }

    fn check(&self, page: &Self::Page, seen: &mut Seen) -> Result<(), String> {
        self.0.check(page, seen)
    }

    fn items(page: &mut Self::Page) -> Option<&mut Vec<L::Raw>> {
        Some(&mut page.entries)
    }

    fn has_only_items(page: &Self::Page) -> bool {
        page.prefixes.is_empty()
    }

    fn drop_rest(page: &mut Self::Page) {
        page.prefixes.clear();
    }
}
