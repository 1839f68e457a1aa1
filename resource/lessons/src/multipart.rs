//! A multipart upload, step by step.

use aws_sdk_s3::types;
use client_lessons::results::{PartList, part_bodies};
use session_lessons::harness::{Context, Failure, LessonResult, OwnBucket};

use crate::output::list;
use resource::s3::{Bucket, MultipartUpload, MultipartUploadPart, S3};
use resource::{Result, Summary};

/// The key that is written.
const KEY: &str = "parts/large.bin";

// ANCHOR: task
/// Begins an upload, sends three parts, lists them, and completes it. [`Object::upload`](resource::s3::Object::upload)
/// does all of this for you.
///
/// # Errors
///
/// The errors of `CreateMultipartUpload`, [`UploadPart`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html),
/// `ListParts` and `CompleteMultipartUpload`. The upload is aborted then.
pub async fn multipart(bucket: &Bucket) -> Result<Parts> {
    let upload = bucket.object(KEY).initiate_multipart_upload().await?;
    match send(&upload).await {
        Ok(parts) => Ok(parts),
        // S3 keeps the parts of an unfinished upload, at a price.
        Err(cause) => upload.abort().await.and(Err(cause)),
    }
}

async fn send(upload: &MultipartUpload) -> Result<Parts> {
    // The upload is a handle, and so is each part: they know bucket, key and upload.
    for (number, body) in (1..).zip(part_bodies()) {
        upload.part(number).upload(body).await?;
    }
    let parts = upload.parts().collect().await?;
    upload.complete_from(&parts).await?;
    Ok(parts)
}

type Parts = Vec<Summary<MultipartUploadPart, types::Part>>;
// ANCHOR_END: task

pub(super) async fn lesson(_: OwnBucket, context: Context) -> Result<LessonResult, Failure> {
    let bucket = context.session.resource(S3::new).bucket(&*context.bucket);
    list(Box::pin(multipart(&bucket)).await, |parts| {
        let parts: Vec<types::Part> = parts.iter().map(|part| part.item().clone()).collect();
        PartList::new(bucket.name(), KEY, &parts)
    })
}
