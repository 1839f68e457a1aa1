//! The interceptor that refuses responses that were cut off.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{
    BeforeTransmitInterceptorContextRef, Error, FinalizerInterceptorContextMut,
};
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::orchestrator::{Metadata, OrchestratorError};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::{ConfigBag, Storable, StoreReplace};

use super::complete::{MissingETag, is_delimited, is_received, lacks_object, refuse};
use super::echo::{self, Asked};
use super::{complete_json, other_services};

/// Says that the reader of a call's response checks the response itself.
#[derive(Debug)]
pub(super) struct Checked;

impl Storable for Checked {
    type Storer = StoreReplace<Self>;
}

/// Makes a response that was cut off an error, for every operation whose response is read whole, of S3 and of services with
/// the same kind of protocol.
///
/// The SDK takes the end of the body for the end of every open element: of a cut list of tags it returns the first
/// few. With this interceptor such a response is an [`IncompleteXml`](super::IncompleteXml), and the SDK sends the
/// request again as it does after a lost connection. It does so too after these errors:
///
/// - [`IncompleteJson`](super::IncompleteJson): a bucket policy, which is JSON, was cut off.
/// - [`NotAPolicy`](super::NotAPolicy): the response to `GetBucketPolicy` is no policy.
/// - [`OtherPage`](super::OtherPage): a page of a listing repeats another request than the one sent.
/// - [`MissingETag`](super::MissingETag): a response to `GetObject`, `HeadObject`, `PutObject` or `UploadPart` lacks an
///   object's headers, so it may be a proxy's page.
///
/// Bodies that are streamed (`GetObject`) pass through.
///
/// ```
/// use aws_sdk_s3::config::Config;
/// use client::decode::{CompleteXml, FastReader};
///
/// let config = Config::builder().interceptor(FastReader::new()).interceptor(CompleteXml::new()).build();
/// # let _ = config;
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct CompleteXml(());

impl CompleteXml {
    /// An interceptor for [`interceptor`](aws_sdk_s3::config::Builder::interceptor) of a client's configuration.
    #[must_use]
    pub fn new() -> Self {
        Self(())
    }
}

#[dyn_dispatch_hint]
impl Intercept for CompleteXml {
    fn name(&self) -> &'static str {
        "CompleteXml"
    }

    fn read_before_transmit(
        &self,
        context: &BeforeTransmitInterceptorContextRef<'_>,
        _components: &RuntimeComponents,
        config: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if let Some(metadata) = config.load::<Metadata>().filter(|m| m.service() == "S3")
            && echo::is_echoed(metadata.name())
        {
            let asked = Asked::new(context.request());
            config.interceptor_state().store_put(asked);
        }
        Ok(())
    }

    fn modify_before_attempt_completion(
        &self,
        context: &mut FinalizerInterceptorContextMut<'_>,
        _components: &RuntimeComponents,
        config: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let Some(metadata) = config.load::<Metadata>() else {
            return Ok(());
        };
        let operation = metadata.name();
        let refused = if metadata.service() == "S3" {
            other_page(context, config).or_else(|| {
                let is_checked = config.load::<Checked>().is_some();
                (!is_checked)
                    .then(|| incomplete(operation, context))
                    .flatten()
            })
        } else {
            other_services::refuse(metadata.service(), operation, context)
        };
        if let (Some(refused), Some(output)) = (refused, context.output_or_error_mut()) {
            *output = Err(refused);
        }
        Ok(())
    }
}

/// The error of a page of another request.
fn other_page(
    context: &FinalizerInterceptorContextMut<'_>,
    config: &ConfigBag,
) -> Option<OrchestratorError<Error>> {
    let Some(Ok(output)) = context.output_or_error() else {
        return None;
    };
    let is_received = context.response().is_some_and(is_received);
    let other = is_received.then(|| echo::refuse(config, output))??;
    Some(OrchestratorError::response(other.into()))
}

/// The error of a response that was cut off, is damaged, or is none to the operation.
fn incomplete(
    operation: &str,
    context: &FinalizerInterceptorContextMut<'_>,
) -> Option<OrchestratorError<Error>> {
    let read = matches!(context.output_or_error(), Some(Ok(_)));
    let response = context.response()?;
    if lacks_object(operation, response) {
        return Some(OrchestratorError::response(MissingETag.into()));
    }
    // A response to HEAD has no document. If it cannot be read, the SDK says why.
    if operation.starts_with("Head") {
        return None;
    }
    let may_be_empty = !always_has_document(operation)
        && (response.status().as_u16() != 200
            || is_delimited(response)
            || !has_document(operation));
    refuse(operation, response, read && may_be_empty).or_else(|| {
        let is_json = operation == "GetBucketPolicy";
        is_json.then(|| complete_json::refuse(response)).flatten()
    })
}

/// Whether a successful response of an operation always has a body. The SDK takes an empty one for an output without
/// its only field.
fn has_document(operation: &str) -> bool {
    operation.starts_with("Get") || always_has_document(operation)
}

/// Whether an empty body is never a response, even if a header says that it is empty or the status that there is none.
fn always_has_document(operation: &str) -> bool {
    matches!(operation, "CopyObject" | "DeleteObjects" | "UploadPartCopy")
}
