//! Reads many items by their keys, 100 per request.

use std::collections::{HashMap, HashSet};
use std::future::IntoFuture;
use std::sync::Arc;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::operation::batch_get_item::BatchGetItemOutput;
use aws_sdk_dynamodb::types::KeysAndAttributes;
use futures::future::BoxFuture;
use futures::stream::{self, StreamExt};
use serde::de::DeserializeOwned;
use tracing::Instrument;

use super::send::subject;
use super::write::{fits, is_same};
use super::{Backoff, BatchGetError, TableName};
use crate::dynamodb_ext::error::DynamoDbError;
use crate::dynamodb_ext::place::Place;
use crate::dynamodb_ext::value::{IntoItem, Item, ValueError, from_item};
use crate::{Error, trace};

/// The most keys that one request takes.
const MOST: usize = 100;

/// How many requests are under way at once.
const IN_FLIGHT: usize = 4;

type TableKey = (Arc<str>, Item);

/// Reads of items by their keys, of one or several tables, not yet sent. Made by
/// [`DynamoDb::batch_get_item`](crate::dynamodb::DynamoDb::batch_get_item).
///
/// Awaiting it sends them, 100 keys per request, and sends unprocessed keys again. The items come in no particular
/// order; those that do not exist are left out. A key given twice is read once.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct BatchGet {
    client: Client,
    keys: Result<Vec<TableKey>, Error>,
    consistent: bool,
    backoff: Backoff,
}

/// The items of a [`BatchGet`], by table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BatchItems {
    by_table: HashMap<String, Vec<Item>>,
}

impl BatchItems {
    /// The items of a table, in no particular order.
    #[must_use]
    pub fn table(&self, table: impl TableName) -> &[Item] {
        let items = self.by_table.get(&*table.table_name());
        items.map(Vec::as_slice).unwrap_or_default()
    }

    /// The items of a table, converted to your type.
    ///
    /// # Errors
    ///
    /// [`DynamoDbError::Value`] if an item does not fit the type.
    pub fn typed<T: DeserializeOwned>(&self, table: impl TableName) -> Result<Vec<T>, Error> {
        let items = self.table(&table).iter().cloned().map(from_item);
        let items: Result<_, ValueError> = items.collect();
        items.map_err(|error| DynamoDbError::value("BatchGetItem", &table.table_name(), error))
    }

    /// How many items there are, of all tables.
    #[must_use]
    pub fn len(&self) -> usize {
        self.by_table.values().map(Vec::len).sum()
    }

    /// Whether none of the keys has an item.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// What became of the keys of one request.
#[derive(Default)]
struct Got {
    items: Vec<(String, Vec<Item>)>,
    unprocessed: Vec<TableKey>,
    cause: Option<client::Error>,
}

impl BatchGet {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            keys: Ok(Vec::new()),
            consistent: false,
            backoff: Backoff::default(),
        }
    }

    /// Reads the items of a table that have these keys.
    pub fn keys<K: IntoItem>(
        mut self,
        table: impl TableName,
        keys: impl IntoIterator<Item = K>,
    ) -> Self {
        let table = table.table_name();
        self.keys = self.keys.and_then(|mut all| {
            for key in keys {
                let key = key.into_item();
                let key =
                    key.map_err(|error| DynamoDbError::value("BatchGetItem", &table, error))?;
                all.push((Arc::clone(&table), key));
            }
            Ok(all)
        });
        self
    }

    /// Makes the reads strongly consistent: they see every earlier write, and use twice the capacity.
    pub fn consistent_read(mut self) -> Self {
        self.consistent = true;
        self
    }

    /// Sets how long to wait before unprocessed keys are sent again.
    pub fn backoff(mut self, backoff: Backoff) -> Self {
        self.backoff = backoff;
        self
    }

    async fn run(self) -> Result<BatchItems, Error> {
        let mut seen = HashSet::new();
        let mut keys = self.keys?;
        keys.retain(|(table, key)| seen.insert(format!("{table} {key:?}")));
        let requests: Vec<_> = keys.chunks(MOST).map(<[TableKey]>::to_vec).collect();
        let requests = requests
            .into_iter()
            .map(|keys| get(self.client.clone(), keys, self.consistent, self.backoff));
        let mut responses = stream::iter(requests).buffered(IN_FLIGHT);
        let mut items = BatchItems::default();
        let mut left = Got::default();
        while let Some(got) = responses.next().await {
            for (table, more) in got.items {
                items.by_table.entry(table).or_default().extend(more);
            }
            left.unprocessed.extend(got.unprocessed);
            left.cause = left.cause.or(got.cause);
        }
        if left.unprocessed.is_empty() {
            return Ok(items);
        }
        let error = Box::new(BatchGetError {
            items,
            unprocessed: left.unprocessed,
            cause: left.cause,
        });
        Err(DynamoDbError::BatchGet(error).into())
    }
}

