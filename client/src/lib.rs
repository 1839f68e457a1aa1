//! The raw AWS SDK client, spelled out: paging, transfers, presigning, waiters, errors.
//!
//! - [`error`]: what went wrong, in one line: code, message, status, request id, bucket and key.

pub mod error;

pub use error::{Error, Result};
