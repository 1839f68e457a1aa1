//! A failure of S3, or on the way to it.

use std::error::Error as StdError;
use std::fmt;
use std::iter::successors;

use aws_credential_types::provider::error::CredentialsError;
use aws_sdk_s3::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_s3::operation::{RequestId, RequestIdExt};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use http::StatusCode;

use super::subject::OneLine;
use super::{Error, Kind, Subject};

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

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fmt_what(f)?;
        self.fmt_why(f)?;
        self.fmt_where(f)
    }
}

impl ApiError {
    /// `GetObject s3://demo/key: `
    fn fmt_what(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let subject = self.subject.to_string();
        match (self.operation, subject.is_empty()) {
            (Some(operation), false) => write!(f, "{operation} {subject}: "),
            (Some(operation), true) => write!(f, "{operation}: "),
            (None, false) => write!(f, "{subject}: "),
            (None, true) => Ok(()),
        }
    }

    /// `NoSuchKey: The specified key does not exist.`
    fn fmt_why(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(code) = &self.code {
            write!(f, "{}: ", OneLine(code))?;
        }
        match &self.message {
            Some(message) => write!(f, "{}", OneLine(message)),
            None => f.write_str(self.kind.describe()),
        }
    }

    /// ` (HTTP 404, request id 4442587FB7D0A2F9)`
    fn fmt_where(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.status.map(|status| format!("HTTP {status}"));
        let region = self
            .bucket_region
            .as_ref()
            .filter(|_| self.kind == Kind::Redirected);
        let region = region.map(|region| format!("bucket region {}", OneLine(region)));
        let request = self.request_id.as_ref();
        let request = request.map(|id| format!("request id {}", OneLine(id)));
        let endpoint = self.endpoint.as_ref();
        let endpoint = endpoint.map(|endpoint| format!("endpoint {}", OneLine(endpoint)));
        let facts: Vec<String> = [status, region, request, endpoint]
            .into_iter()
            .flatten()
            .collect();
        if facts.is_empty() {
            return Ok(());
        }
        write!(f, " ({})", facts.join(", "))
    }
}

impl<E> From<SdkError<E, HttpResponse>> for Error
where
    E: StdError + ProvideErrorMetadata + Send + Sync + 'static,
{
    fn from(error: SdkError<E, HttpResponse>) -> Self {
        Self::Api(Box::new(ApiError::from(error)))
    }
}

impl<E> From<SdkError<E, HttpResponse>> for ApiError
where
    E: StdError + ProvideErrorMetadata + Send + Sync + 'static,
{
    fn from(error: SdkError<E, HttpResponse>) -> Self {
        let kind = kind_of(&error);
        let status = error.raw_response().map(|answer| answer.status().as_u16());
        Self {
            operation: operation_of::<E>(),
            subject: Subject::default(),
            kind,
            code: code_of(&error, kind, status),
            message: message_of(&error, kind),
            status,
            request_id: error.request_id().map(str::to_owned),
            extended_request_id: error.extended_request_id().map(str::to_owned),
            bucket_region: error
                .raw_response()
                .and_then(|answer| answer.headers().get("x-amz-bucket-region"))
                .map(str::to_owned),
            endpoint: None,
            source: Box::new(error),
        }
    }
}

/// `GetObject` for `GetObjectError`. The SDK keeps the operation's name nowhere else in its errors.
fn operation_of<E>() -> Option<&'static str> {
    let name = std::any::type_name::<E>().rsplit("::").next()?;
    name.strip_suffix("Error").filter(|name| !name.is_empty())
}

fn kind_of<E: ProvideErrorMetadata + StdError + 'static>(
    error: &SdkError<E, HttpResponse>,
) -> Kind {
    match error {
        SdkError::ServiceError(answer) if is_foreign(answer.err(), answer.raw()) => Kind::NotS3,
        SdkError::ServiceError(answer) => {
            Kind::of_answer(answer.raw().status().as_u16(), answer.err().code())
        }
        SdkError::TimeoutError(_) => Kind::Timeout,
        SdkError::DispatchFailure(failure) if failure.is_timeout() => Kind::Timeout,
        SdkError::DispatchFailure(failure) if failure.is_user() => Kind::Unsent,
        // The SDK fetches credentials on the way to the connection, and calls their lack a failure of that.
        SdkError::DispatchFailure(_) if is_for_credentials(error) => Kind::NoCredentials,
        SdkError::ResponseError(_) => Kind::Interrupted,
        SdkError::ConstructionFailure(_) => Kind::Unsent,
        _ => Kind::Unreachable,
    }
}

/// Whether a cause is that credentials could not be had.
fn is_for_credentials(error: &(dyn StdError + 'static)) -> bool {
    successors(Some(error), |cause| StdError::source(*cause))
        .any(<dyn StdError>::is::<CredentialsError>)
}

/// Whether an answer has a body that holds no S3 error: a proxy's page, or another kind of server.
fn is_foreign(error: &impl ProvideErrorMetadata, answer: &HttpResponse) -> bool {
    let body = answer.body().bytes().unwrap_or_default();
    error.code().is_none() && !body.is_empty()
}

/// S3's code; or, for an answer without a body, the name of its status.
fn code_of<E: ProvideErrorMetadata>(
    error: &SdkError<E, HttpResponse>,
    kind: Kind,
    status: Option<u16>,
) -> Option<String> {
    match error {
        SdkError::ServiceError(answer) if kind != Kind::NotS3 => match answer.err().code() {
            Some(code) => Some(code.to_owned()),
            None => StatusCode::from_u16(status?)
                .ok()?
                .canonical_reason()
                .map(camel_case),
        },
        _ => None,
    }
}

/// `Not Found` as S3 writes its codes: `NotFound`.
fn camel_case(reason: &str) -> String {
    reason.split_whitespace().collect()
}

/// S3's message; or, when S3 did not speak, what kept it from being heard.
fn message_of<E: StdError + ProvideErrorMetadata + 'static>(
    error: &SdkError<E, HttpResponse>,
    kind: Kind,
) -> Option<String> {
    match error {
        SdkError::ServiceError(_) if kind == Kind::NotS3 => None,
        SdkError::ServiceError(answer) => answer.err().message().map(str::to_owned),
        _ => Some(format!("{}: {}", kind.describe(), causes_of(error))),
    }
}

/// Every cause below the error, outermost first, those that repeat their own cause left out.
fn causes_of(error: &dyn StdError) -> String {
    let mut causes: Vec<String> = Vec::new();
    let mut next = error.source();
    while let Some(cause) = next {
        let text = cause.to_string();
        // hyper's errors write their own cause at the end of their text.
        if let Some(outer) = causes.last_mut()
            && let Some(head) = outer.strip_suffix(&text)
        {
            *outer = head.trim_end_matches([':', ' ']).to_owned();
        }
        causes.push(text);
        next = cause.source();
    }
    causes.retain(|cause| !cause.is_empty());
    causes.dedup();
    causes.join(": ")
}
