//! Writes many items of one table, 25 per request.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use futures::future::BoxFuture;
use futures::stream::{FuturesUnordered, StreamExt};

use super::send::{MOST, send};
use super::write::TableWrite;
use super::{Backoff, BatchOutcome, Write};
use crate::Error;
use crate::dynamodb_ext::place::Place;
use crate::dynamodb_ext::value::IntoItem;

/// How many requests are under way at once by default.
const IN_FLIGHT: usize = 8;

/// Writes many items of one table, 25 per request, several requests at once: boto3's `batch_writer`. Made by
/// [`Table::batch_writer`](crate::dynamodb::Table::batch_writer).
///
/// Items that `DynamoDB` leaves unprocessed are sent again, after a [`Backoff`]. If it refuses an item, the others in
/// the same request are still written. [`close`](Self::close) sends the rest, and fails if any item was not written. A
/// writer that is dropped without it loses the items that it still holds, and logs a warning.
///
/// Requests under way may overtake one another. If one key may be written twice, name the key attributes with
/// [`overwrite_by_pkeys`](Self::overwrite_by_pkeys): the last write counts then.
#[derive(Debug)]
#[must_use = "what a writer still holds is written by `close`"]
pub struct BatchWriter {
    place: Place,
    key_names: Vec<String>,
    in_flight: usize,
    backoff: Backoff,
    held: Held,
    sent: FuturesUnordered<BoxFuture<'static, BatchOutcome>>,
    /// The keys in the requests under way, if they are known.
    sent_keys: HashSet<String>,
    outcome: BatchOutcome,
}

/// The writes that are not sent yet.
#[derive(Debug, Default)]
struct Held {
    writes: Vec<TableWrite>,
    /// Where the write of each key is, if keys are known.
    by_key: HashMap<String, usize>,
}

impl BatchWriter {
    pub(crate) fn new(place: Place) -> Self {
        Self {
            place,
            key_names: Vec::new(),
            in_flight: IN_FLIGHT,
            backoff: Backoff::default(),
            held: Held::default(),
            sent: FuturesUnordered::new(),
            sent_keys: HashSet::new(),
            outcome: BatchOutcome::default(),
        }
    }

    /// Names the key attributes, so that the last of several writes of one key wins. boto3 has the same parameter.
    ///
    /// Without it, `DynamoDB` refuses a request that has one key twice. The two writes are then sent one after another.
    pub fn overwrite_by_pkeys<N: Into<String>>(
        mut self,
        names: impl IntoIterator<Item = N>,
    ) -> Self {
        self.key_names = names.into_iter().map(Into::into).collect();
        self
    }

    /// Sets how many requests are under way at once: 8 by default. 1 keeps the order of all writes.
    pub fn in_flight(mut self, requests: usize) -> Self {
        self.in_flight = requests.max(1);
        self
    }

    /// Sets how long to wait before unprocessed items are sent again.
    pub fn backoff(mut self, backoff: Backoff) -> Self {
        self.backoff = backoff;
        self
    }

    /// Puts an item. It is sent once 25 writes are collected, or by [`close`](Self::close).
    ///
    /// # Errors
    ///
    /// [`DynamoDbError::Value`](crate::dynamodb::DynamoDbError::Value) if `DynamoDB` cannot hold a value in it, or if
    /// one of the named key attributes is missing. The item is then not written, and the writer goes on with the next.
    /// `close` returns the errors of requests.
    #[doc(alias = "put_item")]
    pub async fn put(&mut self, item: impl IntoItem + Send) -> Result<(), Error> {
        let item = item.into_item();
        let item = item.map_err(|error| self.place.value("BatchWriteItem", error))?;
        self.write(Write::Put(item)).await
    }

    /// Deletes the item with this key. It is sent like a [`put`](Self::put).
    ///
    /// # Errors
    ///
    /// As [`put`](Self::put).
    #[doc(alias = "delete_item")]
    pub async fn delete(&mut self, key: impl IntoItem + Send) -> Result<(), Error> {
        let key = key.into_item();
        let key = key.map_err(|error| self.place.value("BatchWriteItem", error))?;
        self.write(Write::Delete(key)).await
    }

    async fn write(&mut self, write: Write) -> Result<(), Error> {
        if !self.key_names.is_empty() {
            let key = write.key(&self.key_names);
            let key = key.map_err(|error| self.place.value("BatchWriteItem", error))?;
            if let Some(held) = self.held.by_key.get(&key) {
                self.held.writes[*held].1 = write;
                return Ok(());
            }
            self.held.by_key.insert(key, self.held.writes.len());
        }
        self.held
            .writes
            .push((Arc::clone(&self.place.table), write));
        if self.held.writes.len() == MOST {
            self.send_held().await;
        }
        Ok(())
    }

    /// Sends what is held, once few enough requests are under way and none of them writes one of these keys.
    async fn send_held(&mut self) {
        let again = |key| self.sent_keys.contains(key);
        if self.held.by_key.keys().any(again) {
            self.finish_sent().await;
        }
        while self.sent.len() >= self.in_flight {
            self.finish_one().await;
        }
        let held = std::mem::take(&mut self.held);
        if held.writes.is_empty() {
            return;
        }
        self.sent_keys.extend(held.by_key.into_keys());
        let client = self.place.client.clone();
        let mut request = send(client, held.writes, self.backoff);
        // A future sends nothing until it is polled, so this one is polled once now.
        match futures::poll!(&mut request) {
            std::task::Poll::Ready(outcome) => self.outcome.merge(outcome),
            std::task::Poll::Pending => self.sent.push(request),
        }
    }

    async fn finish_one(&mut self) {
        if let Some(outcome) = self.sent.next().await {
            self.outcome.merge(outcome);
        }
    }

    async fn finish_sent(&mut self) {
        while !self.sent.is_empty() {
            self.finish_one().await;
        }
        self.sent_keys.clear();
    }

    /// Sends what is left, and waits for every request.
    ///
    /// # Errors
    ///
    /// [`DynamoDbError::BatchWrite`](crate::dynamodb::DynamoDbError::BatchWrite), with the outcome, if any item was not
    /// written.
    pub async fn close(self) -> Result<BatchOutcome, Error> {
        self.outcome().await.complete()
    }

    /// Like [`close`](Self::close), but returns the outcome: writes that were not carried out are part of it, not an
    /// error.
    #[must_use = "some items may not be written"]
    pub async fn outcome(mut self) -> BatchOutcome {
        self.send_held().await;
        self.finish_sent().await;
        std::mem::take(&mut self.outcome)
    }
}

impl Drop for BatchWriter {
    fn drop(&mut self) {
        let held = self.held.writes.len();
        if held > 0 || !self.sent.is_empty() {
            tracing::warn!(
                table = &*self.place.table,
                held,
                requests_under_way = self.sent.len(),
                "a batch writer was dropped before it was closed: these items may not be written"
            );
        }
    }
}
