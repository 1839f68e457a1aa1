//! The interceptor that puts the fast reader in the SDK's place.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeDeserializationInterceptorContextMut;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::orchestrator::Metadata;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_runtime_api::client::ser_de::SharedResponseDeserializer;
use aws_smithy_types::config_bag::ConfigBag;

use super::buffers::Buffers;
use super::complete_xml::Checked;
use super::operations::Operations;

/// Reads long responses fast: `ListObjectsV2`, `ListObjects`, `ListObjectVersions` and `DeleteObjects`.
///
/// Any [`aws_sdk_s3::config::Builder`] can take it; other operations, and other services, pass through untouched.
/// [The module](crate::decode) says what it accepts and what it leaves to the SDK.
///
/// # Examples
///
/// ```
/// use aws_sdk_s3::{Client, Config};
/// use client::decode::FastReader;
///
/// # let config = Config::builder().behavior_version_latest().build();
/// let fast = config.to_builder().interceptor(FastReader::new()).build();
/// let client = Client::from_conf(fast);
/// # let _ = client;
/// ```
#[derive(Clone, Debug)]
pub struct FastReader {
    operations: Operations,
    buffers: Buffers,
}

impl FastReader {
    /// An interceptor for [`interceptor`](aws_sdk_s3::config::Builder::interceptor) of a client's configuration.
    #[must_use]
    pub fn new() -> Self {
        Self {
            operations: Operations::new(),
            buffers: Buffers::default(),
        }
    }

    /// The fast reader of an operation's responses, if it has one. The interceptor installs it in a client; call it yourself
    /// where you have a response and no client.
    ///
    /// # Examples
    ///
    /// ```
    /// use client::decode::FastReader;
    ///
    /// assert!(FastReader::new().deserializer("ListObjectsV2").is_some());
    /// assert!(FastReader::new().deserializer("HeadObject").is_none());
    /// ```
    #[must_use]
    pub fn deserializer(&self, operation: &str) -> Option<SharedResponseDeserializer> {
        self.operations.deserializer(operation, &self.buffers)
    }
}

impl Default for FastReader {
    fn default() -> Self {
        Self::new()
    }
}

#[dyn_dispatch_hint]
impl Intercept for FastReader {
    fn name(&self) -> &'static str {
        "FastReader"
    }

    fn modify_before_deserialization(
        &self,
        context: &mut BeforeDeserializationInterceptorContextMut<'_>,
        _components: &RuntimeComponents,
        config: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if context.response().status().as_u16() != 200 {
            return Ok(());
        }
        let Some(metadata) = config.load::<Metadata>().filter(|m| m.service() == "S3") else {
            return Ok(());
        };
        let Some(deserializer) = self.deserializer(metadata.name()) else {
            return Ok(());
        };
        let state = config.interceptor_state();
        // On a retry this is the reader's own. Otherwise another interceptor has set one, which stays.
        if state.load::<SharedResponseDeserializer>().is_none() {
            state.store_put(deserializer);
            state.store_put(Checked);
        }
        Ok(())
    }
}
