//! Multipart uploads, which are aborted unless they are completed.

mod outcome;
mod requests;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::create_multipart_upload::builders::CreateMultipartUploadFluentBuilder;
use aws_sdk_s3::types::{ChecksumAlgorithm, ChecksumType};
use tokio::runtime::Handle;

pub(super) use self::outcome::Whole;
pub(super) use self::requests::Requests;
use super::blocking::joined;
use super::checksum::Crc;
use super::pending::Pending;
use super::settings;
use crate::error::{Context, Error, Result};

/// The longest upload id, in bytes. Those of S3 have some 150.
const MAX_UPLOAD_ID: usize = 10_000;

/// A multipart upload that S3 has created. [`abort`](Self::abort) aborts it after a failure; dropping it spawns a task that
/// does.
#[derive(Debug)]
pub(super) struct Multipart {
    requests: Requests,
    /// Whether the upload is neither completed nor aborted.
    open: bool,
    /// Counts as a pending abort until the caller has the upload, since the caller may be dropped before.
    unclaimed: Option<Pending>,
}

/// A part that S3 stored.
#[derive(Clone, Debug)]
pub(super) struct Sent {
    pub(super) number: i32,
    pub(super) bytes: u64,
    pub(super) e_tag: Option<String>,
    /// The checksum of the part, if it was computed here.
    pub(super) crc: Option<Crc>,
}

impl Sent {
    /// The checksum of the whole object, if that of every part is known. The parts must be in order.
    pub(super) fn whole(parts: &[Self]) -> Option<Crc> {
        let parts: Option<Vec<Crc>> = parts.iter().map(|part| part.crc).collect();
        parts.and_then(Crc::of_all)
    }
}

impl Multipart {
    /// Creates an upload with a CRC-64/NVME of the whole object, unless the client sends no checksums.
    pub(super) async fn create(
        s3: &Client,
        create: CreateMultipartUploadFluentBuilder,
    ) -> Result<Self> {
        let create = if settings::sends_checksums(s3) {
            create
                .checksum_algorithm(ChecksumAlgorithm::Crc64Nvme)
                .checksum_type(ChecksumType::FullObject)
        } else {
            create
        };
        let bucket = create.get_bucket().clone().unwrap_or_default();
        let key = create.get_key().clone().unwrap_or_default();
        let s3 = s3.clone();
        // A task, because it goes on when the caller is dropped before the response arrives. It then drops the upload,
        // which aborts it. Otherwise the upload's id would be lost.
        let pending = Pending::new();
        let task = tokio::spawn(async move {
            let begun = create.clone().send().await.on_object(&bucket, &key)?;
            let upload_id = begun.upload_id.filter(|id| !id.is_empty());
            let upload_id = upload_id.ok_or_else(|| {
                Error::Invalid(format!(
                    "s3://{bucket}/{key}: S3 created an upload without an id"
                ))
            })?;
            // The SDK panics if the URL of a part is too long.
            if upload_id.len() > MAX_UPLOAD_ID {
                let length = upload_id.len();
                return Err(Error::Invalid(format!(
                    "s3://{bucket}/{key}: S3 created an upload with an id of {length} bytes"
                )));
            }
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
                unclaimed: Some(pending),
            })
        });
        let mut multipart: Self = joined(task).await?;
        multipart.unclaimed = None;
        Ok(multipart)
    }

    /// The requests of this upload.
    pub(super) fn requests(&self) -> &Requests {
        &self.requests
    }

    /// Sets that the upload is completed, so that it is not aborted.
    pub(super) fn disarm(mut self) {
        self.open = false;
    }

    /// Aborts the upload after an error. Returns the error, with that of the abort if it fails too.
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
    /// Aborts an upload whose future was dropped.
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
        let pending = Pending::new();
        runtime.spawn(async move {
            let _pending = pending;
            if let Err(error) = requests.abort().await {
                tracing::warn!(%error, upload_id = id, "cancelled upload could not be aborted");
            }
        });
    }
}
