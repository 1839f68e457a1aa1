//! Whether a response of another service than S3 is whole.
//!
//! The SDK reads the XML of all services as it reads that of S3: the end of the input ends every open element. JSON and
//! CBOR that end in the middle are errors already, but the SDK does not send the request again. And it does not look at the
//! response to an operation without an output.

use aws_smithy_runtime_api::client::interceptors::context::{
    Error, FinalizerInterceptorContextMut,
};
use aws_smithy_runtime_api::client::orchestrator::OrchestratorError;

use super::complete::{check, is_html, is_received};
use super::{HtmlResponse, IncompleteJson, IncompleteXml, complete_json};
use crate::error::chain;

/// The services whose every response is an XML document.
const XML: [&str; 4] = ["CloudFormation", "EC2", "IAM", "SNS"];

/// The roots of errors.
const ERRORS: [&str; 3] = ["Error", "ErrorResponse", "Response"];

/// How the names of operations begin whose response is never empty, not even if there is nothing to list.
const READS: [&str; 7] = [
    "Batch", "Describe", "Get", "List", "Query", "Receive", "Scan",
];

/// The response ends in the middle of a CBOR document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the CBOR document ends in the middle")]
pub struct IncompleteCbor;

/// Why a response cannot be what the service sent, if it cannot.
pub(super) fn refuse(
    service: &str,
    operation: &str,
    context: &FinalizerInterceptorContextMut<'_>,
) -> Option<OrchestratorError<Error>> {
    let response = context
        .response()
        .filter(|response| is_received(response))?;
    let read = matches!(context.output_or_error(), Some(Ok(_)));
    // A streamed body has not arrived yet.
    let body = response.body().bytes()?;
    if !response.status().is_success() {
        return None;
    }
    if is_html(body) {
        // What the SDK could not read is told as what it is.
        return read.then(|| OrchestratorError::response(HtmlResponse.into()));
    }
    let is_xml = XML.contains(&service);
    let refused = if body.is_empty() {
        let has_document = is_xml || READS.iter().any(|name| operation.starts_with(name));
        (has_document && response.status().as_u16() == 200).then_some(IncompleteXml::Empty)
    } else {
        match check(body) {
            Ok(Some(root)) if read && ERRORS.contains(&root) => Some(IncompleteXml::OtherRoot {
                root: root.to_owned(),
                operation: operation.to_owned(),
            }),
            Ok(_) => None,
            Err(incomplete) => Some(incomplete),
        }
    };
    if let Some(refused) = refused {
        return Some(OrchestratorError::response(refused.into()));
    }
    let Some(Err(error)) = context.output_or_error() else {
        return None;
    };
    if complete_json::is_cut(body) {
        return Some(OrchestratorError::response(IncompleteJson.into()));
    }
    // The SDK's reader of CBOR says so, and in no other way.
    let is_cut = chain(error).contains("end of input bytes");
    is_cut.then(|| OrchestratorError::response(IncompleteCbor.into()))
}
