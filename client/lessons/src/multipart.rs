//! A multipart upload, step by step.

use aws_sdk_s3::Client;
use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{CompletedMultipartUpload, CompletedPart, Part};

use crate::results::{PartList, part_bodies};
use client::Result;
use client::error::Context as _;
use session_lessons::harness::{Context, Failure, LessonResult, OwnBucket};

/// The key that is written.
const KEY: &str = "parts/large.bin";

// ANCHOR: task
/// Begins an upload, sends three parts, lists them, and completes it. [`client::transfer`] does all of this for you.
///
/// # Errors
///
/// The errors of `CreateMultipartUpload`, [`UploadPart`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html),
/// `ListParts` and `CompleteMultipartUpload`. The upload is aborted then.
pub async fn multipart(s3: &Client, bucket: &str) -> Result<Vec<Part>> {
    let create = s3.create_multipart_upload().bucket(bucket).key(KEY);
    let upload = create.send().await.on_object(bucket, KEY)?;
    let id = upload.upload_id().unwrap_or_default();
    match send(s3, bucket, id).await {
        Ok(parts) => Ok(parts),
        // S3 keeps the parts of an unfinished upload, at a price.
        Err(cause) => {
            let abort = s3.abort_multipart_upload().bucket(bucket).key(KEY);
            let abort = abort.upload_id(id).send().await;
            abort.on_object(bucket, KEY).and(Err(cause))
        }
    }
}

async fn send(s3: &Client, bucket: &str, id: &str) -> Result<Vec<Part>> {
    // Every request names bucket, key and upload.
    for (number, body) in (1..).zip(part_bodies()) {
        let part = s3.upload_part().bucket(bucket).key(KEY).upload_id(id);
        let part = part.part_number(number).body(ByteStream::from(body));
        part.send().await.on_object(bucket, KEY)?;
    }

    let mut parts = Vec::new();
    let list = s3.list_parts().bucket(bucket).key(KEY).upload_id(id);
    let mut items = list.into_paginator().items().send();
    while let Some(part) = items.try_next().await.on_object(bucket, KEY)? {
        parts.push(part);
    }
    // The last request names each part again, with its ETag and its checksum.
    let mut completed = CompletedMultipartUpload::builder();
    for part in &parts {
        let named = CompletedPart::builder().set_part_number(part.part_number);
        let named = named.set_e_tag(part.e_tag.clone());
        let named = named.set_checksum_crc32(part.checksum_crc32.clone());
        completed = completed.parts(named.build());
    }
    let complete = s3.complete_multipart_upload().bucket(bucket).key(KEY);
    let complete = complete.upload_id(id).multipart_upload(completed.build());
    complete.send().await.on_object(bucket, KEY)?;
    Ok(parts)
}
// ANCHOR_END: task

pub(super) async fn lesson(_: OwnBucket, context: Context) -> Result<LessonResult, Failure> {
    let parts = Box::pin(multipart(&context.s3(), &context.bucket)).await?;
    LessonResult::list(&PartList::new(&context.bucket, KEY, &parts))
}
