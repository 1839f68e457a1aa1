//! A request that failed.

mod classify;
mod from_sdk;
mod line;
mod service;
mod unreadable;

use std::error::Error as StdError;

use aws_sdk_s3::error::SdkError;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;

use super::{ErrorKind, Subject};
use crate::clock::ClockSkew;

/// A request that failed: S3 returned an error, or no response that can be read. The SDK's own error is the source.
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
    kind: ErrorKind,
    code: Option<String>,
    message: Option<String>,
    status: Option<u16>,
    request_id: Option<String>,
    extended_request_id: Option<String>,
    bucket_region: Option<String>,
    clock_skew: Option<ClockSkew>,
    endpoint: Option<String>,
    source: Box<dyn StdError + Send + Sync>,
}

impl ApiError {
    /// The API operation that failed, such as `GetObject`.
    #[must_use]
    pub fn operation(&self) -> Option<&str> {
        self.operation
    }

    /// The meaning of the failure for the caller.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// The bucket and the key, as far as known.
    #[must_use]
    pub fn subject(&self) -> &Subject {
        &self.subject
    }

    /// S3's error code, such as `NoSuchKey`. A response to HEAD has none; then it is the name of the status (`NotFound`,
    /// `Forbidden`).
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// S3's message; where S3 sent none, what happened.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The HTTP status, if there was a response.
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

    /// The region that the bucket is in, if S3 sent it. It does when a request was sent to another region.
    #[must_use]
    pub fn bucket_region(&self) -> Option<&str> {
        self.bucket_region.as_deref()
    }

    /// The endpoint, if the caller [named it](super::Context::at_endpoint).
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

    /// Whether the same request may succeed later.
    pub(super) fn is_transient(&self) -> bool {
        let damaged = [
            "RequestTimeout",
            "IncompleteBody",
            "BadDigest",
            "XAmzContentChecksumMismatch",
        ];
        // A proxy reports by a web page that the server behind it failed.
        let proxy_failed = self.kind == ErrorKind::NotFromService
            && matches!(self.status, Some(408 | 500 | 502 | 503 | 504 | 520..=530));
        self.code().is_some_and(|code| damaged.contains(&code))
            || self.kind.is_transient()
            || proxy_failed
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
