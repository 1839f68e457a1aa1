//! What an object holds.

use aws_sdk_s3::Client;

use crate::results::{Content, Tally, date};
use client::Result;
use client::error::{Context, Error, Subject};

/// Reads an object as a stream: each chunk is looked at and let go, so the object may be larger than the memory.
///
/// # Errors
///
/// What [`GetObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html) answers, and
/// [`Error::Body`] when the connection breaks on the way.
// ANCHOR: task
pub async fn read_object(s3: &Client, bucket: &str, key: &str) -> Result<Content> {
    let request = s3.get_object().bucket(bucket).key(key);
    let mut answer = request.send().await.on_object(bucket, key)?;

    let mut tally = Tally::default();
    while let Some(chunk) = answer.body.try_next().await.map_err(|source| Error::Body {
        subject: Subject::object(bucket, key),
        source: source.into(),
    })? {
        tally.add(&chunk);
    }
    let (bytes, sha256) = tally.finish();
    Ok(Content {
        bucket: bucket.to_owned(),
        key: key.to_owned(),
        last_modified: date(answer.last_modified.as_ref()),
        bytes,
        sha256,
    })
}
// ANCHOR_END: task
