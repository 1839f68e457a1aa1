//! A multipart upload, step by step.

use aws_sdk_s3::types::{CompletedMultipartUpload, CompletedPart};
use client_lessons::results::{PartList, part_bodies};

use resource::s3::{Bucket, MultipartUpload};
use resource::{Error, Result};

/// The key that is written.
const KEY: &str = "parts/large.bin";

// ANCHOR: task
/// Begins an upload, sends three parts, lists them, and completes it. [`Object::upload`](resource::s3::Object::upload)
/// does all of this for you.
///
/// # Errors
///
/// The errors of `CreateMultipartUpload`, [`UploadPart`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html),
/// `ListParts`, `CompleteMultipartUpload` and `HeadObject`. The upload is aborted then.
pub async fn multipart(bucket: &Bucket) -> Result<PartList> {
    let object = bucket.object(KEY);
    let upload = object.initiate_multipart_upload().await?;
    let parts = match send(&upload).await {
        Ok(parts) => parts,
        Err(cause) => return Err(abort(&upload, cause).await),
    };
    let head = object.load().await?;
    Ok(PartList {
        bucket: bucket.name().to_owned(),
        key: KEY.to_owned(),
        parts,
        size: head.content_length().unwrap_or_default(),
    })
}

async fn send(upload: &MultipartUpload) -> Result<Vec<i64>> {
    // The upload is a handle, and so is each part: they know bucket, key and upload.
    let mut completed = CompletedMultipartUpload::builder();
    for (number, body) in (1..).zip(part_bodies()) {
        let sent = upload.part(number).upload(body).await?;
        let part = CompletedPart::builder().part_number(number);
        let part = part
            .set_e_tag(sent.e_tag)
            .set_checksum_crc32(sent.checksum_crc32);
        completed = completed.parts(part.build());
    }
    let mut sizes = Vec::new();
    let mut parts = upload.parts().stream();
    while let Some(part) = parts.try_next().await? {
        sizes.extend(part.size());
    }
    let complete = upload.complete();
    complete
        .with(|request| request.multipart_upload(completed.build()))
        .await?;
    Ok(sizes)
}

/// S3 keeps the parts of an unfinished upload, at a price.
async fn abort(upload: &MultipartUpload, cause: Error) -> Error {
    match (upload.abort().await, cause) {
        (Err(Error::Client(abort)), Error::Client(cause)) => {
            Error::Client(client::Error::Orphaned {
                cause: Box::new(cause),
                upload_id: upload.id().to_owned(),
                abort: Box::new(abort),
            })
        }
        (_, cause) => cause,
    }
}
// ANCHOR_END: task
