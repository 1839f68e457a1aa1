//! The content of an object.

use client::error::Context as _;
use client_lessons::results::{Content, Digest};
use session_lessons::harness::{Context, Failure, LessonResult, OfObject};
use tokio::io::AsyncBufReadExt;

use crate::output::list;
use resource::Result;
use resource::s3::{Object, S3};

/// Reads an object as a stream. Only one chunk is in memory at a time, so the object may be larger than memory.
///
/// The reader is a file of Tokio's: it can seek, and be split into lines. A body that breaks off is requested again from
/// there. It costs a HEAD before the first byte.
///
/// # Errors
///
/// The errors of `HeadObject` and [`GetObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html), and
/// of a connection that breaks too often.
// ANCHOR: task
pub async fn read_object(object: &Object) -> Result<Digest> {
    let mut reader = object.reader().await?;
    let mut digest = Digest::default();
    loop {
        let chunk = reader.fill_buf().await?;
        if chunk.is_empty() {
            return Ok(digest);
        }
        digest.add(chunk);
        let read = chunk.len();
        reader.consume(read);
    }
}
// ANCHOR_END: task

// ANCHOR: once
/// Reads an object in one request. The stream is the SDK's, as in the client's lesson: a connection that breaks is an
/// error.
///
/// # Errors
///
/// The errors of `GetObject`, and of a connection that breaks.
pub async fn read_object_once(object: &Object) -> Result<Digest> {
    let (bucket, key) = (object.bucket_name(), object.key());
    let mut response = object.get().await?;
    let mut digest = Digest::default();
    while let Some(chunk) = response.body.try_next().await.on_object(bucket, key)? {
        digest.add(&chunk);
    }
    Ok(digest)
}
// ANCHOR_END: once

pub(super) async fn lesson(_: OfObject, context: Context) -> Result<LessonResult, Failure> {
    let s3 = context.session.resource(S3::new);
    let object = s3.object(&*context.bucket, &*context.key);
    list(Box::pin(read_object(&object)).await, |digest| {
        Content::new(object.bucket_name(), object.key(), digest)
    })
}