/// Reads up to 100 keys, and again those that were left.
async fn get(client: Client, mut keys: Vec<TableKey>, consistent: bool, backoff: Backoff) -> Got {
    let mut got = Got::default();
    let mut attempts = backoff.attempts();
    while !keys.is_empty() {
        let sent = once(&client, &keys, consistent).await;
        let (items, left) = match sent {
            Ok(response) => response,
            Err(error) => {
                got.cause = Some(error);
                break;
            }
        };
        got.items.extend(items);
        let sent = keys.len();
        keys = left;
        if !attempts.again(sent, keys.len()).await {
            break;
        }
    }
    got.unprocessed = keys;
    got
}

/// One request: the items, and the keys that were left.
async fn once(
    client: &Client,
    keys: &[TableKey],
    consistent: bool,
) -> client::Result<(Vec<(String, Vec<Item>)>, Vec<TableKey>)> {
    let mut by_table: HashMap<&str, Vec<_>> = HashMap::new();
    for (table, key) in keys {
        let of_table = by_table.entry(table).or_default();
        of_table.push(key.clone().into_attributes());
    }
    let mut request = client.batch_get_item();
    for (table, keys) in by_table {
        let keys = KeysAndAttributes::builder()
            .set_keys(Some(keys))
            .consistent_read(consistent)
            .build()
            .map_err(|error| client::Error::Invalid(error.to_string()))?;
        request = request.request_items(table, keys);
    }
    let tables = keys.iter().map(|(table, _)| &**table);
    let span = trace::batch("BatchGetItem", || subject(tables));
    let output = request.send().instrument(span).await?;
    check(&output, keys).map_err(|reason| client::Error::Integrity {
        subject: subject(keys.iter().map(|(table, _)| &**table)),
        reason,
    })?;
    let items = output.responses.unwrap_or_default().into_iter();
    let items = items.map(|(table, items)| (table, items.into_iter().map(Item::from).collect()));
    let left = output.unprocessed_keys.unwrap_or_default().into_iter();
    let left = left.flat_map(|(table, keys)| {
        let table: Arc<str> = table.into();
        let keys = keys.keys.into_iter().map(Item::from);
        keys.map(move |key| (Arc::clone(&table), key))
    });
    Ok((items.collect(), left.collect()))
}

/// Checks that a response has no more items, and leaves no more keys, than were asked for.
fn check(output: &BatchGetItemOutput, keys: &[TableKey]) -> Result<(), String> {
    let asked = |table: &str| {
        keys.iter()
            .filter(|(asked, _)| is_same(asked, table))
            .count()
    };
    for (table, items) in output.responses().into_iter().flatten() {
        fits("items", table, items.len(), asked(table))?;
    }
    for (table, left) in output.unprocessed_keys().into_iter().flatten() {
        fits("keys", table, left.keys().len(), asked(table))?;
    }
    Ok(())
}

impl IntoFuture for BatchGet {
    type Output = Result<BatchItems, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}

/// Reads of items of one table by their keys, not yet sent. Made by
/// [`Table::batch_get_item`](crate::dynamodb::Table::batch_get_item).
///
/// Awaiting it gives the items, in no particular order. See [`BatchGet`].
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct TableBatchGet<T = Item> {
    place: Place,
    batch: BatchGet,
    read: fn(Item) -> Result<T, ValueError>,
}

impl TableBatchGet {
    pub(crate) fn new<K: IntoItem>(place: Place, keys: impl IntoIterator<Item = K>) -> Self {
        let batch = BatchGet::new(place.client.clone()).keys(&place.table, keys);
        Self {
            place,
            batch,
            read: Ok,
        }
    }
}

impl<T> TableBatchGet<T> {
    /// Converts the items to your type.
    pub fn typed<U: DeserializeOwned>(self) -> TableBatchGet<U> {
        TableBatchGet {
            place: self.place,
            batch: self.batch,
            read: from_item,
        }
    }

    /// Makes the reads strongly consistent: they see every earlier write, and use twice the capacity.
    pub fn consistent_read(mut self) -> Self {
        self.batch = self.batch.consistent_read();
        self
    }

    /// Sets how long to wait before unprocessed keys are sent again.
    pub fn backoff(mut self, backoff: Backoff) -> Self {
        self.batch = self.batch.backoff(backoff);
        self
    }

    async fn run(self) -> Result<Vec<T>, Error> {
        let mut items = self.batch.await?;
        let items = items
            .by_table
            .remove(&*self.place.table)
            .unwrap_or_default();
        let items: Result<_, ValueError> = items.into_iter().map(self.read).collect();
        items.map_err(|error| self.place.value("BatchGetItem", error))
    }
}

impl<T: Send + 'static> IntoFuture for TableBatchGet<T> {
    type Output = Result<Vec<T>, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}
