//! The kind of a failure, by the SDK's error.

use std::error::Error as StdError;

use aws_credential_types::provider::error::CredentialsError;
use aws_sdk_s3::error::{ProvideErrorMetadata, SdkError};
use aws_smithy_http::endpoint::error::{InvalidEndpointError, ResolveEndpointError};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;

use super::service::service_of;
use crate::decode::{HtmlResponse, IncompleteXml, MissingETag, NotAPolicy, OtherPage, is_html};
use crate::error::ErrorKind;
use crate::error::causes::{cause, has_cause};

/// The meaning of a failure for the caller.
pub(super) fn kind_of<E: ProvideErrorMetadata + StdError + 'static>(
    error: &SdkError<E, HttpResponse>,
) -> ErrorKind {
    match error {
        SdkError::ServiceError(failed) => of_response(failed.err(), failed.raw()),
        SdkError::TimeoutError(_) => ErrorKind::Timeout,
        SdkError::DispatchFailure(failure) if failure.is_timeout() => ErrorKind::Timeout,
        // The SDK resolves credentials and the endpoint when it connects, and reports both as failures to connect.
        SdkError::DispatchFailure(_) if has_cause::<CredentialsError>(error) => {
            ErrorKind::NoCredentials
        }
        SdkError::DispatchFailure(_)
            if has_cause::<ResolveEndpointError>(error)
                || has_cause::<InvalidEndpointError>(error) =>
        {
            ErrorKind::Configuration
        }
        SdkError::DispatchFailure(failure) if failure.is_user() => ErrorKind::Unsent,
        // The server speaks another protocol, or its headers contradict each other.
        SdkError::DispatchFailure(_)
            if cause::<hyper::Error>(error).is_some_and(hyper::Error::is_parse) =>
        {
            ErrorKind::NotFromService
        }
        SdkError::ResponseError(_) => of_refused(error),
        SdkError::ConstructionFailure(_) => ErrorKind::Unsent,
        _ => ErrorKind::Unreachable,
    }
}

/// The kind of a response that the SDK could not read or that [`CompleteXml`](crate::decode::CompleteXml) refused.
fn of_refused(error: &(dyn StdError + 'static)) -> ErrorKind {
    let is_foreign = has_cause::<HtmlResponse>(error)
        || has_cause::<MissingETag>(error)
        || has_cause::<NotAPolicy>(error)
        || has_cause::<OtherPage>(error);
    match cause::<IncompleteXml>(error) {
        _ if is_foreign => ErrorKind::NotFromService,
        Some(IncompleteXml::OtherRoot { .. }) => ErrorKind::NotFromService,
        Some(IncompleteXml::MismatchedTags { .. } | IncompleteXml::Trailing { .. }) => {
            ErrorKind::Unreadable
        }
        _ => ErrorKind::Interrupted,
    }
}

fn of_response<E: ProvideErrorMetadata + StdError>(
    error: &E,
    response: &HttpResponse,
) -> ErrorKind {
    let code = error_code(error);
    let status = response.status().as_u16();
    let body = response.body().bytes().unwrap_or_default();
    match (status, code.as_deref()) {
        // A document without an error code, such as a listing with a date that is none.
        (200..=299, None) if is_document::<E>(body) => ErrorKind::Unreadable,
        // The status says enough, even if a proxy sent it.
        (429, _) => ErrorKind::Throttled,
        (_, None) if !body.is_empty() => ErrorKind::NotFromService,
        // S3 tells the region where a request was signed for another one.
        (400, None | Some("AuthorizationHeaderMalformed")) if bucket_region(response).is_some() => {
            ErrorKind::Redirected
        }
        // The request names a version that is a delete marker.
        (405, _) if response.headers().get("x-amz-delete-marker") == Some("true") => {
            ErrorKind::NotFound
        }
        (status, code) => ErrorKind::of_response(status, code),
    }
}

/// Whether the service may have sent this. S3 sends XML; other services send JSON or CBOR, too, but never a web page.
fn is_document<E>(body: &[u8]) -> bool {
    let is_xml = body.trim_ascii_start().starts_with(b"<");
    (is_xml || service_of::<E>() != Some("S3")) && !is_html(body)
}

/// The code of an error; or, where a modelled error was made without one, as mocks do, its name: `NotFound`.
pub(super) fn error_code<E: ProvideErrorMetadata + StdError>(error: &E) -> Option<String> {
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

/// The region that the bucket is in: by the header, or by the `<Region>` of an error.
pub(super) fn bucket_region(response: &HttpResponse) -> Option<String> {
    if let Some(region) = response.headers().get("x-amz-bucket-region") {
        return Some(region.to_owned());
    }
    let body = std::str::from_utf8(response.body().bytes()?).ok()?;
    let error = body.split_once("<Error>")?.1;
    let (region, _) = error.split_once("<Region>")?.1.split_once("</Region>")?;
    Some(region.to_owned())
}
