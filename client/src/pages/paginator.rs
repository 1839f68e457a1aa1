//! C3 and C4: the paging engine, with boto3's `PaginationConfig`.

use std::fmt;
use std::sync::Arc;
use std::task::{Context, Poll};

use futures::stream::{self, Stream, TryStreamExt};

use super::error::{NO_ADVANCE, NO_TOKEN, stuck};
use super::{Advance, Continuation, Fetch, Listing, Next, ResumeToken, Seen};
use crate::error::{Error, Result};

/// How many items S3 puts on a page at most.
const LARGEST_PAGE: i32 = 1_000;

/// How many empty pages in a row are taken for an endless listing, unless set otherwise.
const MAX_EMPTY_PAGES: usize = 100;

/// Pages of a listing, with boto3's `PaginationConfig`: `MaxItems`, `PageSize`, `StartingToken`.
///
/// It sends nothing before the first page is asked for, and ends after an error. A listing that does not advance ends
/// in [`Error::Paging`]: a token that comes again, a page without a token, a page that lists what was listed already or
/// what was not asked for (see [`Seen`]), [too many empty pages](Self::max_empty_pages).
///
/// What boto3's `search(expression)` does with a `JMESPath`, [`items`](Self::items) does with the adaptors of
/// [`Stream`]; `build_full_result()` is `items().try_collect()`.
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
#[must_use = "a paginator sends nothing until its pages are asked for"]
pub struct Paginator<L: Listing> {
    listing: Arc<L>,
    options: Options,
    state: State<L>,
    /// A page that has arrived and waits until the request for the next one is sent.
    arrived: Option<L::Page>,
    advance: Advance<L::Token>,
    seen: Seen,
    empty_pages: usize,
    /// Of a page without items, as a delimiter brings them, the bound says nothing about the size of the next.
    last_page_has_items: bool,
    /// Where the page that is asked for starts, and how many of its first items to leave out.
    at: Option<L::Token>,
    skip: usize,
    resume: Option<(Option<L::Token>, usize)>,
}

#[derive(Clone, Copy, Debug)]
struct Options {
    /// How many more items to give.
    left: Option<usize>,
    page_size: Option<i32>,
    prefetch: bool,
    fit_page_size: bool,
    max_empty_pages: usize,
}

enum State<L: Listing> {
    Start,
    HasMore(L::Token),
    Fetching(Fetch<L>),
    Failed(Error),
    Done,
}

impl<L: Listing> Paginator<L> {
    /// A paginator of a request, which has its bucket and whatever else it needs.
    pub fn new(request: L) -> Self {
        Self::shared(Arc::new(request))
    }

    /// As [`new`](Self::new), for a request that is kept elsewhere too.
    pub fn shared(request: Arc<L>) -> Self {
        Self {
            listing: request,
            options: Options {
                left: None,
                page_size: None,
                prefetch: false,
                fit_page_size: false,
                max_empty_pages: MAX_EMPTY_PAGES,
            },
            state: State::Start,
            arrived: None,
            advance: Advance::new(),
            seen: Seen::new(),
            empty_pages: 0,
            last_page_has_items: true,
            at: None,
            skip: 0,
            resume: None,
        }
    }

    /// Gives at most so many items in all, cutting the last page (`MaxItems`).
    pub fn max_items(mut self, items: usize) -> Self {
        self.options.left = Some(items);
        if items == 0 {
            self.state = State::Done;
        }
        self
    }

    /// Asks for so many items per page (`PageSize`); S3 returns 1,000 at most.
    pub fn page_size(mut self, items: i32) -> Self {
        self.options.page_size = Some(items);
        self
    }

    /// Asks for no more items than [`max_items`](Self::max_items) leaves. Pages then have no fixed size, and a
    /// [`resume_token`](Self::resume_token) fits only a listing with the same bound.
    pub fn fit_page_size(mut self) -> Self {
        self.options.fit_page_size = true;
        self
    }

