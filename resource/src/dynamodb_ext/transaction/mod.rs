//! Transactions: up to 100 items, all or none.

mod error;
mod get;
mod operation;
mod write;

pub use error::{CancellationReason, TransactionError};
pub use get::TransactGet;
pub use operation::{ConditionCheck, TransactOperation};
pub use write::TransactWrite;
