//! The parts of an error: kind, code, status, request, bucket and key.

use std::error::Error as StdError;

use aws_sdk_s3::error::SdkError;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use client::error::{ApiError, ErrorKind, Subject};

use super::{Error, convert};
use crate::batch::BatchOutcome;

impl Error {
    /// The error of the client layer, if it was one.
    #[must_use]
    pub fn client(&self) -> Option<&client::Error> {
        match self {
            Self::Client(error) => Some(error),
            Self::Batch(error) => error.cause()?.client(),
            Self::Entries(error) => error.cause()?.client(),
            #[cfg(feature = "dynamodb")]
            Self::DynamoDb(error) => error.client(),
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

    /// The meaning of the failure for the caller, when it came from AWS, the way to it, or the settings.
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
            Self::Entries(error) if error.cause().is_none() => Some(&error.first()?.code),
            _ => self.client()?.code(),
        }
    }

    /// S3's message; of a batch, that of the first key.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        match self {
            Self::Batch(error) if error.cause().is_none() => Some(&error.first()?.message),
            Self::Entries(error) if error.cause().is_none() => Some(&error.first()?.message),
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
            (Self::Entries(error), _) => Some(error.operation()),
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
