//! Errors of items, batches and transactions, beside those of single requests.

use std::fmt;

use super::batch::{BatchGetError, BatchWriteError};
use super::transaction::TransactionError;
use super::value::ValueError;

/// Errors of items, batches and transactions, beside those of single requests.
///
/// [`resource::Error`](crate::Error) holds it as [`DynamoDb`](crate::Error::DynamoDb).
#[derive(Debug)]
#[non_exhaustive]
pub enum DynamoDbError {
    /// `DynamoDB` cannot hold a value, and nothing was sent; or a value does not fit the type that it is read into.
    Value {
        /// The operation and the table, such as `PutItem users`.
        subject: String,
        /// What is wrong with the value.
        source: ValueError,
    },
    /// Items of a batch were not written.
    BatchWrite(Box<BatchWriteError>),
    /// Items of a batch were not read.
    BatchGet(Box<BatchGetError>),
    /// A transaction was cancelled and wrote nothing.
    Transaction(Box<TransactionError>),
}

impl DynamoDbError {
    pub(crate) fn value(operation: &str, table: &str, source: ValueError) -> crate::Error {
        let subject = format!("{operation} {}", client::error::EscapeControl(table));
        Self::Value { subject, source }.into()
    }

    /// The error of the request behind it, if there was one.
    pub(crate) fn client(&self) -> Option<&client::Error> {
        match self {
            Self::Value { .. } => None,
            Self::BatchWrite(error) => error.cause(),
            Self::BatchGet(error) => error.cause(),
            Self::Transaction(error) => Some(error.cause()),
        }
    }
}

impl fmt::Display for DynamoDbError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value { subject, source } => write!(f, "{subject}: {source}"),
            Self::BatchWrite(error) => error.fmt(f),
            Self::BatchGet(error) => error.fmt(f),
            Self::Transaction(error) => error.fmt(f),
        }
    }
}

/// Each variant displays its cause. A source would only repeat it.
impl std::error::Error for DynamoDbError {}

impl From<DynamoDbError> for crate::Error {
    fn from(error: DynamoDbError) -> Self {
        Self::DynamoDb(error)
    }
}

/// Lets programs use `?` on the items that they make: `table.put_item(to_item(&user)?)`.
impl From<ValueError> for crate::Error {
    fn from(source: ValueError) -> Self {
        let subject = "item".to_owned();
        DynamoDbError::Value { subject, source }.into()
    }
}
