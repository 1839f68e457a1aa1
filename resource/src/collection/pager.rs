//! The paging engine.

use std::sync::Arc;
use std::task::{Context, Poll, ready};

use super::advance::Advance;
use super::fetch::Fetch;
use super::{Answer, Listing, Next};
use crate::Error;

/// How many entries a service puts on a page at most, whatever is asked for.
const LARGEST_PAGE: i32 = 1000;

/// The page says that there is more, but not where.
pub(super) const NO_TOKEN: &str =
    "the page says that there is more, but carries nothing to continue from";
/// The page leads back.
pub(super) const NO_ADVANCE: &str = "the page continues at a place that was listed already";

/// What a collection asks of its pages.
#[derive(Clone, Copy, Debug)]
pub(super) struct Options {
    pub(super) limit: Option<usize>,
    pub(super) page_size: Option<i32>,
    pub(super) prefetch: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            limit: None,
            page_size: None,
            prefetch: true,
        }
    }
}

/// Fetches page after page. Sends nothing before it is first polled; ends after the first error.
///
/// At most one page is fetched ahead, so at most two are ever held.
pub(super) struct Pager<L: Listing> {
    listing: Arc<L>,
    options: Options,
    state: State<L>,
    /// A page that has come and waits until the request for the next one is sent.
    arrived: Option<Answer<L::Raw, L::Token>>,
    advance: Advance<L::Token>,
    /// Whether the last page had entries: if not, a limit says nothing about how large the next should be.
    fruitful: bool,
}

enum State<L: Listing> {
    From(Option<L::Token>),
    Fetching(Fetch<L>),
    Failed(Error),
    Done,
}

impl<L: Listing> Pager<L> {
    pub(super) fn new(listing: Arc<L>, options: Options) -> Self {
        let state = match options.limit {
            Some(0) => State::Done,
            _ => State::From(None),
        };
        Self {
            listing,
            options,
            state,
            arrived: None,
            advance: Advance::new(),
            fruitful: true,
        }
    }

    pub(super) fn listing(&self) -> &L {
        &self.listing
    }

    pub(super) fn is_done(&self) -> bool {
        matches!(self.state, State::Done)
    }

    #[expect(
        clippy::type_complexity,
        reason = "a poll of an optional result of an answer"
    )]
    pub(super) fn poll_answer(
        &mut self,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Answer<L::Raw, L::Token>, Error>>> {
        if let Some(answer) = self.arrived.take() {
            return Poll::Ready(Some(Ok(answer)));
        }
        loop {
            match std::mem::replace(&mut self.state, State::Done) {
                State::Done => return Poll::Ready(None),
                State::Failed(error) => return Poll::Ready(Some(Err(error))),
                State::From(token) => {
                    let page_size = self.next_page_size();
                    self.state = State::Fetching(Fetch::inline(&self.listing, token, page_size));
                }
                State::Fetching(mut fetch) => {
                    let Poll::Ready(answer) = fetch.poll(cx) else {
                        self.state = State::Fetching(fetch);
                        return Poll::Pending;
                    };
                    let answer = answer.map(|answer| self.accept(answer));
                    if matches!(&self.state, State::Fetching(next) if next.is_ahead()) {
                        // The next request is a task, and on a runtime of one thread no task runs while the caller works.
                        // So it has a turn first: from here on the service works, and later the caller, and both at once.
                        self.arrived = answer.ok();
                        cx.waker().wake_by_ref();
                        return Poll::Pending;
                    }
                    return Poll::Ready(Some(answer));
                }
            }
        }
    }

    pub(super) async fn next_answer(&mut self) -> Option<Result<Answer<L::Raw, L::Token>, Error>> {
        std::future::poll_fn(|cx| Poll::Ready(ready!(self.poll_answer(cx)))).await
    }

    /// Cuts the page to what is still wanted, and decides what comes after it.
    fn accept(&mut self, mut answer: Answer<L::Raw, L::Token>) -> Answer<L::Raw, L::Token> {
        self.fruitful = !answer.entries.is_empty();
        if let Some(left) = &mut self.options.limit {
            answer.entries.truncate(*left);
            *left -= answer.entries.len();
        }
        self.state = match &answer.next {
            _ if self.options.limit == Some(0) => State::Done,
            Next::End => State::Done,
            Next::Lost => State::Failed(stuck(self.listing(), NO_TOKEN)),
            Next::From(token) if !self.advance.is_new(token) => {
                State::Failed(stuck(self.listing(), NO_ADVANCE))
            }
            Next::From(token) => self.go_on(token.clone()),
        };
        answer
    }

    fn go_on(&self, token: L::Token) -> State<L> {
        if self.options.prefetch {
            let page_size = self.next_page_size();
            State::Fetching(Fetch::ahead(&self.listing, Some(token), page_size))
        } else {
            State::From(Some(token))
        }
    }

    /// No more is asked for than is still wanted.
    fn next_page_size(&self) -> Option<i32> {
        let wanted = self.options.limit.filter(|_| self.fruitful);
        let wanted = wanted.and_then(|left| i32::try_from(left).ok());
        let page_size = self.options.page_size;
        match wanted {
            Some(left) if left < page_size.unwrap_or(LARGEST_PAGE) => Some(left),
            _ => page_size,
        }
    }
}

/// The error of a listing that would not end.
pub(super) fn stuck<L: Listing>(listing: &L, reason: &'static str) -> Error {
    let stuck = client::Error::Paging {
        operation: L::OPERATION,
        subject: listing.subject(),
        reason,
    };
    stuck.into()
}
