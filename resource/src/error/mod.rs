//! The error of this crate.

mod convert;

use std::error::Error as StdError;
use std::{fmt, io};

use aws_sdk_s3::error::SdkError;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use client::error::{ApiError, ErrorKind, Subject};

use crate::batch::{BatchError, BatchOutcome};
use crate::uri::UriError;

/// The result of this crate's functions.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something that this crate does failed: a session, an action, a load, a listing, a batch, a transfer, a reader,
/// a writer.
///
/// It displays on one line, with the operation, the bucket and the key, S3's code and message, every cause, the status
/// and the request id. So it has no [`source`](StdError::source), which would say the causes a second time; the SDK's
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
        /// What was asked for.
        subject: Subject,
        /// The API operation, such as `DescribeInstances`.
        operation: &'static str,
    },

    /// A batch action did not delete every key.
    #[error("{0}")]
    Batch(BatchError),

    /// A text is not an address of the form `s3://bucket/key`.
    #[error("{0}")]
    Uri(UriError),

    /// No session could be made: a profile that does not exist, a setting that cannot be used.
    #[error("{}", convert::with_causes(.0))]
    Session(session::Error),

    /// A file of this machine, or a reader or writer that is not S3's, failed.
    #[error("{0}")]
    Io(io::Error),
}

impl Error {
    /// The error of the client layer, if it was one.
    #[must_use]
    pub fn client(&self) -> Option<&client::Error> {
        match self {
            Self::Client(error) => Some(error),
            Self::Batch(error) => error.cause()?.client(),
            Self::NotFound { .. } | Self::Uri(_) | Self::Session(_) | Self::Io(_) => None,
        }
    }

    /// The SDK's own error, for the operation's modelled variants: `error.sdk_error::<GetObjectError>()`.
    #[must_use]
    pub fn sdk_error<E>(&self) -> Option<&SdkError<E, HttpResponse>>
    where
        E: StdError + Send + Sync + 'static,
    {
        self.client()?.api()?.sdk_error()
    }

    /// The outcome of each key, if a batch action failed.
    #[must_use]
    pub fn outcome(&self) -> Option<&BatchOutcome> {
        match self {
            Self::Batch(error) => Some(error.outcome()),
            _ => None,
        }
    }

    /// What the failure means for the caller, when it came from AWS, the way to it, or the settings.
    #[must_use]
    pub fn kind(&self) -> Option<ErrorKind> {
        match self {
            Self::Session(error) => Some(convert::kind_of_session(error)),
            _ => self.client()?.kind(),
        }
    }

    /// S3's error code, such as `NoSuchKey`; of a batch, that of the first key.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Batch(error) if error.cause().is_none() => Some(&error.first()?.code),
            _ => self.client()?.code(),
        }
    }

    /// S3's message; of a batch, that of the first key.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        match self {
            Self::Batch(error) if error.cause().is_none() => Some(&error.first()?.message),
            _ => self.client()?.message(),
        }
    }

    /// The HTTP status, when there was a response.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.client()?.status()
    }

    /// The id by which AWS finds the request in its logs.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.client()?.request_id()
    }

    /// The bucket that the request was about.
    #[must_use]
    pub fn bucket(&self) -> Option<&str> {
        self.subject()?.bucket_name()
    }

    /// The key that the request was about.
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        self.subject()?.key()
    }

    fn subject(&self) -> Option<&Subject> {
        match self {
            Self::NotFound { subject, .. } => Some(subject),
            _ => self.client()?.subject(),
        }
    }

    /// The API operation that failed, such as `GetObject`.
    #[must_use]
    pub fn operation(&self) -> Option<&str> {
        match (self, self.client()) {
            (Self::NotFound { operation, .. }, _)
            | (
                _,
                Some(
                    client::Error::Paging { operation, .. }
                    | client::Error::Cancelled { operation },
                ),
            ) => Some(operation),
            (_, client) => client?.api().and_then(ApiError::operation),
        }
    }

    /// Whether there is no such bucket, object, upload or configuration (404), on HEAD as on any other request.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        matches!(self, Self::NotFound { .. })
            || self.client().is_some_and(client::Error::is_not_found)
    }

    /// Whether it may exist, but not for these credentials (403), on HEAD as on any other request.
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        self.client().is_some_and(client::Error::is_forbidden)
    }

    /// Whether S3 asks for fewer requests (429, `SlowDown`).
    #[must_use]
    pub fn is_throttled(&self) -> bool {
        self.client().is_some_and(client::Error::is_throttled)
    }

    /// Whether a condition of the request, such as `If-Match`, did not hold (412).
    #[must_use]
    pub fn is_precondition_failed(&self) -> bool {
        self.client()
            .is_some_and(client::Error::is_precondition_failed)
    }

    /// Whether the same request may succeed when it is sent again.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        self.client().is_some_and(client::Error::is_transient)
    }
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
            Self::Uri(error) => f.debug_tuple("Uri").field(error).finish(),
            Self::Session(error) => f.debug_tuple("Session").field(error).finish(),
            Self::Io(error) => f.debug_tuple("Io").field(error).finish(),
        }
    }
}
