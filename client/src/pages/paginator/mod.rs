//! C3 and C4: the paging engine, with boto3's `PaginationConfig`.

mod accept;
mod options;
mod resume;

use std::fmt;
use std::sync::Arc;
use std::task::{Context, Poll};

use futures::stream::{self, Stream, TryStreamExt};

pub use self::options::MAX_EMPTY_PAGES;
use self::options::Options;
use super::{Advance, Fetch, Listing, Seen};
use crate::error::{Error, Result};

/// Pages of a listing, with boto3's `PaginationConfig`: `MaxItems`, `PageSize`, `StartingToken`.
///
/// It sends nothing before the first page is requested, and ends after an error. A listing that does not advance ends
/// in [`Error::Paging`]: a token that was returned before, a truncated page without a token, a page with entries that were listed before or
/// do not fit the request (see [`Seen`]), [too many empty pages](Self::max_empty_pages).
///
/// For boto3's `search(expression)` with a `JMESPath`, use the adaptors of [`Stream`] on [`items`](Self::items). For
/// `build_full_result()`, use `items().try_collect()`.
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
#[doc(alias = "get_paginator")]
#[doc(alias = "paginate")]
#[doc(alias = "PageIterator")]
#[must_use = "a paginator sends nothing until its pages are asked for"]
pub struct Paginator<L: Listing> {
    listing: Arc<L>,
    options: Options,
    state: State<L>,
    /// A page that has arrived and is returned when the request for the next one is sent.
    arrived: Option<L::Page>,
    advance: Advance<L::Token>,
    seen: Seen,
    empty_pages: usize,
    /// After a page without items, as one of common prefixes, `max_items` says nothing about the size of the next page.
    last_page_has_items: bool,
    /// Where the requested page starts, and how many of its first items to leave out.
    at: Option<L::Token>,
    skip: usize,
    resume: Option<(Option<L::Token>, usize)>,
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
            options: Options::default(),
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

    /// The request.
    #[must_use]
    pub fn listing(&self) -> &L {
        &self.listing
    }

    /// Whether the listing has ended.
    #[must_use]
    pub fn is_done(&self) -> bool {
        matches!(self.state, State::Done) && self.arrived.is_none()
    }

    /// Requests the next page; `None` after the last.
    ///
    /// # Errors
    /// The request's error, and [`Error::Paging`] for a listing that does not advance.
    pub async fn next_page(&mut self) -> Result<Option<L::Page>> {
        std::future::poll_fn(|cx| self.poll_next_page(cx))
            .await
            .transpose()
    }

    /// [`next_page`](Self::next_page), for your own streams and futures.
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
    #[doc(alias = "search")]
    #[doc(alias = "build_full_result")]
    pub fn items(self) -> impl Stream<Item = Result<L::Item>> + Send {
        self.pages()
            .map_ok(|mut page| {
                let items = L::items(&mut page).map(std::mem::take).unwrap_or_default();
                stream::iter(items.into_iter().map(Ok))
            })
            .try_flatten()
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
