//! An [`ApiError`] from the SDK's error.

use std::error::Error as StdError;

use aws_sdk_s3::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_s3::operation::{RequestId, RequestIdExt};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use http::StatusCode;

use super::ApiError;
use super::classify::{bucket_region, error_code, kind_of};
use super::service::service_of;
use super::unreadable;
use crate::clock::ClockSkew;
use crate::error::causes::below;
use crate::error::{Error, ErrorKind, Subject};

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
        let response = error.raw_response();
        let status = response.map(|response| response.status().as_u16());
        Self {
            operation: operation_of::<E>(),
            subject: Subject::default(),
            kind,
            code: code_of(&error, kind, status),
            message: message_of(&error, kind),
            status,
            request_id: error.request_id().map(str::to_owned),
            extended_request_id: error.extended_request_id().map(str::to_owned),
            bucket_region: response.and_then(bucket_region),
            // S3 refuses a signature with a wrong time by one of these two.
            clock_skew: response
                .filter(|_| matches!(status, Some(400 | 403)))
                .and_then(ClockSkew::of),
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

/// S3's code; or, for a response without a body, the name of its status.
fn code_of<E: ProvideErrorMetadata + StdError>(
    error: &SdkError<E, HttpResponse>,
    kind: ErrorKind,
    status: Option<u16>,
) -> Option<String> {
    match error {
        SdkError::ServiceError(failed)
            if !matches!(kind, ErrorKind::NotFromService | ErrorKind::Unreadable) =>
        {
            match error_code(failed.err()) {
                Some(code) => Some(code),
                None => StatusCode::from_u16(status?)
                    .ok()?
                    .canonical_reason()
                    .map(camel_case),
            }
        }
        _ => None,
    }
}

/// `Not Found` as S3 writes its codes: `NotFound`.
fn camel_case(reason: &str) -> String {
    reason.split_whitespace().collect()
}

/// S3's message; or, where there is none of S3's, what happened and its causes.
fn message_of<E: StdError + ProvideErrorMetadata + 'static>(
    error: &SdkError<E, HttpResponse>,
    kind: ErrorKind,
) -> Option<String> {
    match error {
        SdkError::ServiceError(failed)
            if !matches!(kind, ErrorKind::NotFromService | ErrorKind::Unreadable) =>
        {
            failed.err().message().map(str::to_owned)
        }
        _ => {
            let mut causes = below(error);
            if let (ErrorKind::Unreadable, Some(response)) = (kind, error.raw_response()) {
                causes = unreadable::reason(&causes, response.body().bytes().unwrap_or_default());
            }
            let told = match (kind, service_of::<E>()) {
                (ErrorKind::NotFromService, Some(service)) => {
                    format!("the response did not come from {service}")
                }
                _ => kind.describe().to_owned(),
            };
            Some(if causes.is_empty() {
                told
            } else {
                format!("{told}: {causes}")
            })
        }
    }
}
