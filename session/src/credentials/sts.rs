//! Errors of STS whose Debug does not show a response that may hold credentials.

use std::error::Error;
use std::fmt::Write;

use aws_credential_types::provider::error::CredentialsError;
use aws_sdk_sts::config::http::HttpResponse;
use aws_sdk_sts::error::SdkError;

/// The error of an operation of STS, which a provider has wrapped.
///
/// The SDK's error holds the response. A response of success that could not be read holds a secret key.
pub(super) fn without_response<E: Error + 'static>(error: CredentialsError) -> CredentialsError {
    let source = error.source();
    let source = source.and_then(|source| source.downcast_ref::<SdkError<E, HttpResponse>>());
    match source {
        Some(source) if is_success(source) => unreadable(source),
        _ => error,
    }
}

fn is_success<E>(error: &SdkError<E, HttpResponse>) -> bool {
    let response = error.raw_response();
    response.is_some_and(|response| response.status().is_success())
}

fn unreadable(error: &dyn Error) -> CredentialsError {
    let mut text = String::from("the response of STS cannot be read");
    let mut next = error.source();
    while let Some(cause) = next {
        let _ = write!(text, ": {cause}");
        next = cause.source();
    }
    CredentialsError::provider_error(text)
}
