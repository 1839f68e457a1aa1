//! The interceptor that puts the fast reader in the SDK's place.

use aws_sdk_s3::operation::delete_objects::DeleteObjects;
use aws_sdk_s3::operation::list_object_versions::ListObjectVersions;
use aws_sdk_s3::operation::list_objects::ListObjects;
use aws_sdk_s3::operation::list_objects_v2::ListObjectsV2;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::Intercept;
use aws_smithy_runtime_api::client::interceptors::context::BeforeDeserializationInterceptorContextMut;
use aws_smithy_runtime_api::client::orchestrator::Metadata;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_runtime_api::client::ser_de::SharedResponseDeserializer;
use aws_smithy_types::config_bag::{ConfigBag, FrozenLayer};

use super::answer::Answer;
use super::complete_xml::Checked;
use super::deserializer::FastDeserializer;
use super::one_piece::Buffers;

/// Reads long answers fast: `ListObjectsV2`, `ListObjects`, `ListObjectVersions` and `DeleteObjects`.
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
    list_objects_v2: Option<FrozenLayer>,
    list_objects: Option<FrozenLayer>,
    list_object_versions: Option<FrozenLayer>,
    delete_objects: Option<FrozenLayer>,
    buffers: Buffers,
}

impl FastReader {
    /// An interceptor for [`interceptor`](aws_sdk_s3::config::Builder::interceptor) of a client's configuration.
    #[must_use]
    pub fn new() -> Self {
        Self {
            list_objects_v2: ListObjectsV2::sdk(),
            list_objects: ListObjects::sdk(),
            list_object_versions: ListObjectVersions::sdk(),
            delete_objects: DeleteObjects::sdk(),
            buffers: Buffers::default(),
        }
    }

    /// The reader of an operation's answers, if there is a fast one: what the interceptor installs, for those who hold a
    /// response and no client.
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
        match operation {
            ListObjectsV2::OPERATION => self.fast::<ListObjectsV2>(self.list_objects_v2.as_ref()),
            ListObjects::OPERATION => self.fast::<ListObjects>(self.list_objects.as_ref()),
            ListObjectVersions::OPERATION => {
                self.fast::<ListObjectVersions>(self.list_object_versions.as_ref())
            }
            DeleteObjects::OPERATION => self.fast::<DeleteObjects>(self.delete_objects.as_ref()),
            _ => None,
        }
    }

    fn fast<A: Answer>(&self, sdk: Option<&FrozenLayer>) -> Option<SharedResponseDeserializer> {
        let deserializer = FastDeserializer::<A>::new(sdk?.clone(), self.buffers.clone());
        Some(SharedResponseDeserializer::new(deserializer))
    }
}

impl Default for FastReader {
    fn default() -> Self {
        Self::new()
    }
}

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
        // On a retry it is this reader's own; otherwise another interceptor was here first, and keeps its place.
        if state.load::<SharedResponseDeserializer>().is_none() {
            state.store_put(deserializer);
            state.store_put(Checked);
        }
        Ok(())
    }
}
