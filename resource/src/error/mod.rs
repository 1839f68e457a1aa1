//! The error of this crate.

mod accessors;
mod convert;

use std::{fmt, io};

use client::error::Subject;

use crate::batch::{BatchError, EntriesError};
use crate::uri::UriError;

/// The result of this crate's functions.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something that this crate does failed: a session, an action, a load, a listing, a batch, a transfer, a reader,
/// a writer.
///
/// It displays on one line, with the operation, the bucket and the key, S3's code and message, every cause, the status
/// and the request id. So it has no [`source`](std::error::Error::source), which would say the causes a second time; the SDK's
/// own error is [`sdk_error`](Self::sdk_error).
///
/// `{:?}` is that line, too, since a `main` that returns an error prints it so; `{:#?}` shows all that the error holds.
///
/// The SDK's errors become one with `?`, for any operation of S3, and so do the errors of a body, of a reader or writer,
/// and of a session: a program's `main` can return `resource::Result<()>`.
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
/// use resource::Object;
///
/// async fn text(object: &Object) -> resource::Result<Option<String>> {
///     let body = match object.get().await {
///         Ok(response) => response.body.collect().await?,
///         Err(error) if error.is_not_found() => return Ok(None),
///         Err(error) => return Err(error),
///     };
///     Ok(Some(String::from_utf8_lossy(&body.into_bytes()).into_owned()))
/// }
/// # drop(text(&s3.object("demo", "a.txt")));
/// ```
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A request failed, a listing did not advance, an object changed while it was read, a file could not be written.
    #[error("{0}")]
    Client(client::Error),

    /// The request for a resource's attributes succeeded, and there was nothing of that name in its response.
    #[error("{operation} {subject}: not found")]
    NotFound {
        /// The resource that was asked for.
        subject: Subject,
        /// The API operation, such as `DescribeInstances`.
        operation: &'static str,
    },

    /// A batch action did not delete every key.
    #[error("{0}")]
    Batch(BatchError),

    /// Some entries of a batch were not carried out, such as messages that a queue refused. It has the outcome of each.
    #[error("{0}")]
    Entries(EntriesError),

    /// A text is not an address of the form `s3://bucket/key`.
    #[error("{0}")]
    Uri(UriError),

    /// No session could be made: a profile that does not exist, a setting that cannot be used.
    #[error("{}", convert::with_causes(.0))]
    Session(session::Error),

    /// A value that `DynamoDB` cannot hold, or a batch or a transaction that was not carried out.
    #[cfg(feature = "dynamodb")]
    #[error("{0}")]
    DynamoDb(crate::dynamodb::DynamoDbError),

    /// A file of this machine, or a reader or writer that is not S3's, failed.
    #[error("{0}")]
    Io(io::Error),
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !f.alternate() {
            return fmt::Display::fmt(self, f);
        }
        match self {
            Self::Client(error) => f.debug_tuple("Client").field(error).finish(),
            Self::NotFound { subject, operation } => f
                .debug_struct("NotFound")
                .field("subject", subject)
                .field("operation", operation)
                .finish(),
            Self::Batch(error) => f.debug_tuple("Batch").field(error).finish(),
            Self::Entries(error) => f.debug_tuple("Entries").field(error).finish(),
            Self::Uri(error) => f.debug_tuple("Uri").field(error).finish(),
            #[cfg(feature = "dynamodb")]
            Self::DynamoDb(error) => f.debug_tuple("DynamoDb").field(error).finish(),
            Self::Session(error) => f.debug_tuple("Session").field(error).finish(),
            Self::Io(error) => f.debug_tuple("Io").field(error).finish(),
        }
    }
}
