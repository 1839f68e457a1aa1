//! The wire log: a record of each HTTP attempt, without secrets.
//!
//! [`WireLog::wrap`] puts a recorder around the HTTP client that the SDK's clients share. It sees every attempt of
//! every service, retries and the requests of the credential providers included, because it sits below the SDK's
//! orchestration. Tests use it to prove that making a client or a resource sends nothing.
//! Paths are kept without signatures, tokens and credentials.
//!
//! | File | Concept |
//! |---|---|
//! | `log.rs` | [`WireLog`], the shared list |
//! | `record.rs` | [`WireRecord`], one attempt |
//! | `connector.rs` | the wrapper around the HTTP client |
//! | `body.rs` | bodies that count their bytes |
//! | `operation.rs` | the API operation of a request, for each of AWS's protocols |
//! | `s3_route.rs`, `s3_scope.rs` | the same for S3, which names its operations by method, path and query |

mod body;
mod connector;
mod log;
mod operation;
mod record;
mod s3_route;
mod s3_scope;

pub use log::WireLog;
pub use record::WireRecord;
