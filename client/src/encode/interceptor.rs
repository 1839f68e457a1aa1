//! The interceptor that puts the fast writer in the SDK's place.

use aws_sdk_s3::operation::delete_objects::DeleteObjectsInput;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeSerializationInterceptorContextMut;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_runtime_api::client::ser_de::SharedRequestSerializer;
use aws_smithy_types::config_bag::ConfigBag;

use super::delete_objects::{Serializer, is_plain};

/// Writes the body of `DeleteObjects` fast. Other operations pass through untouched, and so does a request with conditions
/// on its objects (`ETag`, `Size`, `LastModifiedTime`).
///
/// ```
/// use aws_sdk_s3::{Client, Config};
/// use client::encode::FastWriter;
///
/// # let config = Config::builder().behavior_version_latest().build();
/// let fast = config.to_builder().interceptor(FastWriter::new()).build();
/// let client = Client::from_conf(fast);
/// # let _ = client;
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct FastWriter(());

impl FastWriter {
    /// An interceptor for [`interceptor`](aws_sdk_s3::config::Builder::interceptor) of a client's configuration.
    #[must_use]
    pub fn new() -> Self {
        Self(())
    }
}

#[dyn_dispatch_hint]
impl Intercept for FastWriter {
    fn name(&self) -> &'static str {
        "FastWriter"
    }

    fn modify_before_serialization(
        &self,
        context: &mut BeforeSerializationInterceptorContextMut<'_>,
        _components: &RuntimeComponents,
        config: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let input = context.input().downcast_ref::<DeleteObjectsInput>();
        if !input.is_some_and(is_plain) {
            return Ok(());
        }
        if let Some(sdk) = config.load::<SharedRequestSerializer>().cloned() {
            let fast = SharedRequestSerializer::new(Serializer { sdk });
            config.interceptor_state().store_put(fast);
        }
        Ok(())
    }
}
