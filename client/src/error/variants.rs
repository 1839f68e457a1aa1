//! The error of this crate.

use std::path::PathBuf;
use std::time::Duration;

use super::subject::Shown;
use super::{ApiError, Subject, causes};

/// The result of this crate's functions.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a call failed.
///
/// ```
/// use aws_sdk_s3::error::ErrorMetadata;
/// use aws_sdk_s3::operation::get_object::GetObjectError;
/// use client::Error;
/// # use aws_sdk_s3::error::SdkError;
/// # use aws_smithy_runtime_api::http::{Response, StatusCode};
/// # use aws_smithy_types::body::SdkBody;
///
/// let cause = GetObjectError::generic(
///     ErrorMetadata::builder().code("NoSuchKey").message("The key does not exist.").build(),
/// );
/// # let response = Response::new(StatusCode::try_from(404).unwrap(), SdkBody::empty());
/// let error = Error::from(SdkError::service_error(cause, response));
/// assert!(error.is_not_found());
/// assert_eq!(error.to_string(), "GetObject: NoSuchKey: The key does not exist. (HTTP 404)");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A request failed: S3 returned an error, or no response that can be read.
    #[error(transparent)]
    Api(Box<ApiError>),

    /// A listing that does not advance: a page that leads to itself, or is truncated and has no token.
    #[error("{}: {reason}; listing stopped", subject.after(operation))]
    Paging {
        /// The API operation, such as `ListObjectsV2`.
        operation: &'static str,
        /// The bucket or object of the listing.
        subject: Subject,
        /// The reason: what is wrong with the page.
        reason: String,
    },

    /// The runtime shut down during a request.
    #[error("{operation} was cancelled: the runtime is shutting down")]
    Cancelled {
        /// The API operation, such as `ListObjectsV2`.
        operation: &'static str,
    },

    /// The connection was lost in the middle of an object's body.
    #[error("{}the body broke off: {}", subject.prefix(), causes::chain(source))]
    Body {
        /// The object being read.
        subject: Subject,
        /// The error of the connection.
        source: std::io::Error,
    },

    /// The object changed during a transfer, or its checksum differs.
    #[error("{}{reason}", subject.prefix())]
    Integrity {
        /// The object being read or written.
        subject: Subject,
        /// The difference.
        reason: String,
    },

    /// A local file, or the caller's reader or writer, failed.
    #[error("cannot {doing} {}: {source}", path.display())]
    Local {
        /// The action that failed: `read`, `write`, `create`, …
        doing: &'static str,
        /// The file; `-` for a reader or writer.
        path: PathBuf,
        /// The error of the system.
        source: std::io::Error,
    },

    /// A wrong argument. Nothing was sent.
    #[error("{0}")]
    Invalid(String),

    /// A waiter gave up before the state was reached.
    #[error("{}{awaited} did not come within {waited:?}", subject.prefix())]
    Deadline {
        /// The bucket or object that was polled.
        subject: Subject,
        /// The state, such as `bucket exists`.
        awaited: &'static str,
        /// How long the waiter polled.
        waited: Duration,
    },

    /// The response to the request that stores an object was lost, and it cannot be found out whether S3 stored it.
    #[error("{}unknown whether stored: {cause}", subject.prefix())]
    UnknownOutcome {
        /// The object being written.
        subject: Subject,
        /// The error of the request.
        #[source]
        cause: Box<Error>,
    },

    /// An upload failed, and aborting it failed too.
    #[error(
        "{cause}; and the upload {} could not be aborted: {abort}",
        Shown(upload_id)
    )]
    Orphaned {
        /// The first error.
        #[source]
        cause: Box<Error>,
        /// The upload whose parts remain in the bucket.
        upload_id: String,
        /// The error of the abort.
        abort: Box<Error>,
    },
}
