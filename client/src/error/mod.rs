//! Errors that say on one line what failed and why.
//!
//! The SDK's `SdkError` displays as "service error". Code, message, status and request id must be taken out of it one by one,
//! and the bucket and the key are not in it at all. [`Error`] has them all in its `Display`, has methods for the usual
//! questions ([`Error::is_not_found`], [`Error::is_forbidden`], …), and keeps the `SdkError` as its source.
//!
//! It has one variant for each place where something can fail, because a program reacts differently to each:
//!
//! - [`Error::Api`]: a request failed.
//! - [`Error::Paging`]: a listing does not advance.
//! - [`Error::Body`]: the connection was lost in the middle of an object.
//! - [`Error::Integrity`]: an object changed, or its checksum differs.
//! - [`Error::UnknownOutcome`]: the response was lost, and it cannot be found out whether S3 stored the object.
//! - [`Error::Orphaned`]: parts of an upload are left in the bucket.
//! - [`Error::Local`]: a file of this machine cannot be read or written.
//! - [`Error::Invalid`]: an argument is wrong.
//! - [`Error::Deadline`]: a waiter gave up.
//! - [`Error::Cancelled`]: the runtime shut down.
//!
//! boto3's counterpart is `ClientError` with its `response["Error"]` (C7).

mod accessors;
mod api;
mod causes;
mod codes;
mod context;
mod error_kind;
mod escape_control;
mod subject;
mod variants;

pub use api::ApiError;
pub(crate) use causes::chain;
pub use context::Context;
pub use error_kind::ErrorKind;
pub use escape_control::EscapeControl;
pub use subject::Subject;
pub use variants::{Error, Result};
