//! The operations that the paging engine can list.

use std::fmt::Debug;
use std::future::Future;

use super::{Next, Scope, Seen};
use crate::error::{Result, Subject};

/// A request whose response comes in pages.
///
/// Implemented for the SDK's fluent builders of the six operations in [`PAGINATED`](super::PAGINATED).
pub trait Listing: Clone + Send + Sync + 'static {
    /// The API operation, such as `ListObjectsV2`.
    const OPERATION: &'static str;

    /// One page, such as the SDK's output.
    type Page: Send + 'static;

    /// One entry of a page: the items that [`Paginator::max_items`](super::Paginator::max_items) counts.
    type Item: Send + 'static;

    /// Where a page starts: a continuation token, or one or two markers.
    type Token: Clone + PartialEq + Debug + Send + Sync + 'static;

    /// The bucket or object of the listing, for errors.
    fn subject(&self) -> Subject;

    /// Sends the request for the page that starts at `token`, of at most `page_size` items. Without a token, the page
    /// starts where the request itself says.
    fn send(
        &self,
        token: Option<Self::Token>,
        page_size: Option<i32>,
    ) -> impl Future<Output = Result<Self::Page>> + Send;

    /// Where the next page starts.
    fn next(page: &Self::Page) -> Next<Self::Token>;

    /// The part of the bucket that was asked for. A listing whose entries have no keys has no part.
    fn scope(&self) -> Scope<'_> {
        Scope::unordered()
    }

    /// Undoes `EncodingType=url`: the keys, prefixes and markers of the page are then as in a request, and the page no
    /// longer says that they are encoded.
    fn decode(page: &mut Self::Page) {
        let _ = page;
    }

    /// Checks that the page lists what was asked for, and nothing twice.
    ///
    /// # Errors
    /// Says what is wrong with the page.
    fn check(&self, page: &Self::Page, seen: &mut Seen) -> Result<(), String>;

    /// The page's items.
    fn items(page: &mut Self::Page) -> Option<&mut Vec<Self::Item>>;

    /// Whether the page lists nothing besides its items: no common prefixes, no delete markers.
    fn has_only_items(page: &Self::Page) -> bool;

    /// Removes all but the items, for a listing that is resumed in the middle of a page: the first part of the page had
    /// the rest already.
    fn drop_rest(page: &mut Self::Page);
}
