// Generated from descriptions/dynamodb.toml; do not edit.

//! The resources of `dynamodb`, one per file. [`DynamoDb`] leads to all of them.
//!
//! | resource | what it is |
//! |---|---|
//! | [`DynamoDb`] | Amazon DynamoDB: the service, from which every table is reached |
//! | [`Table`] | A table of items |

mod service;
mod table;

pub use service::{DynamoDb, DynamoDbTables};
pub use table::Table;
