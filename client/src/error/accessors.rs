//! The properties that errors of several variants have.

use super::{ApiError, Error, ErrorKind, Subject};

impl Error {
    /// The error of the request, if one failed.
    #[must_use]
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            Self::Api(error) => Some(error),
            Self::Orphaned { cause, .. } | Self::UnknownOutcome { cause, .. } => cause.api(),
            _ => None,
        }
    }

    /// The meaning of the failure for the caller, if a request failed.
    #[must_use]
    pub fn kind(&self) -> Option<ErrorKind> {
        self.api().map(ApiError::kind)
    }

    /// S3's error code, such as `NoSuchKey`.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.api()?.code()
    }

    /// S3's message; where S3 sent none, what happened.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.api()?.message()
    }

    /// The HTTP status, if there was a response.
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

    /// The bucket and the key of the request.
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

    /// Whether there is no such bucket, object or upload (404), on HEAD as on any other request.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.kind() == Some(ErrorKind::NotFound)
    }

    /// Whether these credentials have no access (403), on HEAD as on any other request. The object may exist or not.
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

    /// Whether a request or a waiter timed out.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        matches!(self, Self::Deadline { .. }) || self.kind() == Some(ErrorKind::Timeout)
    }

    /// Whether the endpoint could not be reached.
    #[must_use]
    pub fn is_unreachable(&self) -> bool {
        self.kind() == Some(ErrorKind::Unreachable)
    }

    /// Whether the same request may succeed later: after a lost connection, a timeout, a failure of the service, or bytes
    /// that were damaged on the way.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        matches!(self, Self::Body { .. }) || self.api().is_some_and(ApiError::is_transient)
    }

    /// Whether it is unknown if S3 stored the object, because the response was lost. Check before writing it again, if a
    /// second version would do harm.
    #[must_use]
    pub fn is_unknown_outcome(&self) -> bool {
        match self {
            Self::UnknownOutcome { .. } => true,
            Self::Orphaned { cause, .. } => cause.is_unknown_outcome(),
            _ => false,
        }
    }

    /// Adds the bucket and the key, if they are not known yet.
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

    /// Adds the endpoint of the request.
    #[must_use]
    pub fn at(mut self, endpoint: impl Into<String>) -> Self {
        if let Self::Api(error) = &mut self {
            error.set_endpoint(endpoint.into());
        }
        self
    }
}
