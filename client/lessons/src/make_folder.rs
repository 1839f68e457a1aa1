//! A folder, as consoles create it.

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use aws_sdk_s3::primitives::ByteStream;

use crate::results::Folder;
use client::Result;
use client::error::Context as _;
use session_lessons::harness::{Context, FOLDER, Failure, LessonResult, OwnBucket};

/// Puts a zero-byte object whose key ends in `/`. S3 has no folders; consoles show such a key as one.
///
/// # Errors
///
/// The errors of [`PutObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html) and `HeadObject`.
// ANCHOR: task
pub async fn make_folder(s3: &Client, bucket: &str, key: &str) -> Result<HeadObjectOutput> {
    let nothing = ByteStream::from_static(b"");
    let put = s3.put_object().bucket(bucket).key(key).body(nothing);
    put.send().await.on_object(bucket, key)?;

    // The response to a PUT does not describe the object. Every further request names bucket and key again.
    let head = s3.head_object().bucket(bucket).key(key).send().await;
    head.on_object(bucket, key)
}
// ANCHOR_END: task

pub(super) async fn lesson(_: OwnBucket, context: Context) -> Result<LessonResult, Failure> {
    let head = make_folder(&context.s3(), &context.bucket, FOLDER).await?;
    LessonResult::list(&Folder::new(&context.bucket, FOLDER, &head))
}
