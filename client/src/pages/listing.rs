//! What a paginator must know of an operation.

use std::future::Future;

use super::Continuation;
use crate::error::Result;

/// A request that is answered in pages.
///
/// Implemented for the SDK's fluent builders of the six operations in
/// [`PAGINATED`](super::PAGINATED).
pub trait Listing: Clone + Send + Sync {
    /// The SDK's output: one page.
    type Page: Send;
    /// What a page lists: the items that [`Paginator::max_items`](super::Paginator::max_items)
    /// counts.
    type Item: Send;

    /// Sets how many items S3 may put on a page.
    #[must_use]
    fn page_size(self, items: i32) -> Self;

    /// Starts at a place other than the beginning.
    #[must_use]
    fn starting_at(self, continuation: &Continuation) -> Self;

    /// Sends the request for one page.
    fn send_page(self) -> impl Future<Output = Result<Self::Page>> + Send;

    /// Where the page after this one starts; `None` after the last.
    ///
    /// # Errors
    /// [`Error::Paging`](crate::Error::Paging) when the page does not lead anywhere new.
    fn next(page: &Self::Page, asked: Option<&Continuation>) -> Result<Option<Continuation>>;

    /// The page's items, to count and to cut.
    fn items(page: &mut Self::Page) -> &mut Option<Vec<Self::Item>>;

    /// Empties what the page lists beside its items: common prefixes, delete markers. They were
    /// given with the first part of the page, when it is resumed in its middle.
    fn drop_rest(page: &mut Self::Page);
}
