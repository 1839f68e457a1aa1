//! The wire log: each HTTP attempt, as it was sent, without its secrets.
//!
//! [`WireLog::wrap`] puts a recorder around the HTTP client that the SDK's clients share. It sees every attempt of
//! every service (retries, and the credential providers' own calls too), because it stands below the SDK's
//! orchestration. That is what proves that making a session, a client or a resource sends nothing.
//!
//! | File | Concept |
//! |---|---|
//! | `log.rs` | [`WireLog`], the shared list |
//! | `record.rs` | [`WireRecord`], one attempt |
//! | `connector.rs` | the wrapper around the HTTP client |
//! | `body.rs` | bytes counted as they pass, never held back |
//! | `operation.rs` | which API operation a request is, whatever the service's protocol |
//! | `s3_route.rs`, `s3_scope.rs` | the same for S3, which names its operations by method, path and query |
//! | `redact.rs` | what is cut out of a path before it is kept |

mod body;
mod connector;
mod log;
mod operation;
mod record;
mod redact;
mod s3_route;
mod s3_scope;

pub use log::WireLog;
pub use record::WireRecord;
