//! What can go wrong in this crate.

use client::error::Kind;

use crate::batch::BatchError;
use crate::uri::UriError;

/// The result of this crate's functions.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A failure of the resource layer.
///
/// Nearly always it is [`client::Error`], which has the code, the message, the status, the request id and what the
/// call was about, and keeps the SDK's own error as its source. The other variants are failures that only this layer
/// can have.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A request failed, or a listing did not advance, or an object changed under its reader.
    #[error(transparent)]
    Client(#[from] client::Error),

    /// The runtime shut down while a page was being fetched.
    #[error("{operation} was cancelled: the runtime is shutting down")]
    Cancelled {
        /// The API operation, such as `ListObjectsV2`.
        operation: &'static str,
    },

    /// A batch left keys undeleted.
    #[error(transparent)]
    Batch(#[from] BatchError),

    /// A text is no address of the form `s3://bucket/key`.
    #[error(transparent)]
    Uri(#[from] UriError),
}

impl Error {
    /// The failure of the layer below, if it was one.
    #[must_use]
    pub fn client(&self) -> Option<&client::Error> {
        match self {
            Self::Client(error) => Some(error),
            Self::Batch(error) => error.cause()?.client(),
            Self::Cancelled { .. } | Self::Uri(_) => None,
        }
    }

    /// What the failure means for the caller, when it came from S3 or the way to it.
    #[must_use]
    pub fn kind(&self) -> Option<Kind> {
        self.client()?.kind()
    }

    /// S3's error code, such as `NoSuchKey`.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.client()?.code()
    }

    /// S3's explanation.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.client()?.message()
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

    /// Whether there is no such thing (404), on HEAD as on any other call.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.kind() == Some(Kind::NotFound)
    }

    /// Whether it may be there, but is not for these credentials (403), on HEAD as on any other call.
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        self.kind() == Some(Kind::Forbidden)
    }
}
