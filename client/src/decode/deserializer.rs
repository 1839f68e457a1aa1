//! The fast reader as one of the SDK's deserializers.

use std::marker::PhantomData;

use aws_smithy_runtime_api::client::interceptors::context::{Output, OutputOrError};
use aws_smithy_runtime_api::client::orchestrator::{HttpResponse, OrchestratorError};
use aws_smithy_runtime_api::client::ser_de::{DeserializeResponse, SharedResponseDeserializer};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::{ConfigBag, FrozenLayer};

use super::buffered_body::buffered;
use super::buffers::Buffers;
use super::complete::refuse;
use super::operations::FastOperation;
use super::reader::{Unsupported, XmlReader};

/// Reads the responses of one operation, and leaves to the SDK's own reader what the fast one does not support.
#[derive(Debug)]
pub(super) struct FastDeserializer<O> {
    /// The SDK's configuration of the operation, which holds its reader.
    sdk: FrozenLayer,
    buffers: Buffers,
    operation: PhantomData<fn() -> O>,
}

impl<O: FastOperation> FastDeserializer<O> {
    pub(super) fn new(sdk: FrozenLayer, buffers: Buffers) -> Self {
        Self {
            sdk,
            buffers,
            operation: PhantomData,
        }
    }

    fn sdk_reads(&self, response: &HttpResponse, config: &ConfigBag) -> OutputOrError {
        self.sdk
            .load::<SharedResponseDeserializer>()
            .ok_or_else(|| OrchestratorError::other("the SDK has no reader for this operation"))?
            .deserialize_nonstreaming_with_config(response, config)
    }

    /// The output, when every byte of the body is accounted for.
    fn fast(&self, response: &HttpResponse, config: &ConfigBag) -> Result<Output, Unsupported> {
        if response.status().as_u16() != 200 {
            return Err(Unsupported);
        }
        let body = response.body().bytes().ok_or(Unsupported)?;
        let (mut reader, root) = XmlReader::open(body, O::ROOT)?;
        let mut output = self.headers_only(response, config)?;
        let fields = output.downcast_mut::<O::Output>().ok_or(Unsupported)?;
        reader.fields(root, fields)?;
        reader.finish()?;
        Ok(output)
    }

    /// The SDK's output for the same headers and a response without fields. Only the SDK can set the request ids of an
    /// output, and the other headers are read as it reads them.
    fn headers_only(
        &self,
        response: &HttpResponse,
        config: &ConfigBag,
    ) -> Result<Output, Unsupported> {
        let mut bare = HttpResponse::new(response.status(), SdkBody::from(O::EMPTY));
        *bare.headers_mut() = response.headers().clone();
        self.sdk_reads(&bare, config).map_err(|_| Unsupported)
    }
}

impl<O: FastOperation> DeserializeResponse for FastDeserializer<O> {
    /// The SDK calls this after all interceptors and right before it reads the body. So the protection against stalled
    /// streams wraps the body inside of the buffer, and sees every frame.
    fn deserialize_streaming_with_config(
        &self,
        response: &mut HttpResponse,
        _config: &ConfigBag,
    ) -> Option<OutputOrError> {
        let body = std::mem::replace(response.body_mut(), SdkBody::taken());
        *response.body_mut() = buffered(body, &self.buffers);
        None
    }

    fn deserialize_nonstreaming_with_config(
        &self,
        response: &HttpResponse,
        config: &ConfigBag,
    ) -> OutputOrError {
        self.fast(response, config).or_else(|Unsupported| {
            let output = self.sdk_reads(response, config);
            refuse(O::NAME, response, output.is_ok()).map_or(output, Err)
        })
    }
}

#[cfg(test)]
mod tests {
    use aws_sdk_s3::operation::delete_objects::DeleteObjects;
    use aws_sdk_s3::operation::list_object_versions::ListObjectVersions;
    use aws_sdk_s3::operation::list_objects::ListObjects;
    use aws_sdk_s3::operation::list_objects_v2::ListObjectsV2;
    use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
    use aws_smithy_types::body::SdkBody;
    use aws_smithy_types::config_bag::ConfigBag;

    use super::super::operations::FastOperation;
    use super::{Buffers, FastDeserializer};

    /// Whether the fast reader reads the response by itself, without the SDK's.
    fn is_fast<O: FastOperation>(status: u16, body: &'static str) -> bool {
        let response = HttpResponse::new(status.try_into().unwrap(), SdkBody::from(body));
        let reader = FastDeserializer::<O>::new(O::sdk_config().unwrap(), Buffers::default());
        reader.fast(&response, &ConfigBag::base()).is_ok()
    }

    macro_rules! sample {
        ($name:literal) => {
            include_str!(concat!("../../tests/decode/samples/", $name))
        };
    }

    #[test]
    fn responses_as_servers_send_them_are_read_without_the_sdk() {
        assert!(is_fast::<ListObjectsV2>(
            200,
            sample!("list_objects_v2.xml")
        ));
        assert!(is_fast::<ListObjectsV2>(
            200,
            sample!("list_objects_v2_empty.xml")
        ));
        assert!(is_fast::<ListObjects>(200, sample!("list_objects.xml")));
        assert!(is_fast::<ListObjectVersions>(
            200,
            sample!("list_object_versions.xml")
        ));
        assert!(is_fast::<DeleteObjects>(200, sample!("delete_objects.xml")));
        assert!(is_fast::<DeleteObjects>(200, "<DeleteResult/>"));
    }

    #[test]
    fn errors_and_other_statuses_are_left_to_the_sdk() {
        assert!(!is_fast::<ListObjectsV2>(
            200,
            "<Error><Code>InternalError</Code></Error>"
        ));
        assert!(!is_fast::<ListObjectsV2>(200, ""));
        assert!(!is_fast::<ListObjectsV2>(
            404,
            sample!("list_objects_v2.xml")
        ));
        assert!(!is_fast::<ListObjectVersions>(
            200,
            sample!("list_objects_v2.xml")
        ));
    }
}
