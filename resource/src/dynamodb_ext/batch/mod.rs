//! Many items a request: 25 to write, 100 to read, with retries of what was left.

mod backoff;
mod get;
mod get_error;
mod outcome;
mod send;
mod table_name;
mod write;
mod write_item;
mod writer;

pub use backoff::Backoff;
pub use get::{BatchGet, BatchItems, TableBatchGet};
pub use get_error::BatchGetError;
pub use outcome::{BatchOutcome, BatchWriteError, RefusedWrite};
pub use table_name::TableName;
pub use write::Write;
pub use write_item::BatchWrite;
pub use writer::BatchWriter;
