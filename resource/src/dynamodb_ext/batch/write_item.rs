//! Writes items of several tables.

use std::future::IntoFuture;

use aws_sdk_dynamodb::Client;
use futures::future::BoxFuture;
use futures::stream::{self, StreamExt};

use super::send::{MOST, send};
use super::write::TableWrite;
use super::{Backoff, BatchOutcome, TableName, Write};
use crate::Error;
use crate::dynamodb_ext::error::DynamoDbError;
use crate::dynamodb_ext::value::IntoItem;

/// Writes of one or several tables, not yet sent. Made by
/// [`DynamoDb::batch_write_item`](crate::dynamodb::DynamoDb::batch_write_item).
///
/// Awaiting it sends them, 25 per request, one request after another, and sends unprocessed ones again. It is not a
/// transaction: some may be written and others not. The error then has the outcome.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct BatchWrite {
    client: Client,
    writes: Result<Vec<TableWrite>, Error>,
    backoff: Backoff,
}

impl BatchWrite {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            writes: Ok(Vec::new()),
            backoff: Backoff::default(),
        }
    }

    /// Puts an item into a table.
    pub fn put(self, table: impl TableName, item: impl IntoItem) -> Self {
        self.write(&table, item, Write::Put)
    }

    /// Deletes the item with this key from a table.
    pub fn delete(self, table: impl TableName, key: impl IntoItem) -> Self {
        self.write(&table, key, Write::Delete)
    }

    /// Sets how long to wait before unprocessed items are sent again.
    pub fn backoff(mut self, backoff: Backoff) -> Self {
        self.backoff = backoff;
        self
    }

    fn write(
        mut self,
        table: &impl TableName,
        item: impl IntoItem,
        write: fn(crate::dynamodb_ext::value::Item) -> Write,
    ) -> Self {
        let table = table.table_name();
        self.writes = self.writes.and_then(|mut writes| {
            let item = item.into_item();
            let item =
                item.map_err(|error| DynamoDbError::value("BatchWriteItem", &table, error))?;
            writes.push((table, write(item)));
            Ok(writes)
        });
        self
    }

    /// Sends the writes and returns the outcome. Writes that were not carried out are part of it, not an error.
    ///
    /// # Errors
    ///
    /// [`DynamoDbError::Value`] if `DynamoDB` cannot hold one of the values; nothing was sent.
    pub async fn outcome(self) -> Result<BatchOutcome, Error> {
        let writes = self.writes?;
        let requests = writes.chunks(MOST).map(<[TableWrite]>::to_vec);
        let requests: Vec<_> = requests
            .map(|writes| send(self.client.clone(), writes, self.backoff))
            .collect();
        let mut outcomes = stream::iter(requests).buffered(1);
        let mut outcome = BatchOutcome::default();
        while let Some(next) = outcomes.next().await {
            outcome.merge(next);
        }
        Ok(outcome)
    }
}

impl IntoFuture for BatchWrite {
    type Output = Result<BatchOutcome, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { self.outcome().await?.complete() })
    }
}
