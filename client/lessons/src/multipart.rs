//! A multipart upload, step by step.

use aws_sdk_s3::Client;
use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{CompletedMultipartUpload, CompletedPart};

use crate::results::{PartList, part_bodies};
use client::Result;
use client::error::{Context, Error};

/// The key that is written.
const KEY: &str = "parts/large.bin";

// ANCHOR: task
/// Begins an upload, sends three parts, lists them, and completes it. [`client::transfer`] does all of this for you.
///
/// # Errors
///
/// The errors of `CreateMultipartUpload`, [`UploadPart`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html),
/// `ListParts`, `CompleteMultipartUpload` and `HeadObject`. The upload is aborted then.
pub async fn multipart(s3: &Client, bucket: &str) -> Result<PartList> {
    let create = s3.create_multipart_upload().bucket(bucket).key(KEY);
    let upload = create.send().await.on_object(bucket, KEY)?;
    let id = upload.upload_id().unwrap_or_default();
    let parts = match send(s3, bucket, id).await {
        Ok(parts) => parts,
        Err(cause) => return Err(abort(s3, bucket, id, cause).await),
    };
    let head = s3.head_object().bucket(bucket).key(KEY).send().await;
    let head = head.on_object(bucket, KEY)?;
    Ok(PartList {
        bucket: bucket.to_owned(),
        key: KEY.to_owned(),
        parts,
        size: head.content_length().unwrap_or_default(),
    })
}

async fn send(s3: &Client, bucket: &str, id: &str) -> Result<Vec<i64>> {
    // Every request names bucket, key and upload, and the last one every part's ETag.
    let mut completed = CompletedMultipartUpload::builder();
    for (number, body) in (1..).zip(part_bodies()) {
        let part = s3.upload_part().bucket(bucket).key(KEY).upload_id(id);
        let part = part.part_number(number).body(ByteStream::from(body));
        let sent = part.send().await.on_object(bucket, KEY)?;
        let part = CompletedPart::builder().part_number(number);
        let part = part
            .set_e_tag(sent.e_tag)
            .set_checksum_crc32(sent.checksum_crc32);
        completed = completed.parts(part.build());
    }
    let list = s3.list_parts().bucket(bucket).key(KEY).upload_id(id);
    let listed = list.send().await.on_object(bucket, KEY)?;
    let complete = s3.complete_multipart_upload().bucket(bucket).key(KEY);
    let complete = complete.upload_id(id).multipart_upload(completed.build());
    complete.send().await.on_object(bucket, KEY)?;
    let sizes = listed
        .parts()
        .iter()
        .filter_map(aws_sdk_s3::types::Part::size);
    Ok(sizes.collect())
}

/// S3 keeps the parts of an unfinished upload, at a price.
async fn abort(s3: &Client, bucket: &str, id: &str, cause: Error) -> Error {
    let abort = s3.abort_multipart_upload().bucket(bucket).key(KEY);
    match abort.upload_id(id).send().await.on_object(bucket, KEY) {
        Ok(_) => cause,
        Err(abort) => Error::Orphaned {
            cause: Box::new(cause),
            upload_id: id.to_owned(),
            abort: Box::new(abort),
        },
    }
}
// ANCHOR_END: task
