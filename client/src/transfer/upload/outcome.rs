//! Finds out whether S3 stored an object whose response was lost.

use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use tokio::time::Instant;

use super::builder::{Upload, Uploaded};
use super::piece::PartSource;
use crate::error::{Context, Error, Result, Subject};
use crate::transfer::attempts::attempt;
use crate::transfer::fields::copy_upload;
use crate::transfer::idle::Activity;
use crate::transfer::length;
use crate::transfer::lost_response::{may_be_stored, not_found_stored, stored_since};
use crate::transfer::observed::Observed;
use crate::transfer::settings;

/// A `PutObject` that failed.
pub(super) struct Failed {
    pub(super) error: Error,
    pub(super) began: Instant,
    /// How often it was sent.
    pub(super) attempts: u32,
    pub(super) activity: Activity,
}

impl Failed {
    /// The upload, if S3 stored the object; else the error, or [`Error::UnknownOutcome`].
    pub(super) async fn find_out(self, upload: &Upload, source: &PartSource) -> Result<Uploaded> {
        if !self.may_be_stored() {
            return Err(self.error);
        }
        let observed = Observed::default();
        let (bucket, key) = upload.subject();
        let head = attempt(upload.config.tries(), || {
            let head = copy_upload!(upload.request => upload.s3.head_object());
            let head = head.set_checksum_mode(settings::checksum_mode(&upload.s3));
            let head = head.customize();
            let call = head.interceptor(observed.clone()).send();
            async { call.await.on_object(&bucket, &key) }
        });
        let head = head.await;
        match &head {
            Ok(head) if self.is_of_this_upload(head, &observed, source).await => Ok(Uploaded {
                bytes: source.len(),
                parts: None,
                e_tag: head.e_tag.clone(),
                version_id: head.version_id.clone(),
            }),
            _ => Err(not_found_stored(
                self.error,
                head,
                Subject::object(bucket, key),
            )),
        }
    }

    /// Whether S3 received the whole body, and the error allows that it stored the object.
    fn may_be_stored(&self) -> bool {
        self.activity.was_whole() && may_be_stored(&self.error, self.attempts)
    }

    /// Whether an object has these bytes and is not older than the upload, by S3's clock.
    async fn is_of_this_upload(
        &self,
        head: &HeadObjectOutput,
        observed: &Observed,
        source: &PartSource,
    ) -> bool {
        let fresh = stored_since(self.began, head.last_modified, observed);
        let same_length = length::of(head.content_length()) == Some(source.len());
        if !fresh || !same_length {
            return false;
        }
        match (source.crc().await, head.checksum_crc64_nvme()) {
            (Ok(crc), Some(kept)) => crc.to_base64() == kept,
            _ => false,
        }
    }
}
