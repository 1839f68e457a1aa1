//! A folder, as consoles create it.

use client_lessons::results::Folder;

use resource::Result;
use resource::s3::Bucket;

/// Puts a zero-byte object whose key ends in `/`. S3 has no folders; consoles show such a key as one.
///
/// # Errors
///
/// The errors of [`PutObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html) and `HeadObject`.
// ANCHOR: task
pub async fn make_folder(bucket: &Bucket, key: &str) -> Result<Folder> {
    // The result is the new object, which can be loaded.
    let folder = bucket.put_object(key, "").await?;
    let head = folder.load().await?;
    Ok(Folder {
        bucket: bucket.name().to_owned(),
        key: folder.key().to_owned(),
        size: head.content_length().unwrap_or_default(),
    })
}
// ANCHOR_END: task
