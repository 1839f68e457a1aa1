//! The reader in the SDK's clothes: what the SDK calls when a response has arrived.

use std::marker::PhantomData;

use aws_smithy_runtime_api::client::interceptors::context::{Output, OutputOrError};
use aws_smithy_runtime_api::client::orchestrator::{HttpResponse, OrchestratorError};
use aws_smithy_runtime_api::client::ser_de::{DeserializeResponse, SharedResponseDeserializer};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::{ConfigBag, FrozenLayer};

use super::answer::Answer;
use super::complete::refuse;
use super::one_piece::Buffers;
use super::reader::{Reader, Unsure};

/// Reads the answers of one operation; asks the SDK's own reader whenever it is unsure.
#[derive(Debug)]
pub(super) struct FastDeserializer<A> {
    /// The SDK's configuration of the operation, where its reader is.
    sdk: FrozenLayer,
    buffers: Buffers,
    answer: PhantomData<fn() -> A>,
}

impl<A: Answer> FastDeserializer<A> {
    pub(super) fn new(sdk: FrozenLayer, buffers: Buffers) -> Self {
        Self {
            sdk,
            buffers,
            answer: PhantomData,
        }
    }

    fn sdk_reads(&self, response: &HttpResponse, config: &ConfigBag) -> OutputOrError {
        self.sdk
            .load::<SharedResponseDeserializer>()
            .ok_or_else(|| OrchestratorError::other("the SDK has no reader for this operation"))?
            .deserialize_nonstreaming_with_config(response, config)
    }

    /// The output, when every byte of the body is accounted for.
    fn fast(&self, response: &HttpResponse, config: &ConfigBag) -> Result<Output, Unsure> {
        if response.status().as_u16() != 200 {
            return Err(Unsure);
        }
        let body = response.body().bytes().ok_or(Unsure)?;
        let (mut reader, root) = Reader::open(body, A::ROOT)?;
        let mut output = self.headers_only(response, config)?;
        let fields = output.downcast_mut::<A::Output>().ok_or(Unsure)?;
        reader.fields(root, fields)?;
        reader.finish()?;
        Ok(output)
    }

    /// The SDK's output for the same headers and an empty answer. Only the SDK can set the request ids of an output, and
    /// this way it also judges the headers.
    fn headers_only(&self, response: &HttpResponse, config: &ConfigBag) -> Result<Output, Unsure> {
        let mut bare = HttpResponse::new(response.status(), SdkBody::from(A::EMPTY));
        *bare.headers_mut() = response.headers().clone();
        self.sdk_reads(&bare, config).map_err(|_| Unsure)
    }
}

impl<A: Answer> DeserializeResponse for FastDeserializer<A> {
    /// Called after all interceptors and right before the SDK gathers the body. What watches the body arrive, as the
    /// protection against stalled streams does, is therefore inside of the buffer and sees every frame.
    fn deserialize_streaming_with_config(
        &self,
        response: &mut HttpResponse,
        _config: &ConfigBag,
    ) -> Option<OutputOrError> {
        let body = std::mem::replace(response.body_mut(), SdkBody::taken());
        *response.body_mut() = self.buffers.in_one_piece(body);
        None
    }

    fn deserialize_nonstreaming_with_config(
        &self,
        response: &HttpResponse,
        config: &ConfigBag,
    ) -> OutputOrError {
        self.fast(response, config).or_else(|Unsure| {
            let output = self.sdk_reads(response, config);
            refuse(response, output.is_ok()).map_or(output, Err)
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

    use super::super::answer::Answer;
    use super::{Buffers, FastDeserializer};

    /// Whether the fast reader answers by itself, without the SDK's.
    fn is_sure<A: Answer>(status: u16, body: &'static str) -> bool {
        let response = HttpResponse::new(status.try_into().unwrap(), SdkBody::from(body));
        let reader = FastDeserializer::<A>::new(A::sdk().unwrap(), Buffers::default());
        reader.fast(&response, &ConfigBag::base()).is_ok()
    }

    macro_rules! sample {
        ($name:literal) => {
            include_str!(concat!("../../tests/decode/samples/", $name))
        };
    }

    #[test]
    fn answers_in_the_shape_that_servers_send_are_read_without_the_sdk() {
        assert!(is_sure::<ListObjectsV2>(
            200,
            sample!("list_objects_v2.xml")
        ));
        assert!(is_sure::<ListObjectsV2>(
            200,
            sample!("list_objects_v2_empty.xml")
        ));
        assert!(is_sure::<ListObjects>(200, sample!("list_objects.xml")));
        assert!(is_sure::<ListObjectVersions>(
            200,
            sample!("list_object_versions.xml")
        ));
        assert!(is_sure::<DeleteObjects>(200, sample!("delete_objects.xml")));
        assert!(is_sure::<DeleteObjects>(200, "<DeleteResult/>"));
    }

    #[test]
    fn errors_and_other_statuses_are_left_to_the_sdk() {
        assert!(!is_sure::<ListObjectsV2>(
            200,
            "<Error><Code>InternalError</Code></Error>"
        ));
        assert!(!is_sure::<ListObjectsV2>(200, ""));
        assert!(!is_sure::<ListObjectsV2>(
            404,
            sample!("list_objects_v2.xml")
        ));
        assert!(!is_sure::<ListObjectVersions>(
            200,
            sample!("list_objects_v2.xml")
        ));
    }
}
