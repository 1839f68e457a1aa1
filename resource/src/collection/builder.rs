//! The collection itself: a description of what to list, that sends nothing.

use std::fmt;
use std::sync::Arc;

use client::pages::Paginator;
use futures::stream::{Stream, TryStreamExt};

use super::paged::Paged;
use super::{Items, Listing, Pages};
use crate::Error;

/// The options of a collection.
#[derive(Clone, Copy, Debug)]
pub(super) struct Options {
    pub(super) limit: Option<usize>,
    pub(super) page_size: Option<i32>,
    prefetch: bool,
    pub(super) max_empty_pages: Option<usize>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            limit: None,
            page_size: None,
            prefetch: true,
            max_empty_pages: None,
        }
    }
}

/// The children of a resource: the objects of a bucket, the parts of an upload.
///
/// A collection is immutable: each method that narrows it returns a copy, and leaves the original as it was. It
/// sends nothing until one of its streams is polled or one of its futures awaited.
#[derive(Clone)]
#[must_use = "a collection sends nothing until a stream of it is polled or a future of it awaited"]
pub struct Collection<L> {
    listing: Arc<Paged<L>>,
    options: Options,
}

impl<L: Listing> Collection<L> {
    /// The collection of all that `listing` lists.
    pub fn new(listing: L) -> Self {
        Self {
            listing: Arc::new(Paged(listing)),
            options: Options::default(),
        }
    }

    /// The operation behind it, with its parameters as set so far.
    #[must_use]
    pub fn listing(&self) -> &L {
        &self.listing.0
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
        Items::new(self.paginator())
    }

    /// The items by pages, one per request, with the common prefixes that a delimiter brings.
    ///
    /// boto3: `pages()`.
    pub fn pages(&self) -> Pages<L> {
        Pages::new(self.paginator())
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
        let mut pages = self.paginator();
        let mut count = 0;
        while let Some(page) = pages.next_page().await? {
            count += page.entries.len();
        }
        Ok(count)
    }

    /// The entries as the SDK has them, for actions that need no handle of each.
    pub(crate) fn raw(&self) -> impl Stream<Item = Result<L::Raw, Error>> + Send + use<L> {
        self.paginator().items().map_err(Error::from)
    }

    /// A copy that lists something else, with the same limit and page size.
    pub(crate) fn with_listing(&self, listing: L) -> Self {
        Self {
            listing: Arc::new(Paged(listing)),
            options: self.options,
        }
    }

    /// A copy without a limit, to count something else than items.
    pub(super) fn without_limit(&self) -> Self {
        self.with_options(|options| options.limit = None)
    }

    fn with_options(&self, change: impl FnOnce(&mut Options)) -> Self {
        let mut copy = self.clone();
        change(&mut copy.options);
        copy
    }

    pub(super) fn options(&self) -> Options {
        self.options
    }

    /// A copy whose listings end in an error after so many empty pages in a row; 100 unless set here.
    pub fn max_empty_pages(&self, pages: usize) -> Self {
        self.with_options(|options| options.max_empty_pages = Some(pages))
    }

    pub(super) fn paginator(&self) -> Paginator<Paged<L>> {
        let options = self.options;
        let mut pages = Paginator::shared(Arc::clone(&self.listing)).prefetch(options.prefetch);
        if L::FITS_PAGE_SIZE {
            pages = pages.fit_page_size();
        }
        if let Some(items) = options.limit {
            pages = pages.max_items(items);
        }
        if let Some(items) = options.page_size {
            pages = pages.page_size(items);
        }
        match options.max_empty_pages {
            Some(most) => pages.max_empty_pages(most),
            None => pages,
        }
    }
}

impl<L: Listing + fmt::Debug> fmt::Debug for Collection<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Collection")
            .field("listing", self.listing())
            .field("limit", &self.options.limit)
            .field("page_size", &self.options.page_size)
            .field("prefetch", &self.options.prefetch)
            .finish()
    }
}
