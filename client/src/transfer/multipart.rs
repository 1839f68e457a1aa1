//! An upload by parts that leaves nothing behind.

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::abort_multipart_upload::builders::AbortMultipartUploadFluentBuilder;
use aws_sdk_s3::operation::complete_multipart_upload::builders::CompleteMultipartUploadFluentBuilder;
use aws_sdk_s3::operation::create_multipart_upload::builders::CreateMultipartUploadFluentBuilder;
use aws_sdk_s3::operation::list_parts::builders::ListPartsFluentBuilder;
use aws_sdk_s3::operation::upload_part::builders::UploadPartFluentBuilder;
use aws_sdk_s3::operation::upload_part_copy::builders::UploadPartCopyFluentBuilder;
use aws_sdk_s3::types::{ChecksumAlgorithm, ChecksumType, CompletedMultipartUpload, CompletedPart};
use tokio::runtime::Handle;

use super::blocking::joined;
use super::checksum::Crc;
use crate::error::{Context, Error, Result};

/// How often an abort is repeated for parts that were still on their way.
const ABORTS: u32 = 3;

/// An upload that S3 has begun, and that is aborted unless it is completed: after a failure by
/// [`abort`](Self::abort), and when the caller's future is dropped by a task of its own.
#[derive(Debug)]
pub(super) struct Multipart {
    requests: Requests,
    /// Whether S3 holds parts that are no object yet.
    open: bool,
}

/// What each request of the upload carries. The keys of SSE-C go with every part.
#[derive(Clone, Debug)]
pub(super) struct Requests {
    create: CreateMultipartUploadFluentBuilder,
    s3: Client,
    bucket: String,
    key: String,
    upload_id: String,
}

/// A part that S3 has.
#[derive(Clone, Debug)]
pub(super) struct Sent {
    pub(super) number: i32,
    pub(super) e_tag: Option<String>,
    /// The checksum of the part, where it was computed here.
    pub(super) crc: Option<Crc>,
}

impl Multipart {
    /// Begins an upload whose whole is sealed with CRC-64/NVME.
    pub(super) async fn create(
        s3: &Client,
        create: CreateMultipartUploadFluentBuilder,
    ) -> Result<Self> {
        let create = create
            .checksum_algorithm(ChecksumAlgorithm::Crc64Nvme)
            .checksum_type(ChecksumType::FullObject);
        let bucket = create.get_bucket().clone().unwrap_or_default();
        let key = create.get_key().clone().unwrap_or_default();
        let s3 = s3.clone();
        // A task of its own: if the caller is dropped before S3 has answered, the task ends all the
        // same, and drops the upload, which is then aborted. Else its id would be lost.
        let task = tokio::spawn(async move {
            let begun = create.clone().send().await.on_object(&bucket, &key)?;
            let upload_id = begun.upload_id.ok_or_else(|| {
                Error::Invalid(format!(
                    "s3://{bucket}/{key}: S3 began an upload without an id"
                ))
            })?;
            let requests = Requests {
                create,
                s3,
                bucket,
                key,
                upload_id,
            };
            Ok(Self {
                requests,
                open: true,
            })
        });
        joined(task).await
    }

    /// The requests of this upload.
    pub(super) fn requests(&self) -> &Requests {
        &self.requests
    }

    /// The parts are one object: nothing is left to abort.
    pub(super) fn disarm(mut self) {
        self.open = false;
    }

    /// Aborts after a failure, and returns it, with the abort's own failure if that fails too.
    pub(super) async fn abort(mut self, cause: Error) -> Error {
        let aborted = self.requests.abort().await;
        self.open = false;
        match aborted {
            Ok(()) => cause,
            Err(abort) => Error::Orphaned {
                cause: Box::new(cause),
                upload_id: self.requests.upload_id.clone(),
                abort: Box::new(abort),
            },
        }
    }
}

