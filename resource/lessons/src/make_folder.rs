//! A folder, as consoles make it.

use aws_sdk_s3::primitives::ByteStream;
use client_lessons::results::Folder;

use resource::Result;
use resource::s3::Bucket;

/// Puts an object of no bytes whose key ends in `/`. S3 has no folders; consoles show such a key as one.
///
/// # Errors
///
/// What [`PutObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html) and `HeadObject` answer.
// ANCHOR: task
pub async fn make_folder(bucket: &Bucket, key: &str) -> Result<Folder> {
    // What was put is an object, which can be asked further.
    let folder = bucket.put_object(key, ByteStream::from_static(b"")).await?;
    let head = folder.load().await?;
    Ok(Folder {
        bucket: bucket.name().to_owned(),
        key: folder.key().to_owned(),
        size: head.content_length().unwrap_or_default(),
    })
}
// ANCHOR_END: task
