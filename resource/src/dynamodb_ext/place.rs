//! Where a request goes: the client and the table.

use std::sync::Arc;

use aws_sdk_dynamodb::Client;
use client::error::Subject;

use super::error::DynamoDbError;
use super::value::ValueError;

/// The client, and the table that a request is for.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) client: Client,
    pub(crate) table: Arc<str>,
}

impl Place {
    /// What errors name.
    pub(crate) fn subject(&self) -> Subject {
        Subject::named(&*self.table)
    }

    /// The error of a wrong value in this request.
    pub(crate) fn value(&self, operation: &str, error: ValueError) -> crate::Error {
        DynamoDbError::value(operation, &self.table, error)
    }
}
