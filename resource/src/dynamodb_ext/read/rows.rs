//! What is read, item by item.

use std::collections::HashMap;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec;

use aws_sdk_dynamodb::types::AttributeValue;
use futures::Stream;

use super::{ReadInput, RowPages, Totals};
use crate::Error;
use crate::dynamodb_ext::value::Item;

/// The items of a query or a scan, one after another, page after page, as a stream.
///
/// Nothing is sent before the first poll. After an error, and after the end, it yields nothing more.
#[must_use = "a stream does nothing unless it is polled"]
pub struct Rows<I: ReadInput, T> {
    pages: RowPages<I, T>,
    page: vec::IntoIter<HashMap<String, AttributeValue>>,
}

impl<I: ReadInput, T> Rows<I, T> {
    pub(super) fn new(pages: RowPages<I, T>) -> Self {
        Self {
            pages,
            page: Vec::new().into_iter(),
        }
    }

    /// The next item, or `None` at the end.
    ///
    /// # Errors
    ///
    /// The error of a request; [`client::Error::Paging`] if the paging does not advance;
    /// [`DynamoDbError::Value`](crate::dynamodb::DynamoDbError::Value) if an item does not fit the type.
    pub async fn try_next(&mut self) -> Result<Option<T>, Error> {
        std::future::poll_fn(|cx| self.poll_item(cx))
            .await
            .transpose()
    }

    /// How much the pages so far have read, and what that cost.
    #[must_use]
    pub fn totals(&self) -> Totals {
        self.pages.totals()
    }

    fn poll_item(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<T, Error>>> {
        loop {
            if let Some(attributes) = self.page.next() {
                let item = (self.pages.read)(Item::from(attributes));
                return Poll::Ready(Some(item.map_err(|error| {
                    self.page = Vec::new().into_iter();
                    self.pages.end();
                    self.pages.value(error)
                })));
            }
            match ready!(self.pages.poll_raw(cx)) {
                Some(Ok(page)) => self.page = page.items.into_iter(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

// Nothing in here is pinned: the request under way is boxed.
impl<I: ReadInput, T> Unpin for Rows<I, T> {}

impl<I: ReadInput, T> Stream for Rows<I, T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_item(cx)
    }
}

impl<I: ReadInput, T> fmt::Debug for Rows<I, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rows")
            .field("pages", &self.pages)
            .field("buffered", &self.page.len())
            .finish()
    }
}
