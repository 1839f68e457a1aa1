//! The raw AWS SDK client, spelled out: paging, transfers, presigning, waiters, errors.
//!
//! - [`decode`]: listings, read several times faster than the SDK reads them.
//! - [`error`]: what went wrong, in one line: code, message, status, request id, bucket and key.
//! - [`pages`]: listings, each paging rule as a loop, and a paginator for all six.
//! - [`presign`]: links and upload forms that work without credentials.
//! - [`s3`]: the SDK's client for a session, with the fast reader installed.
//! - [`tasks`]: the lessons' tasks, one a file, and [`results`], what they find out.
//! - [`transfer`]: whole objects up, down and across, in parts where they are large.
//! - [`waiters`]: ask until a bucket or an object is there, or is gone.

pub mod decode;
pub mod error;
#[cfg(feature = "lesson")]
pub mod lesson;
pub mod pages;
pub mod presign;
pub mod results;
mod s3;
pub mod tasks;
pub mod transfer;
pub mod waiters;

pub use error::{Error, Result};
pub use s3::s3;
