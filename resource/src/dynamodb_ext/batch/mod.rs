//! Batches: up to 25 writes or 100 reads per request, with retries of unprocessed items.

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
