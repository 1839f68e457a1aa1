//! What can go wrong in this crate.

use std::error::Error as StdError;

/// A failure of the resource layer.
///
/// A request that failed keeps the SDK's own error as its source, so nothing the service said is lost.
/// The other variants are failures that no single request has: paging that does not end, for instance.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A request failed.
    #[error("{operation} failed: {source}")]
    Request {
        /// The API operation, such as `ListObjectsV2`.
        operation: &'static str,
        /// What the SDK says about it.
        source: Box<dyn StdError + Send + Sync>,
    },

    /// A listing said that there is more, but not from where, or named a place where it had been before.
    #[error("{operation} does not advance: {detail}")]
    Stuck {
        /// The API operation, such as `ListObjectsV2`.
        operation: &'static str,
        /// What the answer said.
        detail: String,
    },

    /// The runtime shut down while a page was being fetched.
    #[error("{operation} was cancelled: the runtime is shutting down")]
    Cancelled {
        /// The API operation, such as `ListObjectsV2`.
        operation: &'static str,
    },
}

impl Error {
    /// Names the operation that failed, and keeps what the SDK says.
    pub(crate) fn request(
        operation: &'static str,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        Self::Request {
            operation,
            source: source.into(),
        }
    }
}
