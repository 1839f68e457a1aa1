//! What is read, page by page.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use aws_sdk_dynamodb::types::ConsumedCapacity;
use client::pages::Paginator;
use futures::Stream;

use super::input::Request;
use super::{RawPage, ReadInput, Totals};
use crate::Error;
use crate::dynamodb_ext::place::Place;
use crate::dynamodb_ext::value::{Item, ValueError};

/// One page of a query or a scan.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RowPage<T> {
    /// The items. A filter may have left none.
    pub items: Vec<T>,
    /// How many items were read, before the filter.
    pub scanned_count: usize,
    /// The key of the item that was read last, for
    /// [`start_after`](super::Read::start_after). Absent from the last page.
    pub last_evaluated_key: Option<Item>,
    /// The capacity that the page used, if the request asked for it.
    pub consumed_capacity: Option<ConsumedCapacity>,
}

/// The pages of a query or a scan, as a stream.
#[must_use = "a stream does nothing unless it is polled"]
pub struct RowPages<I: ReadInput, T> {
    state: Result<Box<Paginator<Request<I>>>, Option<Error>>,
    place: Place,
    pub(super) read: fn(Item) -> Result<T, ValueError>,
    totals: Totals,
}

impl<I: ReadInput, T> RowPages<I, T> {
    pub(super) fn new(
        paginator: Result<Paginator<Request<I>>, Error>,
        place: Place,
        read: fn(Item) -> Result<T, ValueError>,
    ) -> Self {
        Self {
            state: paginator.map(Box::new).map_err(Some),
            place,
            read,
            totals: Totals::default(),
        }
    }

    /// The next page, or `None` at the end.
    ///
    /// # Errors
    ///
    /// The error of the request; [`DynamoDbError::Value`](crate::dynamodb::DynamoDbError::Value) if an item does not
    /// fit the type.
    pub async fn try_next(&mut self) -> Result<Option<RowPage<T>>, Error> {
        std::future::poll_fn(|cx| self.poll_page(cx))
            .await
            .transpose()
    }

    /// How much was read so far, and what it cost.
    #[must_use]
    pub fn totals(&self) -> Totals {
        self.totals
    }

    /// The next page, as the SDK has it.
    pub(super) fn poll_raw(
        &mut self,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<RawPage, Error>>> {
        let paginator = match &mut self.state {
            Ok(paginator) => paginator,
            Err(error) => return Poll::Ready(error.take().map(Err)),
        };
        let page = ready!(paginator.poll_next_page(cx));
        if let Some(Ok(page)) = &page {
            self.totals.add(page);
        }
        Poll::Ready(page.map(|page| page.map_err(Error::from)))
    }

    /// Ends the stream after an item that could not be read.
    pub(super) fn end(&mut self) {
        self.state = Err(None);
    }

    /// The error of an item that does not fit the type.
    pub(super) fn value(&self, error: ValueError) -> Error {
        self.place.value(I::OPERATION, error)
    }

    fn poll_page(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<RowPage<T>, Error>>> {
        let page = match ready!(self.poll_raw(cx)) {
            Some(Ok(page)) => page,
            Some(Err(error)) => return Poll::Ready(Some(Err(error))),
            None => return Poll::Ready(None),
        };
        let items = page.items.into_iter().map(Item::from).map(self.read);
        let items = match items.collect() {
            Ok(items) => items,
            Err(error) => {
                self.end();
                return Poll::Ready(Some(Err(self.value(error))));
            }
        };
        Poll::Ready(Some(Ok(RowPage {
            items,
            scanned_count: page.scanned_count,
            last_evaluated_key: page.last_evaluated_key.map(Item::from),
            consumed_capacity: page.consumed_capacity,
        })))
    }
}

// Nothing in here is pinned: the request under way is boxed.
impl<I: ReadInput, T> Unpin for RowPages<I, T> {}

impl<I: ReadInput, T> Stream for RowPages<I, T> {
    type Item = Result<RowPage<T>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_page(cx)
    }
}

impl<I: ReadInput, T> fmt::Debug for RowPages<I, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RowPages")
            .field("operation", &I::OPERATION)
            .field("totals", &self.totals)
            .finish_non_exhaustive()
    }
}
