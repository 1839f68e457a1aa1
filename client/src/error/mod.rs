//! What went wrong, in one line, with nothing lost.
//!
//! The SDK's `SdkError` displays as "service error" and leaves the code, the message, the status
//! and the request id to be dug out of it; the bucket and the key are not in it at all. [`Error`]
//! has them all in its `Display`, answers the usual questions ([`Error::is_not_found`],
//! [`Error::is_forbidden`], …), and keeps the `SdkError` as its source.
//!
//! It has one variant for each place where things go wrong, because what can be done about it
//! differs: [`Error::Api`] is S3, or the way to it; [`Error::Paging`] an answer that would be
//! listed for ever; [`Error::Body`] a connection lost in the middle of an object;
//! [`Error::Integrity`] an object that is not what it was; [`Error::UnknownOutcome`] a response that was lost; [`Error::Local`] this machine's files;
//! [`Error::Invalid`] the caller's own arguments; [`Error::Deadline`] patience that ran out.
//!
//! boto3's counterpart is `ClientError` with its `response["Error"]` (C7).

mod api;
mod causes;
mod codes;
mod context;
mod error_kind;
mod escape_control;
mod subject;
mod variants;

pub use api::ApiError;
pub use context::Context;
pub use error_kind::ErrorKind;
pub use escape_control::EscapeControl;
pub use subject::Subject;
pub use variants::{Error, Result};
