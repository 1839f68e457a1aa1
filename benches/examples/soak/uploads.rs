//! Which multipart uploads the client knows of: those whose id arrived.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use aws_sdk_s3::operation::create_multipart_upload::CreateMultipartUploadOutput;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::Intercept;
use aws_smithy_runtime_api::client::interceptors::context::AfterDeserializationInterceptorContextRef;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;
use resource::s3::Bucket;

use crate::Failure;

/// An interceptor that remembers the id of each upload that the client was told of. Clones share it.
#[derive(Clone, Debug, Default)]
pub(crate) struct KnownUploads(Arc<Mutex<HashSet<String>>>);

/// The uploads that are neither completed nor aborted in the end.
pub(crate) struct Left {
    /// How many there are of which only S3 knows, because the response with the id was lost.
    pub(crate) lost: usize,
    /// The ids of those that the client knew of, and should have completed or aborted.
    pub(crate) forgotten: Vec<String>,
}

impl KnownUploads {
    /// What is left in a bucket.
    pub(crate) async fn left(&self, bucket: &Bucket) -> Result<Left, Failure> {
        let uploads = bucket.multipart_uploads().collect().await?;
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let ids = uploads.iter().map(|upload| upload.id().to_owned());
        let (forgotten, lost): (Vec<_>, Vec<_>) = ids.partition(|id| known.contains(id));
        Ok(Left {
            lost: lost.len(),
            forgotten,
        })
    }
}

impl Intercept for KnownUploads {
    fn name(&self) -> &'static str {
        "KnownUploads"
    }

    fn read_after_deserialization(
        &self,
        context: &AfterDeserializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let output = context.output_or_error().ok();
        let created =
            output.and_then(|output| output.downcast_ref::<CreateMultipartUploadOutput>());
        let id = created.and_then(CreateMultipartUploadOutput::upload_id);
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.extend(id.map(str::to_owned));
        Ok(())
    }
}
