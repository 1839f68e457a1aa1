//! Whether a response in JSON arrived whole. Of S3's, only a bucket policy is JSON.

use aws_smithy_runtime_api::client::interceptors::context::Error;
use aws_smithy_runtime_api::client::orchestrator::{HttpResponse, OrchestratorError};
use serde_json::Value;

/// The response ends before its last bracket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the JSON document ends before its last bracket")]
pub struct IncompleteJson;

/// The response is not a bucket policy: a JSON object with a `Statement`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the response is not a bucket policy: a JSON object with a `Statement`")]
pub struct NotAPolicy;

/// The error of a bucket policy that was cut off, or is none. The SDK gives the text as it is, so that an error message of
/// a proxy would pass for a policy.
pub(super) fn refuse(response: &HttpResponse) -> Option<OrchestratorError<Error>> {
    let body = response.body().bytes()?.trim_ascii();
    if !response.status().is_success() || body.is_empty() {
        return None;
    }
    let refused = match serde_json::from_slice(body) {
        Ok(Value::Object(policy)) if policy.keys().any(|name| is_statement(name)) => return None,
        Err(_) if is_cut(body) => IncompleteJson.into(),
        _ => NotAPolicy.into(),
    };
    Some(OrchestratorError::response(refused))
}

/// Whether a JSON document ends in the middle.
pub(super) fn is_cut(body: &[u8]) -> bool {
    let read = serde_json::from_slice::<Value>(body);
    read.is_err_and(|error| error.is_eof()) || is_cut_in_character(body)
}

/// The names of a policy's elements may be in any case.
fn is_statement(name: &str) -> bool {
    name.eq_ignore_ascii_case("statement")
}

/// Whether a text ends in the middle of a character.
fn is_cut_in_character(text: &[u8]) -> bool {
    std::str::from_utf8(text).is_err_and(|error| error.error_len().is_none())
}
