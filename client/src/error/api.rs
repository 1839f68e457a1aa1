//! A failure of S3, or on the way to it.

mod from_sdk;
mod line;

use std::error::Error as StdError;

use aws_sdk_s3::error::SdkError;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;

use super::{Kind, Subject};

/// What S3 said, or what kept it from being asked; the SDK's own error is the source.
///
/// Displays on one line: operation, bucket and key, code, message, status, request id.
///
/// ```text
/// GetObject s3://demo/missing.txt: NoSuchKey: The specified key does not exist. (HTTP 404, request id 4442587FB7D0A2F9)
/// ```
#[derive(Debug)]
pub struct ApiError {
    operation: Option<&'static str>,
    subject: Subject,
    kind: Kind,
    code: Option<String>,
    message: Option<String>,
    status: Option<u16>,
    request_id: Option<String>,
    extended_request_id: Option<String>,
    bucket_region: Option<String>,
    endpoint: Option<String>,
    source: Box<dyn StdError + Send + Sync>,
}

impl ApiError {
    /// The API operation that failed, such as `GetObject`.
    #[must_use]
    pub fn operation(&self) -> Option<&str> {
        self.operation
    }

    /// What the failure means for the caller.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The bucket and the key, as far as known.
    #[must_use]
    pub fn subject(&self) -> &Subject {
        &self.subject
    }

    /// S3's error code, such as `NoSuchKey`. An answer without a body, as HEAD gives, has none; the
    /// name of its status stands in (`NotFound`, `Forbidden`).
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// S3's own explanation.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The HTTP status, when there was an answer.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// The id by which AWS finds the request in its logs.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// The second id (`x-amz-id-2`) that AWS support asks for.
    #[must_use]
    pub fn extended_request_id(&self) -> Option<&str> {
        self.extended_request_id.as_deref()
    }

    /// The region that the bucket is in, where S3 tells it, as it does when the wrong one was asked.
    #[must_use]
    pub fn bucket_region(&self) -> Option<&str> {
        self.bucket_region.as_deref()
    }

    /// The endpoint that was asked, where the caller told it.
    #[must_use]
    pub fn endpoint(&self) -> Option<&str> {
        self.endpoint.as_deref()
    }

    /// The SDK's own error, for the operation's modelled variants:
    /// `error.sdk_error::<GetObjectError>()`.
    #[must_use]
    pub fn sdk_error<E: StdError + Send + Sync + 'static>(
        &self,
    ) -> Option<&SdkError<E, HttpResponse>> {
        self.source.downcast_ref()
    }

    /// Whether the same call may succeed when it is made again.
    pub(super) fn is_transient(&self) -> bool {
        let damaged = [
            "RequestTimeout",
            "IncompleteBody",
            "BadDigest",
            "XAmzContentChecksumMismatch",
        ];
        self.code().is_some_and(|code| damaged.contains(&code)) || self.kind.is_transient()
    }

    pub(super) fn subject_mut(&mut self) -> &mut Subject {
        &mut self.subject
    }

    pub(super) fn set_endpoint(&mut self, endpoint: String) {
        self.endpoint.get_or_insert(endpoint);
    }
}

impl StdError for ApiError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(self.source.as_ref())
    }
}
