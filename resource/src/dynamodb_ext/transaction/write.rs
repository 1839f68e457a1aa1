//! Writes up to 100 items, all or none.

use std::future::IntoFuture;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsOutput;
use aws_sdk_dynamodb::operation::transact_write_items::builders::TransactWriteItemsFluentBuilder;
use aws_sdk_dynamodb::types::TransactWriteItem;
use client::error::Subject;
use futures::future::BoxFuture;
use tracing::Instrument;

use super::{TransactOperation, TransactionError};
use crate::{Error, trace};

/// A transaction that writes, not yet sent. Made by
/// [`DynamoDb::transact_write_items`](crate::dynamodb::DynamoDb::transact_write_items).
///
/// All of its operations are carried out, or none. If a condition does not hold, the error has the reason of each
/// operation: [`DynamoDbError::Transaction`](crate::dynamodb::DynamoDbError::Transaction).
///
/// See [TransactWriteItems](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html).
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct TransactWrite {
    request: TransactWriteItemsFluentBuilder,
    operations: Result<Vec<(TransactWriteItem, String)>, Error>,
}

impl TransactWrite {
    pub(crate) fn new(client: &Client) -> Self {
        Self {
            request: client.transact_write_items(),
            operations: Ok(Vec::new()),
        }
    }

    /// Adds an operation: a put, an update, a delete, or a check of a condition.
    pub fn and(mut self, operation: impl TransactOperation) -> Self {
        self.operations = self.operations.and_then(|mut operations| {
            operations.push(operation.into_transact_item()?);
            Ok(operations)
        });
        self
    }

    /// Sets further parameters of the request, on the SDK's own builder, such as `client_request_token`.
    pub fn with(
        mut self,
        set: impl FnOnce(TransactWriteItemsFluentBuilder) -> TransactWriteItemsFluentBuilder,
    ) -> Self {
        self.request = set(self.request);
        self
    }

    async fn send(self) -> Result<TransactWriteItemsOutput, Error> {
        let (items, names): (Vec<_>, Vec<_>) = self.operations?.into_iter().unzip();
        let sent = self.request.set_transact_items(Some(items)).send().await;
        sent.map_err(|error| TransactionError::of(error.into(), &names))
    }
}

impl IntoFuture for TransactWrite {
    type Output = Result<TransactWriteItemsOutput, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        // It may be about several tables, so the span names none.
        let span = trace::request("TransactWriteItems", Subject::default);
        Box::pin(self.send().instrument(span))
    }
}
