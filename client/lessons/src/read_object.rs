//! The content of an object.

use aws_sdk_s3::Client;

use crate::results::{Content, Digest, date};
use client::Result;
use client::error::Context;

/// Reads an object as a stream. Only one chunk is in memory at a time, so the object may be larger than memory.
///
/// # Errors
///
/// The errors of [`GetObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html), and
/// [`Error::Body`](client::Error::Body) when the connection breaks on the way.
// ANCHOR: task
pub async fn read_object(s3: &Client, bucket: &str, key: &str) -> Result<Content> {
    let request = s3.get_object().bucket(bucket).key(key);
    let mut response = request.send().await.on_object(bucket, key)?;

    let mut digest = Digest::default();
    // The body may break off, and its error knows neither bucket nor key.
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
