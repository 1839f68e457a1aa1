//! What the SDK's error says of the call.

use std::error::Error as StdError;
use std::iter::successors;

use aws_credential_types::provider::error::CredentialsError;
use aws_sdk_s3::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_s3::operation::{RequestId, RequestIdExt};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use http::StatusCode;

use super::ApiError;
use crate::decode::HtmlResponse;
use crate::error::{Error, Kind, Subject};

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
            let code = error_code(answer.err());
            Kind::of_answer(answer.raw().status().as_u16(), code.as_deref())
        }
        SdkError::TimeoutError(_) => Kind::Timeout,
        SdkError::DispatchFailure(failure) if failure.is_timeout() => Kind::Timeout,
        SdkError::DispatchFailure(failure) if failure.is_user() => Kind::Unsent,
        // The SDK fetches credentials on the way to the connection, and calls their lack a failure of that.
        SdkError::DispatchFailure(_) if has_cause::<CredentialsError>(error) => Kind::NoCredentials,
        SdkError::ResponseError(_) if has_cause::<HtmlResponse>(error) => Kind::NotS3,
        SdkError::ResponseError(_) => Kind::Interrupted,
        SdkError::ConstructionFailure(_) => Kind::Unsent,
        _ => Kind::Unreachable,
    }
}

/// Whether an error of a type is among the causes.
fn has_cause<C: StdError + 'static>(error: &(dyn StdError + 'static)) -> bool {
    successors(Some(error), |cause| StdError::source(*cause)).any(<dyn StdError>::is::<C>)
}

/// The code of an error; or, where a modelled error was made without one, as mocks do, its name: `NotFound`.
fn error_code<E: ProvideErrorMetadata + StdError>(error: &E) -> Option<String> {
    if let Some(code) = error.code() {
        return Some(code.to_owned());
    }
    // A modelled error displays as its name and message, any other as "unhandled error".
    let text = error.to_string();
    let name = text.split([':', ' ']).next().unwrap_or_default();
    let is_name = name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.chars().all(|letter| letter.is_ascii_alphanumeric());
    is_name.then(|| name.to_owned())
}

/// Whether an answer has a body that holds no S3 error: a proxy's page, or another kind of server.
fn is_foreign<E: ProvideErrorMetadata + StdError>(error: &E, answer: &HttpResponse) -> bool {
    let body = answer.body().bytes().unwrap_or_default();
    error_code(error).is_none() && !body.is_empty()
}

/// S3's code; or, for an answer without a body, the name of its status.
fn code_of<E: ProvideErrorMetadata + StdError>(
    error: &SdkError<E, HttpResponse>,
    kind: Kind,
    status: Option<u16>,
) -> Option<String> {
    match error {
        SdkError::ServiceError(answer) if kind != Kind::NotS3 => match error_code(answer.err()) {
            Some(code) => Some(code),
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