impl Drop for Multipart {
    /// Reached with an upload only when the caller's future was dropped in the middle of it.
    fn drop(&mut self) {
        if !self.open {
            return;
        }
        let requests = self.requests.clone();
        let id = requests.upload_id.clone();
        let Ok(runtime) = Handle::try_current() else {
            tracing::warn!(upload_id = id, "cancelled upload not aborted: no runtime");
            return;
        };
        runtime.spawn(async move {
            if let Err(error) = requests.abort().await {
                tracing::warn!(%error, upload_id = id, "cancelled upload could not be aborted");
            }
        });
    }
}

impl Requests {
    pub(super) fn upload_part(&self, number: i32) -> UploadPartFluentBuilder {
        let create = &self.create;
        self.s3
            .upload_part()
            .bucket(&self.bucket)
            .key(&self.key)
            .upload_id(&self.upload_id)
            .part_number(number)
            .set_sse_customer_algorithm(create.get_sse_customer_algorithm().clone())
            .set_sse_customer_key(create.get_sse_customer_key().clone())
            .set_sse_customer_key_md5(create.get_sse_customer_key_md5().clone())
            .set_request_payer(create.get_request_payer().clone())
            .set_expected_bucket_owner(create.get_expected_bucket_owner().clone())
    }

    pub(super) fn upload_part_copy(&self, number: i32) -> UploadPartCopyFluentBuilder {
        let create = &self.create;
        self.s3
            .upload_part_copy()
            .bucket(&self.bucket)
            .key(&self.key)
            .upload_id(&self.upload_id)
            .part_number(number)
            .set_sse_customer_algorithm(create.get_sse_customer_algorithm().clone())
            .set_sse_customer_key(create.get_sse_customer_key().clone())
            .set_sse_customer_key_md5(create.get_sse_customer_key_md5().clone())
            .set_request_payer(create.get_request_payer().clone())
            .set_expected_bucket_owner(create.get_expected_bucket_owner().clone())
    }

    /// The request that makes the parts, in the order of their numbers, one object.
    pub(super) fn complete(&self, mut parts: Vec<Sent>) -> CompleteMultipartUploadFluentBuilder {
        parts.sort_by_key(|part| part.number);
        let whole: Option<Vec<Crc>> = parts.iter().map(|part| part.crc).collect();
        let whole = whole.and_then(Crc::of_all);
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
        let create = &self.create;
        self.s3
            .complete_multipart_upload()
            .bucket(&self.bucket)
            .key(&self.key)
            .upload_id(&self.upload_id)
            .multipart_upload(parts)
            .checksum_type(ChecksumType::FullObject)
            .set_checksum_crc64_nvme(whole.map(Crc::to_base64))
            .set_sse_customer_algorithm(create.get_sse_customer_algorithm().clone())
            .set_sse_customer_key(create.get_sse_customer_key().clone())
            .set_sse_customer_key_md5(create.get_sse_customer_key_md5().clone())
            .set_request_payer(create.get_request_payer().clone())
            .set_expected_bucket_owner(create.get_expected_bucket_owner().clone())
    }

    /// Names the object in an error.
    pub(super) fn about<T, E: Into<Error>>(&self, result: Result<T, E>) -> Result<T> {
        result.on_object(&self.bucket, &self.key)
    }

    /// Aborts the upload, until S3 has none of its parts.
    ///
    /// A part that was on its way may arrive after the abort and stay, as the API's page warns; so the
    /// parts are asked for, and the abort repeated.
    async fn abort(&self) -> Result<()> {
        let mut gone = self.about(self.abort_request().send().await.map(drop));
        for _ in 1..ABORTS {
            match gone {
                Err(error) if !error.is_not_found() => return Err(error),
                _ => {}
            }
            match self.about(self.list_request().send().await) {
                Ok(parts) if !parts.parts().is_empty() => {
                    gone = self.about(self.abort_request().send().await.map(drop));
                }
                Err(error) if !error.is_not_found() => return Err(error),
                _ => return Ok(()),
            }
        }
        gone
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

    fn list_request(&self) -> ListPartsFluentBuilder {
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
