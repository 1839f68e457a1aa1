//! `DynamoDB`: items, batches and transactions, which the generated handles do not have.

mod batch;
mod error;
mod expression;
mod place;
mod read;
mod request;
mod service;
mod step;
mod table;
mod transaction;
mod value;

#[doc(inline)]
pub use crate::__dynamodb_item as item;
pub use batch::{
    Backoff, BatchGet, BatchGetError, BatchItems, BatchOutcome, BatchWrite, BatchWriteError,
    BatchWriter, RefusedWrite, TableBatchGet, TableName, Write,
};
pub use error::DynamoDbError;
pub use expression::{
    Attr, Attribute, Condition, IntoKeyCondition, IntoOperand, IntoPath, Key, KeyAttribute,
    KeyCondition, Operand, Path, Range, Ranged, Size, Update,
};
pub use read::{
    ParallelRows, ParallelScan, Query, RawPage, Read, ReadInput, RowPage, RowPages, Rows, Scan,
    Totals,
};
pub use request::{DeleteItem, GetItem, PutItem, Returned, UpdateItem};
pub use transaction::{
    CancellationReason, ConditionCheck, TransactGet, TransactOperation, TransactWrite,
    TransactionError,
};
pub use value::{
    Binary, IntoItem, Item, ItemDraft, Number, Set, ValueError, from_item, from_value, number, set,
    to_item, to_value,
};