    /// Fetches the next page while the caller works on this one: at most one, so that two at most are held.
    pub fn prefetch(mut self, ahead: bool) -> Self {
        self.options.prefetch = ahead;
        self
    }

    /// How many empty pages in a row, each with a new token, end the listing in an error: 100 unless set.
    pub fn max_empty_pages(mut self, pages: usize) -> Self {
        self.options.max_empty_pages = pages;
        self
    }

    /// The request.
    #[must_use]
    pub fn listing(&self) -> &L {
        &self.listing
    }

    /// Whether there is nothing more to ask for.
    #[must_use]
    pub fn is_done(&self) -> bool {
        matches!(self.state, State::Done) && self.arrived.is_none()
    }

    /// Asks for the next page; `None` after the last.
    ///
    /// # Errors
    /// What the request fails with, and [`Error::Paging`] for a listing that does not advance.
    pub async fn next_page(&mut self) -> Result<Option<L::Page>> {
        std::future::poll_fn(|cx| self.poll_next_page(cx))
            .await
            .transpose()
    }

    /// [`next_page`](Self::next_page), for streams and futures of one's own.
    ///
    /// # Errors
    /// As [`next_page`](Self::next_page).
    pub fn poll_next_page(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<L::Page>>> {
        if let Some(page) = self.arrived.take() {
            return Poll::Ready(Some(Ok(page)));
        }
        loop {
            match std::mem::replace(&mut self.state, State::Done) {
                State::Done => return Poll::Ready(None),
                State::Failed(error) => return Poll::Ready(Some(Err(error))),
                State::Start => {
                    let (token, size) = (self.at.clone(), self.next_page_size());
                    self.state = State::Fetching(Fetch::inline(&self.listing, token, size));
                }
                State::HasMore(token) => {
                    let size = self.next_page_size();
                    self.state = State::Fetching(Fetch::inline(&self.listing, Some(token), size));
                }
                State::Fetching(mut fetch) => {
                    let Poll::Ready(page) = fetch.poll(cx) else {
                        self.state = State::Fetching(fetch);
                        return Poll::Pending;
                    };
                    let page = page.and_then(|page| self.accept(page));
                    if matches!(&self.state, State::Fetching(next) if next.is_ahead()) {
                        // The next request is a task. On a runtime of one thread no task runs while the caller works, so
                        // it gets a turn before the caller does.
                        self.arrived = page.ok();
                        cx.waker().wake_by_ref();
                        return Poll::Pending;
                    }
                    return Poll::Ready(Some(page));
                }
            }
        }
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
                let items = L::items(&mut page).map(std::mem::take).unwrap_or_default();
                stream::iter(items.into_iter().map(Ok))
            })
            .try_flatten()
    }

    /// Checks a page, cuts it to what is still wanted, and decides what comes after it.
    fn accept(&mut self, mut page: L::Page) -> Result<L::Page> {
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

    /// Leaves out the items given before and those beyond the bound, and notes where to resume. Says whether items
    /// beyond the bound were left out.
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

    /// With [`fit_page_size`](Self::fit_page_size), no more than is still wanted.
    fn next_page_size(&self) -> Option<i32> {
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

impl<L: Listing<Token = Continuation>> Paginator<L> {
    /// Begins where an earlier listing was left (`StartingToken`).
    pub fn starting_token(mut self, token: &ResumeToken) -> Self {
        self.skip = token.given();
        self.at = token.page().cloned();
        self
    }

    /// Where to go on after [`max_items`](Self::max_items) ended the listing early; `None` when there is nothing more,
    /// as far as known.
    #[must_use]
    pub fn resume_token(&self) -> Option<ResumeToken> {
        let (page, given) = self.resume.clone()?;
        Some(ResumeToken::new(page, given))
    }
}

impl<L: Listing> fmt::Debug for Paginator<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Paginator")
            .field("operation", &L::OPERATION)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}
