//! The raw AWS SDK client, spelled out: paging, transfers, presigning, waiters, errors.
//!
//! - [`error`]: what went wrong, in one line: code, message, status, request id, bucket and key.
//! - [`pages`]: listings, each paging rule as a loop, and a paginator for all six.

pub mod error;
pub mod pages;

pub use error::{Error, Result};
