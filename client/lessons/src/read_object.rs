//! The content of an object.

use aws_sdk_s3::Client;
use session_lessons::harness::{Context, Failure, LessonResult, OfObject};

use crate::results::{Content, Digest};
use client::Result;
use client::error::Context as _;

/// How often a body that breaks off is requested again.
const RETRIES: u32 = 3;

/// Reads an object as a stream. Only one chunk is in memory at a time, so the object may be larger than memory.
///
/// A connection may break while the body is read. The SDK retries a request, but not a body: the loop asks for the rest
/// itself, and only of the object that it began with.
///
/// # Errors
///
/// The errors of [`GetObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html), and
/// [`Error::Body`](client::Error::Body) when the connection breaks too often.
// ANCHOR: task
pub async fn read_object(s3: &Client, bucket: &str, key: &str) -> Result<Digest> {
    let request = s3.get_object().bucket(bucket).key(key);
    let response = request.clone().send().await.on_object(bucket, key)?;
    let (mut body, e_tag) = (response.body, response.e_tag);

    let mut digest = Digest::default();
    let mut retries = 0;
    loop {
        match body.try_next().await.on_object(bucket, key) {
            Ok(Some(chunk)) => digest.add(&chunk),
            Ok(None) => return Ok(digest),
            Err(error) if retries == RETRIES => return Err(error),
            Err(_) => {
                retries += 1;
                // Without If-Match, the rest could be of an object that was written in between.
                let rest = request.clone().set_if_match(e_tag.clone());
                let rest = rest.range(format!("bytes={}-", digest.bytes()));
                body = rest.send().await.on_object(bucket, key)?.body;
            }
        }
    }
}
// ANCHOR_END: task

// ANCHOR: once
/// Reads an object in one request. A connection that breaks is an error.
///
/// # Errors
///
/// As [`read_object`].
pub async fn read_object_once(s3: &Client, bucket: &str, key: &str) -> Result<Digest> {
    let request = s3.get_object().bucket(bucket).key(key);
    let mut response = request.send().await.on_object(bucket, key)?;
    let mut digest = Digest::default();
    // The error of a body knows neither bucket nor key.
    while let Some(chunk) = response.body.try_next().await.on_object(bucket, key)? {
        digest.add(&chunk);
    }
    Ok(digest)
}
// ANCHOR_END: once

pub(super) async fn lesson(_: OfObject, context: Context) -> Result<LessonResult, Failure> {
    let (bucket, key) = (&context.bucket, &context.key);
    let digest = Box::pin(read_object(&context.s3(), bucket, key)).await?;
    LessonResult::list(&Content::new(bucket, key, digest))
}
