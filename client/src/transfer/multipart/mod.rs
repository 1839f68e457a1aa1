//! An upload by parts that leaves nothing behind.

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

/// An upload that S3 has begun, and that is aborted unless it is completed: after a failure by
/// [`abort`](Self::abort), and when the caller's future is dropped by a task of its own.
#[derive(Debug)]
pub(super) struct Multipart {
    requests: Requests,
    /// Whether S3 holds parts that are no object yet.
    open: bool,
    /// Until the caller has it: it may be dropped by then.
    unclaimed: Option<Pending>,
}

/// A part that S3 has.
#[derive(Clone, Debug)]
pub(super) struct Sent {
    pub(super) number: i32,
    pub(super) bytes: u64,
    pub(super) e_tag: Option<String>,
    /// The checksum of the part, where it was computed here.
    pub(super) crc: Option<Crc>,
}

impl Sent {
    /// The checksum of all of them, in the order of their numbers, where each part's is known.
    pub(super) fn whole(parts: &[Self]) -> Option<Crc> {
        let parts: Option<Vec<Crc>> = parts.iter().map(|part| part.crc).collect();
        parts.and_then(Crc::of_all)
    }
}

impl Multipart {
    /// Begins an upload, with the CRC-64/NVME of the whole unless the client sends no checksums.
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
        // A task of its own: if the caller is dropped before the response is here, the task ends all the
        // same, and drops the upload, which is then aborted. Else its id would be lost.
        let pending = Pending::new();
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
        let pending = Pending::new();
        runtime.spawn(async move {
            let _pending = pending;
            if let Err(error) = requests.abort().await {
                tracing::warn!(%error, upload_id = id, "cancelled upload could not be aborted");
            }
        });
    }
}
