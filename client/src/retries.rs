//! Responses that are worth another attempt, beyond those that the SDK knows.

use aws_smithy_runtime_api::client::interceptors::context::InterceptorContext;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::retries::classifiers::{
    ClassifyRetry, RetryAction, RetryClassifierPriority,
};
use aws_smithy_types::retry::ErrorKind;

use crate::clock::ClockSkew;

/// Tells the SDK to send a request again in three cases that its own rules leave out.
///
/// - 429, whatever the body says. The SDK knows S3's codes; a proxy or another server sends none of them.
/// - 408 and 520 to 530, by which proxies say that a request or the server behind them was too slow or out of reach.
/// - HEAD answered 403 by a server whose clock differs by more than 4 minutes. The SDK signs the next attempt with the
///   server's time, but recognises the case by an error code, which a response to HEAD does not have.
///
/// The SDK itself sends a request again after 500, 502, 503, 504, a timeout and a lost connection. It does not after 501.
///
/// ```
/// use aws_sdk_s3::config::Config;
/// use client::S3Retries;
///
/// let config = Config::builder().retry_classifier(S3Retries::new()).build();
/// # let _ = config;
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct S3Retries(());

impl S3Retries {
    /// A classifier for [`retry_classifier`](aws_sdk_s3::config::Builder::retry_classifier) of a client's configuration.
    #[must_use]
    pub fn new() -> Self {
        Self(())
    }
}

impl ClassifyRetry for S3Retries {
    fn classify_retry(&self, context: &InterceptorContext) -> RetryAction {
        let failed = matches!(context.output_or_error(), Some(Err(_)));
        let Some(response) = context.response().filter(|_| failed) else {
            return RetryAction::NoActionIndicated;
        };
        match response.status().as_u16() {
            429 => RetryAction::retryable_error(ErrorKind::ThrottlingError),
            408 | 520..=530 => RetryAction::retryable_error(ErrorKind::TransientError),
            403 if is_empty(response) && ClockSkew::of(response).is_some() => {
                RetryAction::retryable_error(ErrorKind::ServerError)
            }
            _ => RetryAction::NoActionIndicated,
        }
    }

    fn name(&self) -> &'static str {
        "S3Retries"
    }

    fn priority(&self) -> RetryClassifierPriority {
        RetryClassifierPriority::run_after(RetryClassifierPriority::http_status_code_classifier())
    }
}

/// Whether a response has no body, as every response to HEAD.
fn is_empty(response: &HttpResponse) -> bool {
    response.body().bytes().is_some_and(<[u8]>::is_empty)
}
