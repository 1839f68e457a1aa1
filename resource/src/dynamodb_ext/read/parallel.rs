//! A scan in several segments at once.

use std::future::IntoFuture;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use aws_sdk_dynamodb::operation::scan::builders::ScanInputBuilder;
use futures::Stream;
use futures::future::{BoxFuture, try_join_all};
use futures::stream::{SelectAll, select_all};

use super::{Rows, Scan, Totals};
use crate::Error;

/// A scan in several segments at once, each by requests of its own. Made by [`Scan::parallel`](Scan::parallel).
///
/// `DynamoDB` divides the table; each item is in one segment. Awaiting it gives all items in a `Vec`.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited or streamed"]
pub struct ParallelScan<T> {
    scan: Scan<T>,
    segments: i32,
}

impl<T> ParallelScan<T> {
    /// `DynamoDB` takes 1 to 1,000,000 segments. A number outside this range becomes the nearest one in it.
    pub(super) fn new(scan: Scan<T>, segments: i32) -> Self {
        Self {
            scan,
            segments: segments.clamp(1, 1_000_000),
        }
    }

    fn segments(&self) -> impl Iterator<Item = Scan<T>> {
        let total = self.segments;
        (0..total).map(move |segment| {
            let scan = self.scan.clone();
            scan.with(|input| input.segment(segment).total_segments(total))
        })
    }

    /// The items of all segments, as they come.
    pub fn stream(&self) -> ParallelRows<T>
    where
        T: Send + 'static,
    {
        ParallelRows {
            rows: select_all(self.segments().map(|segment| segment.stream())),
            left: self.scan.limit,
        }
    }

    /// How many items there are; see [`Read::count`](super::Read::count).
    ///
    /// # Errors
    ///
    /// As [`Rows::try_next`].
    pub async fn count(&self) -> Result<usize, Error>
    where
        T: Send + 'static,
    {
        Ok(self.totals().await?.count)
    }

    /// How many items there are and what it cost to count them; see [`Read::totals`](super::Read::totals).
    ///
    /// # Errors
    ///
    /// As [`Rows::try_next`].
    pub async fn totals(&self) -> Result<Totals, Error>
    where
        T: Send + 'static,
    {
        let segments = self.segments();
        let counts = segments.map(|segment| async move { segment.totals().await });
        let mut totals = Totals::default();
        for segment in try_join_all(counts).await? {
            totals.merge(segment);
        }
        totals.count = totals.count.min(self.scan.limit.unwrap_or(usize::MAX));
        Ok(totals)
    }
}

/// The items of all segments of a scan, as a stream.
#[derive(Debug)]
#[must_use = "a stream does nothing unless it is polled"]
pub struct ParallelRows<T: Send + 'static> {
    rows: SelectAll<Rows<ScanInputBuilder, T>>,
    left: Option<usize>,
}

impl<T: Send + 'static> ParallelRows<T> {
    /// The next item of any segment, or `None` at the end of all.
    ///
    /// # Errors
    ///
    /// As [`Rows::try_next`].
    pub async fn try_next(&mut self) -> Result<Option<T>, Error> {
        std::future::poll_fn(|cx| Pin::new(&mut *self).poll_next(cx))
            .await
            .transpose()
    }
}

impl<T: Send + 'static> Unpin for ParallelRows<T> {}

impl<T: Send + 'static> Stream for ParallelRows<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.left == Some(0) {
            self.rows.clear();
            return Poll::Ready(None);
        }
        let item = ready!(Pin::new(&mut self.rows).poll_next(cx));
        match &item {
            Some(Ok(_)) => self.left = self.left.map(|left| left - 1),
            // The other segments end with the one that failed.
            _ => self.left = Some(0),
        }
        Poll::Ready(item)
    }
}

impl<T: Send + 'static> IntoFuture for ParallelScan<T> {
    type Output = Result<Vec<T>, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let mut rows = self.stream();
            let mut items = Vec::new();
            while let Some(item) = rows.try_next().await? {
                items.push(item);
            }
            Ok(items)
        })
    }
}
