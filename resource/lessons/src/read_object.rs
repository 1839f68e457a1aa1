//! The content of an object.

use client_lessons::results::{Content, Digest, date};

use client::error::Context;
use resource::Result;
use resource::s3::Object;

/// Reads an object as a stream. The handle fills in bucket and key. `object.text()` and `object.bytes()` read a small
/// object at once.
///
/// # Errors
///
/// The errors of [`GetObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html), and of a connection
/// that breaks on the way.
// ANCHOR: task
pub async fn read_object(object: &Object) -> Result<Content> {
    let (bucket, key) = (object.bucket_name(), object.key());
    let mut response = object.get().await?;

    let mut digest = Digest::default();
    while let Some(chunk) = response.body.try_next().await.on_object(bucket, key)? {
        digest.add(&chunk);
    }
    let (bytes, sha256) = digest.finish();
    Ok(Content {
        bucket: bucket.to_owned(),
        key: key.to_owned(),
        last_modified: date(response.last_modified.as_ref()),
        bytes,
        sha256,
    })
}
// ANCHOR_END: task
