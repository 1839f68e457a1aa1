//! The error of this crate.

use std::path::PathBuf;
use std::time::Duration;

use super::{ApiError, ErrorKind, Subject, causes};

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
/// # let answer = Response::new(StatusCode::try_from(404).unwrap(), SdkBody::empty());
/// let error = Error::from(SdkError::service_error(cause, answer));
/// assert!(error.is_not_found());
/// assert_eq!(error.to_string(), "GetObject: NoSuchKey: The key does not exist. (HTTP 404)");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// S3 refused, or could not be asked.
    #[error(transparent)]
    Api(Box<ApiError>),

    /// A listing that would never end: a page that leads to itself, or promises more and does not
    /// say where.
    #[error("{operation} {subject}: {reason}; listing stopped")]
    Paging {
        /// The API operation, such as `ListObjectsV2`.
        operation: &'static str,
        /// What was being listed.
        subject: Subject,
        /// What was wrong with the page.
        reason: String,
    },

    /// The runtime shut down during a request.
    #[error("{operation} was cancelled: the runtime is shutting down")]
    Cancelled {
        /// The API operation, such as `ListObjectsV2`.
        operation: &'static str,
    },

    /// The connection failed in the middle of an object's body.
    #[error("{subject}: the body broke off: {}", causes::chain(source))]
    Body {
        /// The object being read.
        subject: Subject,
        /// What the connection said.
        source: std::io::Error,
    },

    /// The bytes are not those of the object: it changed under the reader, or a checksum differs.
    #[error("{subject}: {reason}")]
    Integrity {
        /// The object being read or written.
        subject: Subject,
        /// What differs.
        reason: String,
    },

    /// A local file, or a reader or writer of the caller's, failed.
    #[error("cannot {doing} {}: {source}", path.display())]
    Local {
        /// What was being done: `read`, `write`, `rename`, …
        doing: &'static str,
        /// The file; `-` for a stream without a name.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },

    /// An argument that cannot work; nothing was sent.
    #[error("{0}")]
    Invalid(String),

    /// A state that did not come within the time given.
    #[error("{subject}: {awaited} did not come within {waited:?}")]
    Deadline {
        /// What was waited on.
        subject: Subject,
        /// The state waited for, such as `bucket exists`.
        awaited: &'static str,
        /// How long was waited.
        waited: Duration,
    },

    /// No response came to the request that stores an object, and S3 could not be asked for it either: the object may be
    /// there or not.
    #[error("{subject}: unknown whether stored: {cause}")]
    UnknownOutcome {
        /// The object being written.
        subject: Subject,
        /// Why there was no response.
        #[source]
        cause: Box<Error>,
    },

    /// A failure, after which the cleaning-up failed as well.
    #[error("{cause}; and the upload {upload_id} could not be aborted: {abort}")]
    Orphaned {
        /// What failed first.
        #[source]
        cause: Box<Error>,
        /// The upload whose parts remain in the bucket.
        upload_id: String,
        /// Why the abort failed.
        abort: Box<Error>,
    },
}

impl Error {
    /// What S3 said, or what kept it from being asked.
    #[must_use]
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            Self::Api(error) => Some(error),
            Self::Orphaned { cause, .. } | Self::UnknownOutcome { cause, .. } => cause.api(),
            _ => None,
        }
    }

    /// What the failure means for the caller, when it came from S3 or the way to it.
    #[must_use]
    pub fn kind(&self) -> Option<ErrorKind> {
        self.api().map(ApiError::kind)
    }

    /// S3's error code, such as `NoSuchKey`.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.api()?.code()
    }

    /// S3's own explanation.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.api()?.message()
    }

    /// The HTTP status, when there was an answer.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.api()?.status()
    }

    /// The id by which AWS finds the request in its logs.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.api()?.request_id()
    }

    /// The second id (`x-amz-id-2`) that AWS support asks for.
    #[must_use]
    pub fn extended_request_id(&self) -> Option<&str> {
        self.api()?.extended_request_id()
    }

    /// What the call was about.
    #[must_use]
    pub fn subject(&self) -> Option<&Subject> {
        match self {
            Self::Api(error) => Some(error.subject()),
            Self::Paging { subject, .. }
            | Self::Body { subject, .. }
            | Self::Integrity { subject, .. }
            | Self::UnknownOutcome { subject, .. }
            | Self::Deadline { subject, .. } => Some(subject),
            Self::Orphaned { cause, .. } => cause.subject(),
            Self::Local { .. } | Self::Invalid(_) | Self::Cancelled { .. } => None,
        }
    }

    /// Whether there is no such bucket, object or upload (404), on HEAD as on any other call.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.kind() == Some(ErrorKind::NotFound)
    }

    /// Whether it may be there, but is not for these credentials (403), on HEAD as elsewhere.
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        self.kind() == Some(ErrorKind::Forbidden)
    }

    /// Whether a condition of the request, such as `If-Match`, did not hold (412).
    #[must_use]
    pub fn is_precondition_failed(&self) -> bool {
        self.kind() == Some(ErrorKind::PreconditionFailed)
    }

    /// Whether S3 asks for fewer requests (429, `SlowDown`).
    #[must_use]
    pub fn is_throttled(&self) -> bool {
        self.kind() == Some(ErrorKind::Throttled)
    }

    /// Whether time ran out: the request's own, or that of a waiter.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        matches!(self, Self::Deadline { .. }) || self.kind() == Some(ErrorKind::Timeout)
    }

    /// Whether the endpoint could not be reached.
    #[must_use]
    pub fn is_unreachable(&self) -> bool {
        self.kind() == Some(ErrorKind::Unreachable)
    }

    /// Whether the same call may succeed when it is made again: a connection lost, a timeout, a
    /// service that is busy or failing, bytes damaged on the way.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        matches!(self, Self::Body { .. }) || self.api().is_some_and(ApiError::is_transient)
    }

    /// Whether it is unknown if S3 has stored the object: its response was lost, and it could not be asked. Look before
    /// writing it again, where a second object would do harm.
    #[must_use]
    pub fn is_unknown_outcome(&self) -> bool {
        match self {
            Self::UnknownOutcome { .. } => true,
            Self::Orphaned { cause, .. } => cause.is_unknown_outcome(),
            _ => false,
        }
    }

    /// Says what the call was about, where that is not known yet.
    #[must_use]
    pub fn about(mut self, what: Subject) -> Self {
        match &mut self {
            Self::Api(error) => error.subject_mut().fill(what),
            Self::Paging { subject, .. }
            | Self::Body { subject, .. }
            | Self::Integrity { subject, .. }
            | Self::UnknownOutcome { subject, .. }
            | Self::Deadline { subject, .. } => subject.fill(what),
            Self::Local { .. }
            | Self::Invalid(_)
            | Self::Cancelled { .. }
            | Self::Orphaned { .. } => {}
        }
        self
    }

    /// Says which endpoint was asked.
    #[must_use]
    pub fn at(mut self, endpoint: impl Into<String>) -> Self {
        if let Self::Api(error) = &mut self {
            error.set_endpoint(endpoint.into());
        }
        self
    }
}
