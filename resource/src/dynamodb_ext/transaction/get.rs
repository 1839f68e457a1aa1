//! Reads up to 100 items as of one moment.

use std::future::IntoFuture;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::types::{Get, TransactGetItem};
use client::error::Subject;
use futures::future::BoxFuture;
use tracing::Instrument;

use super::TransactionError;
use crate::dynamodb_ext::batch::TableName;
use crate::dynamodb_ext::error::DynamoDbError;
use crate::dynamodb_ext::value::{IntoItem, Item};
use crate::runtime::unbuilt;
use crate::{Error, trace};

/// A transaction that reads, not yet sent. Made by
/// [`DynamoDb::transact_get_items`](crate::dynamodb::DynamoDb::transact_get_items).
///
/// Awaiting it gives the items as they were at one moment, in the order asked for; `None` where there is none.
///
/// See [TransactGetItems](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItems.html).
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct TransactGet {
    client: Client,
    gets: Result<Vec<(TransactGetItem, String)>, Error>,
}

impl TransactGet {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            gets: Ok(Vec::new()),
        }
    }

    /// Reads the item of a table that has this key.
    pub fn get(mut self, table: impl TableName, key: impl IntoItem) -> Self {
        let table = table.table_name();
        self.gets = self.gets.and_then(|mut gets| {
            let wrong = |error| DynamoDbError::value("TransactGetItems", &table, error);
            let key = key.into_item().map_err(wrong)?;
            let name = format!("Get {} {key:?}", client::error::EscapeControl(&table));
            let get = Get::builder()
                .table_name(&*table)
                .set_key(Some(key.into_attributes()))
                .build()
                .map_err(unbuilt)?;
            gets.push((TransactGetItem::builder().get(get).build(), name));
            Ok(gets)
        });
        self
    }

    async fn send(self) -> Result<Vec<Option<Item>>, Error> {
        let (items, names): (Vec<_>, Vec<_>) = self.gets?.into_iter().unzip();
        let request = self.client.transact_get_items();
        let sent = request.set_transact_items(Some(items)).send().await;
        let output = sent.map_err(|error| TransactionError::of(error.into(), &names))?;
        let responses = output.responses.unwrap_or_default().into_iter();
        Ok(responses
            .map(|response| response.item.map(Item::from))
            .collect())
    }
}

impl IntoFuture for TransactGet {
    type Output = Result<Vec<Option<Item>>, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        // It may be about several tables, so the span names none.
        let span = trace::request("TransactGetItems", Subject::default);
        Box::pin(self.send().instrument(span))
    }
}
