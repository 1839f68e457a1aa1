//! The requests of a multipart upload.

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::abort_multipart_upload::builders::AbortMultipartUploadFluentBuilder;
use aws_sdk_s3::operation::complete_multipart_upload::builders::CompleteMultipartUploadFluentBuilder;
use aws_sdk_s3::operation::create_multipart_upload::builders::CreateMultipartUploadFluentBuilder;
use aws_sdk_s3::operation::list_parts::builders::ListPartsFluentBuilder;
use aws_sdk_s3::operation::upload_part::builders::UploadPartFluentBuilder;
use aws_sdk_s3::operation::upload_part_copy::builders::UploadPartCopyFluentBuilder;
use aws_sdk_s3::types::{CompletedMultipartUpload, CompletedPart};

use super::Sent;
use crate::error::{Context, Error, Result};
use crate::transfer::checksum::Crc;
use crate::transfer::fields::copy_upload;

/// How often an abort is sent, for parts that arrive after it.
const ABORTS: u32 = 3;

/// The parameters of every request of an upload. Each part needs the keys of SSE-C.
#[derive(Clone, Debug)]
pub(in crate::transfer) struct Requests {
    pub(super) create: CreateMultipartUploadFluentBuilder,
    pub(super) s3: Client,
    pub(super) bucket: String,
    pub(super) key: String,
    pub(super) upload_id: String,
}

impl Requests {
    pub(in crate::transfer) fn upload_part(&self, number: i32) -> UploadPartFluentBuilder {
        let part = self.s3.upload_part().upload_id(&self.upload_id);
        copy_upload!(self.create => part).part_number(number)
    }

    pub(in crate::transfer) fn upload_part_copy(&self, number: i32) -> UploadPartCopyFluentBuilder {
        let part = self.s3.upload_part_copy().upload_id(&self.upload_id);
        copy_upload!(self.create => part).part_number(number)
    }

    /// The request that completes the upload, with the parts in order.
    pub(in crate::transfer) fn complete(
        &self,
        mut parts: Vec<Sent>,
    ) -> CompleteMultipartUploadFluentBuilder {
        parts.sort_by_key(|part| part.number);
        let whole = Sent::whole(&parts);
        let parts = parts.into_iter().map(|part| {
            CompletedPart::builder()
                .part_number(part.number)
                .set_e_tag(part.e_tag)
                .set_checksum_crc64_nvme(part.crc.map(Crc::to_base64))
                .build()
        });
        let parts = CompletedMultipartUpload::builder()
            .set_parts(Some(parts.collect()))
            .build();
        let complete = self.s3.complete_multipart_upload();
        let complete = complete.upload_id(&self.upload_id).multipart_upload(parts);
        copy_upload!(self.create => complete)
            .set_checksum_type(self.create.get_checksum_type().clone())
            .set_checksum_crc64_nvme(whole.map(Crc::to_base64))
    }

    /// Names the object in an error.
    pub(in crate::transfer) fn about<T, E: Into<Error>>(&self, result: Result<T, E>) -> Result<T> {
        result.on_object(&self.bucket, &self.key)
    }

    /// Aborts the upload, and again until S3 has none of its parts.
    ///
    /// A part that arrives after the abort may be stored, as the API's page warns. So the parts are listed, and the abort
    /// is repeated. If the parts cannot be listed, an abort that succeeded counts as done.
    pub(super) async fn abort(&self) -> Result<()> {
        for _ in 1..ABORTS {
            self.abort_once().await?;
            match self.list_request().send().await {
                Ok(parts) if !parts.parts().is_empty() => {}
                _ => return Ok(()),
            }
        }
        self.abort_once().await
    }

    /// Aborts the upload. One that does not exist any more is aborted.
    async fn abort_once(&self) -> Result<()> {
        match self.about(self.abort_request().send().await) {
            Err(error) if !error.is_not_found() => Err(error),
            _ => Ok(()),
        }
    }

    fn abort_request(&self) -> AbortMultipartUploadFluentBuilder {
        self.s3
            .abort_multipart_upload()
            .bucket(&self.bucket)
            .key(&self.key)
            .upload_id(&self.upload_id)
            .set_request_payer(self.create.get_request_payer().clone())
            .set_expected_bucket_owner(self.create.get_expected_bucket_owner().clone())
    }

    pub(super) fn list_request(&self) -> ListPartsFluentBuilder {
        self.s3
            .list_parts()
            .bucket(&self.bucket)
            .key(&self.key)
            .upload_id(&self.upload_id)
            .max_parts(1)
            .set_request_payer(self.create.get_request_payer().clone())
            .set_expected_bucket_owner(self.create.get_expected_bucket_owner().clone())
    }
}
