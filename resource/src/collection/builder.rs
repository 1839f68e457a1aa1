//! The collection itself: a description of what to list, that sends nothing.

use std::fmt;
use std::sync::Arc;

use futures::stream::{self, Stream, TryStreamExt};

use super::pager::{Options, Pager};
use super::{Items, Listing, Pages};
use crate::Error;

/// What a resource holds: the objects of a bucket, the parts of an upload.
///
/// A collection is immutable: each method that narrows it returns a copy, and leaves the original as it was. It
/// sends nothing until one of its streams is polled or one of its futures awaited.
#[derive(Clone)]
#[must_use = "a collection sends nothing until a stream of it is polled or a future of it awaited"]
pub struct Collection<L> {
    listing: L,
    options: Options,
}

impl<L: Listing> Collection<L> {
    /// The collection of all that `listing` lists.
    pub fn new(listing: L) -> Self {
        Self {
            listing,
            options: Options::default(),
        }
    }

    /// The operation behind it, with its parameters as set so far.
    pub fn listing(&self) -> &L {
        &self.listing
    }

    /// At most this many items.
    ///
    /// boto3: `limit(count)`.
    pub fn limit(&self, items: usize) -> Self {
        self.with_options(|options| options.limit = Some(items))
    }

    /// At most this many items per request, and at least one. S3 may return fewer, and returns 1,000 at most.
    ///
    /// boto3: `page_size(count)`.
    #[doc(alias = "max_keys")]
    pub fn page_size(&self, items: i32) -> Self {
        // To a request for none, S3 returns an empty last page, which would pass for an empty bucket.
        self.with_options(|options| options.page_size = Some(items.max(1)))
    }

    /// Whether the next page is fetched while your program works on this one: `true`, unless set here.
    ///
    /// At most one page is fetched ahead.
    pub fn prefetch(&self, ahead: bool) -> Self {
        self.with_options(|options| options.prefetch = ahead)
    }

    /// The items, one by one.
    ///
    /// boto3: `all()`, and iterating over the collection.
    #[doc(alias = "all")]
    #[doc(alias = "iterator")]
    pub fn stream(&self) -> Items<L> {
        Items::new(self.pager())
    }

    /// The items by pages, one per request, with the common prefixes that a delimiter brings.
    ///
    /// boto3: `pages()`.
    pub fn pages(&self) -> Pages<L> {
        Pages::new(self.pager())
    }

    /// The first item, or `None` if there is none. The request asks for one item, not for a page.
    ///
    /// # Errors
    ///
    /// As [`Items::try_next`].
    pub async fn first(&self) -> Result<Option<L::Item>, Error> {
        let wanted = self.options.limit.unwrap_or(1).min(1);
        self.limit(wanted).prefetch(false).stream().try_next().await
    }

    /// How many items there are. Lists them all: S3 has no cheaper way to count.
    ///
    /// # Errors
    ///
    /// As [`Items::try_next`].
    pub async fn count(&self) -> Result<usize, Error> {
        let mut pager = self.pager();
        let mut count = 0;
        while let Some(answer) = pager.next_answer().await.transpose()? {
            count += answer.entries.len();
        }
        Ok(count)
    }

    /// The entries as the SDK has them, for actions that need no handle of each.
    pub(crate) fn raw(&self) -> impl Stream<Item = Result<L::Raw, Error>> + Send + use<L> {
        let pages = stream::unfold(self.pager(), |mut pager| async move {
            let page = pager.next_answer().await?;
            Some((
                page.map(|page| stream::iter(page.entries.into_iter().map(Ok))),
                pager,
            ))
        });
        pages.try_flatten()
    }

    /// A copy that lists something else, with the same limit and page size.
    pub(super) fn with_listing(&self, listing: L) -> Self {
        Self {
            listing,
            options: self.options,
        }
    }

    fn with_options(&self, change: impl FnOnce(&mut Options)) -> Self {
        let mut copy = self.clone();
        change(&mut copy.options);
        copy
    }

    pub(super) fn options(&self) -> Options {
        self.options
    }

    pub(super) fn pager(&self) -> Pager<L> {
        Pager::new(Arc::new(self.listing.clone()), self.options)
    }
}

impl<L: Listing + fmt::Debug> fmt::Debug for Collection<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Collection")
            .field("listing", &self.listing)
            .field("limit", &self.options.limit)
            .field("page_size", &self.options.page_size)
            .field("prefetch", &self.options.prefetch)
            .finish()
    }
}
