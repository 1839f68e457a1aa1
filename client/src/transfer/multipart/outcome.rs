//! Completes an upload, and finds out whether S3 completed it when the response was lost.

use aws_sdk_s3::operation::complete_multipart_upload::builders::CompleteMultipartUploadFluentBuilder;
use aws_sdk_s3::operation::head_object::HeadObjectOutput;

use super::{Requests, Sent};
use crate::error::{Error, ErrorKind, Result, Subject};
use crate::transfer::attempts::{attempt, pause};
use crate::transfer::checksum::Crc;
use crate::transfer::fields::copy_upload;
use crate::transfer::length;
use crate::transfer::observed::Observed;
use crate::transfer::settings;

/// The properties by which the object of an upload is recognised.
pub(in crate::transfer) struct Whole {
    pub(in crate::transfer) bytes: u64,
    pub(in crate::transfer) parts: usize,
    pub(in crate::transfer) crc: Option<Crc>,
}

/// The object that the parts became.
pub(in crate::transfer) struct Completed {
    pub(in crate::transfer) e_tag: Option<String>,
    pub(in crate::transfer) version_id: Option<String>,
}

enum UploadState {
    Completed(Completed),
    /// The upload still exists.
    Open,
    /// Neither the upload nor its object exists.
    Gone,
    Unknown,
}

impl Requests {
    /// Completes the upload. If the response is lost, finds out whether S3 completed it.
    pub(in crate::transfer) async fn complete_upload(
        &self,
        complete: CompleteMultipartUploadFluentBuilder,
        whole: &Whole,
        limit: u32,
    ) -> Result<Completed> {
        let mut tried = 1;
        loop {
            let observed = Observed::default();
            let call = complete.clone().customize().interceptor(observed.clone());
            let error = match self.about(call.send().await) {
                // A mocked output has no HTTP response, and may have no ETag.
                Ok(done) if done.e_tag.is_some() || observed.success().is_none() => {
                    return Ok(Completed {
                        e_tag: done.e_tag,
                        version_id: done.version_id,
                    });
                }
                Ok(_) => self.no_e_tag(),
                Err(error) if !may_be_done(&error) => return Err(error),
                Err(error) => error,
            };
            match self.find(whole, limit).await {
                UploadState::Completed(done) => return Ok(done),
                UploadState::Open if error.is_transient() && tried < limit => {
                    pause(tried).await;
                    tried += 1;
                }
                UploadState::Open => return Err(error),
                // S3 responded at once that there is no such upload. After an earlier attempt it may be that this one has
                // completed it, and that somebody has replaced or deleted the object since.
                UploadState::Gone
                    if error.is_not_found() && tried == 1 && observed.attempts() <= 1 =>
                {
                    return Err(error);
                }
                UploadState::Gone | UploadState::Unknown => return Err(self.unknown(error)),
            }
        }
    }

    /// Whether the upload still exists, and if not, whether the object does.
    async fn find(&self, whole: &Whole, tries: u32) -> UploadState {
        let listed = attempt(tries, || {
            let call = self.list_request().send();
            async { self.about(call.await) }
        });
        match listed.await {
            Ok(_) => return UploadState::Open,
            Err(error) if error.is_not_found() => {}
            Err(_) => return UploadState::Unknown,
        }
        let head = copy_upload!(self.create => self.s3.head_object());
        let head = head.set_checksum_mode(settings::checksum_mode(&self.s3));
        let found = attempt(tries, || {
            let call = head.clone().send();
            async { self.about(call.await) }
        });
        match found.await {
            Ok(head) if whole.is(&head) => UploadState::Completed(Completed {
                e_tag: head.e_tag,
                version_id: head.version_id,
            }),
            Ok(_) => UploadState::Gone,
            Err(error) if error.is_not_found() => UploadState::Gone,
            Err(_) => UploadState::Unknown,
        }
    }

    /// The error of a response that does not say which object S3 has made of the parts.
    fn no_e_tag(&self) -> Error {
        Error::Integrity {
            subject: Subject::object(&self.bucket, &self.key),
            reason: "the response to CompleteMultipartUpload has no ETag".to_owned(),
        }
    }

    fn unknown(&self, cause: Error) -> Error {
        Error::UnknownOutcome {
            subject: Subject::object(&self.bucket, &self.key),
            cause: Box::new(cause),
        }
    }
}

impl Whole {
    /// The properties of the object of these parts.
    pub(in crate::transfer) fn of(mut sent: Vec<Sent>) -> Self {
        sent.sort_by_key(|part| part.number);
        Self {
            bytes: sent.iter().map(|part| part.bytes).sum(),
            parts: sent.len(),
            crc: Sent::whole(&sent),
        }
    }

    /// Whether the object has this length, and this checksum or, without one, this number of parts.
    fn is(&self, head: &HeadObjectOutput) -> bool {
        let checksum = match (self.crc, head.checksum_crc64_nvme()) {
            (Some(crc), Some(kept)) => Some(crc.to_base64() == kept),
            _ => None,
        };
        let parts = format!("-{}", self.parts);
        let by_parts = head
            .e_tag()
            .is_some_and(|e_tag| e_tag.trim_matches('"').ends_with(&parts));
        length::of(head.content_length()) == Some(self.bytes) && checksum.unwrap_or(by_parts)
    }
}

/// Whether S3 may have completed the upload despite this error: there was no response of S3's, or the response was to a
/// second attempt after the first had succeeded.
fn may_be_done(error: &Error) -> bool {
    let kind = error.kind();
    error.is_transient()
        || matches!(
            kind,
            Some(
                ErrorKind::NotFromService
                    | ErrorKind::Unreadable
                    | ErrorKind::NotFound
                    | ErrorKind::PreconditionFailed
                    | ErrorKind::Conflict
            )
        )
}
