//! C3 and C4: one paginator for the six operations.

use futures::stream::{self, Stream, TryStreamExt};

use super::{Continuation, Listing, ResumeToken};
use crate::error::Result;

/// Pages of a listing, with boto3's `PaginationConfig`: `MaxItems`, `PageSize`, `StartingToken`.
///
/// Nothing is sent before the first page is asked for; after an error, there is no further page.
/// What boto3's `search(expression)` does with a `JMESPath`, [`items`](Self::items) does with the
/// adaptors of [`Stream`]; `build_full_result()` is `items().try_collect()`.
///
/// ```
/// use aws_sdk_s3::Client;
/// use client::Result;
/// use client::pages::{Paginator, ResumeToken};
///
/// /// The next hundred keys, and where to go on.
/// async fn hundred(s3: &Client, from: Option<ResumeToken>) -> Result<(Vec<String>, Option<ResumeToken>)> {
///     let mut pages = Paginator::new(s3.list_objects_v2().bucket("demo")).max_items(100);
///     if let Some(from) = from {
///         pages = pages.starting_token(&from);
///     }
///     let mut keys = Vec::new();
///     while let Some(page) = pages.next_page().await? {
///         keys.extend(page.contents.into_iter().flatten().filter_map(|object| object.key));
///     }
///     Ok((keys, pages.resume_token()))
/// }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a paginator sends nothing until its pages are asked for"]
pub struct Paginator<L> {
    request: L,
    /// The page to ask for next, and how many of its first items to leave out.
    at: Option<Continuation>,
    skip: usize,
    /// How many more items to give.
    left: Option<usize>,
    /// Whether there is nothing more to ask for.
    ended: bool,
    resume: Option<ResumeToken>,
}

impl<L: Listing> Paginator<L> {
    /// A paginator of a request, which has its bucket and whatever else it needs.
    pub fn new(request: L) -> Self {
        Self {
            request,
            at: None,
            skip: 0,
            left: None,
            ended: false,
            resume: None,
        }
    }

    /// Gives at most so many items in all, cutting the last page (`MaxItems`).
    pub fn max_items(mut self, items: usize) -> Self {
        self.left = Some(items);
        self
    }

    /// Asks for so many items a page (`PageSize`); S3 gives 1000 at most.
    pub fn page_size(mut self, items: i32) -> Self {
        self.request = self.request.page_size(items);
        self
    }

    /// Begins where an earlier listing was left (`StartingToken`).
    pub fn starting_token(mut self, token: &ResumeToken) -> Self {
        self.skip = token.given();
        self.at = token.page().cloned();
        self
    }

    /// Where to go on after [`max_items`](Self::max_items) ended the listing early; `None` when
    /// there is nothing more, as far as known.
    #[must_use]
    pub fn resume_token(&self) -> Option<ResumeToken> {
        self.resume.clone()
    }

    /// Asks for the next page; `None` after the last.
    ///
    /// # Errors
    /// What S3 answers, and [`Error::Paging`](crate::Error::Paging) for a page that does not
    /// advance.
    pub async fn next_page(&mut self) -> Result<Option<L::Page>> {
        if self.ended || self.left == Some(0) {
            return Ok(None);
        }
        let mut request = self.request.clone();
        if let Some(at) = &self.at {
            request = request.starting_at(at);
        }
        // Set back only when the page is good: a failed listing does not go on.
        self.ended = true;
        let mut page = request.send_page().await?;
        let next = L::next(&page, self.at.as_ref())?;
        self.cut(&mut page, next);
        Ok(Some(page))
    }

    /// Every page, as a stream.
    pub fn pages(self) -> impl Stream<Item = Result<L::Page>> + Send {
        stream::try_unfold(self, |mut pages| async move {
            let page = pages.next_page().await?;
            Ok(page.map(|page| (page, pages)))
        })
    }

    /// Every item of every page, as a stream.
    pub fn items(self) -> impl Stream<Item = Result<L::Item>> + Send {
        self.pages()
            .map_ok(|mut page| {
                let items = L::items(&mut page).take().unwrap_or_default();
                stream::iter(items.into_iter().map(Ok))
            })
            .try_flatten()
    }

    /// Leaves out the items given before and those beyond the bound, and notes where to go on.
    fn cut(&mut self, page: &mut L::Page, next: Option<Continuation>) {
        let skipped = std::mem::take(&mut self.skip);
        if skipped > 0 {
            L::drop_rest(page);
        }
        let mut given = 0;
        let mut beyond = false;
        if let Some(items) = L::items(page) {
            items.drain(..skipped.min(items.len()));
            beyond = self.left.is_some_and(|left| items.len() > left);
            items.truncate(self.left.unwrap_or(usize::MAX));
            given = items.len();
        }
        self.left = self.left.map(|left| left - given);
        self.resume = match &next {
            _ if beyond => Some(ResumeToken::new(self.at.clone(), skipped + given)),
            Some(next) => Some(ResumeToken::new(Some(next.clone()), 0)),
            None => None,
        };
        self.ended = next.is_none() || beyond;
        self.at = next;
    }
}
