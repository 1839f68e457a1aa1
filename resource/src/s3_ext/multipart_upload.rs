//! Completing an upload from a listing of its parts.

use aws_sdk_s3::operation::complete_multipart_upload::builders::CompleteMultipartUploadFluentBuilder;
use aws_sdk_s3::types::{CompletedMultipartUpload, CompletedPart, Part};

use crate::s3::{MultipartUpload, MultipartUploadPart, Object};
use crate::{Action, Summary};

impl MultipartUpload {
    /// Completes the upload with these parts of its listing, each by its number, `ETag` and checksum:
    /// [`complete`](Self::complete) with `MultipartUpload` filled in. Parts that are not among them are dropped by S3.
    ///
    /// boto3: `upload.complete(MultipartUpload={"Parts": [{"PartNumber": part.part_number, "ETag": part.e_tag}, …]})`.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// # async fn run(object: resource::s3::Object) -> resource::Result<()> {
    /// let upload = object.initiate_multipart_upload().await?;
    /// upload.part(1).upload("all of it").await?;
    /// let parts = upload.parts().collect().await?;
    /// let object = upload.complete_from(&parts).await?;
    /// # drop(object);
    /// # Ok(())
    /// # }
    /// # drop(run(s3.object("demo", "a.txt")));
    /// ```
    pub fn complete_from(
        &self,
        parts: &[Summary<MultipartUploadPart, Part>],
    ) -> Action<CompleteMultipartUploadFluentBuilder, Object, Self> {
        let parts = parts.iter().map(|part| completed(part.item())).collect();
        let upload = CompletedMultipartUpload::builder().set_parts(Some(parts));
        self.complete()
            .with(|request| request.multipart_upload(upload.build()))
    }
}

fn completed(part: &Part) -> CompletedPart {
    CompletedPart::builder()
        .set_part_number(part.part_number)
        .set_e_tag(part.e_tag.clone())
        .set_checksum_crc32(part.checksum_crc32.clone())
        .set_checksum_crc32_c(part.checksum_crc32_c.clone())
        .set_checksum_crc64_nvme(part.checksum_crc64_nvme.clone())
        .set_checksum_sha1(part.checksum_sha1.clone())
        .set_checksum_sha256(part.checksum_sha256.clone())
        .build()
}
