//! Whether S3 stored an object when its response to that was lost.

use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use aws_sdk_s3::types::ChecksumMode;
use tokio::time::Instant;

use super::builder::{Upload, Uploaded};
use super::piece::Source;
use crate::error::{Context, Error, Result, Subject};
use crate::transfer::attempts::attempt;
use crate::transfer::fields::copy_upload;
use crate::transfer::fresh::{may_be_stored, stored_since};
use crate::transfer::idle::Activity;
use crate::transfer::length;
use crate::transfer::observed::Observed;

/// A `PutObject` that failed.
pub(super) struct Failed {
    pub(super) error: Error,
    pub(super) began: Instant,
    /// How often it was sent.
    pub(super) attempts: u32,
    pub(super) activity: Activity,
}

impl Failed {
    /// The upload's success, if the object is there after all; else the error, or that nobody knows.
    pub(super) async fn find_out(self, upload: &Upload, source: &Source) -> Result<Uploaded> {
        if !self.may_be_stored() {
            return Err(self.error);
        }
        let observed = Observed::default();
        let (bucket, key) = upload.subject();
        let head = attempt(upload.config.tries(), || {
            let head = copy_upload!(upload.request => upload.s3.head_object());
            let head = head.checksum_mode(ChecksumMode::Enabled).customize();
            let call = head.interceptor(observed.clone()).send();
            async { call.await.on_object(&bucket, &key) }
        });
        match head.await {
            Ok(head) if self.is_of_this_upload(&head, &observed, source).await => Ok(Uploaded {
                bytes: source.len(),
                parts: None,
                e_tag: head.e_tag,
                version_id: head.version_id,
            }),
            // S3 has another object there, or none: it may yet store this one if it is slow.
            Ok(_) if !self.error.is_timeout() => Err(self.error),
            Err(error) if error.is_not_found() && !self.error.is_timeout() => Err(self.error),
            _ => Err(Error::UnknownOutcome {
                subject: Subject::object(bucket, key),
                cause: Box::new(self.error),
            }),
        }
    }

    /// Whether S3 received all of it, and said nothing that rules it out.
    fn may_be_stored(&self) -> bool {
        self.activity.was_whole() && may_be_stored(&self.error, self.attempts)
    }

    /// Whether an object has these bytes and is no older than the upload, by S3's own clock.
    async fn is_of_this_upload(
        &self,
        head: &HeadObjectOutput,
        observed: &Observed,
        source: &Source,
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
