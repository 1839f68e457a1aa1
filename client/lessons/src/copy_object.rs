//! A copy within S3.

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::copy_object::CopyObjectOutput;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::results::CopiedObject;
use client::Result;
use client::error::Context as _;
use session_lessons::harness::{Context, Failure, LessonResult, OwnObject};

// ANCHOR: task
/// The characters that stay as they are in a copy source, which S3 decodes like a path.
const SOURCE: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/');

/// Copies an object to another key of its bucket, inside S3: the bytes do not pass through this program.
///
/// # Errors
///
/// The errors of [`CopyObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html).
pub async fn copy_object(
    s3: &Client,
    bucket: &str,
    from: &str,
    to: &str,
) -> Result<CopyObjectOutput> {
    // The source goes into a header as text, and the SDK does not encode it: `a+b c` would be another key.
    let source = utf8_percent_encode(&format!("{bucket}/{from}"), SOURCE).to_string();
    let request = s3.copy_object().bucket(bucket).key(to).copy_source(source);
    request.send().await.on_object(bucket, from)
}
// ANCHOR_END: task

pub(super) async fn lesson(_: OwnObject, context: Context) -> Result<LessonResult, Failure> {
    let (bucket, from, to) = (&context.bucket, &context.key, &context.copy());
    let copy = copy_object(&context.s3(), bucket, from, to).await?;
    LessonResult::list(&CopiedObject::new(bucket, [from, to], &copy))
}
