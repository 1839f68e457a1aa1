//! A folder, as consoles create it.

use std::sync::Arc;

use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use client_lessons::results::Folder;
use session_lessons::harness::{Context, FOLDER, Failure, LessonResult, OwnBucket};

use crate::output::list;
use resource::Result;
use resource::s3::{Bucket, S3};

/// Puts a zero-byte object whose key ends in `/`. S3 has no folders; consoles show such a key as one.
///
/// # Errors
///
/// The errors of [`PutObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html) and `HeadObject`.
// ANCHOR: task
pub async fn make_folder(bucket: &Bucket, key: &str) -> Result<Arc<HeadObjectOutput>> {
    // The result is the new object, which can be loaded.
    let folder = bucket.put_object(key, "").await?;
    folder.load().await
}
// ANCHOR_END: task

pub(super) async fn lesson(_: OwnBucket, context: Context) -> Result<LessonResult, Failure> {
    let bucket = context.session.resource(S3::new).bucket(&*context.bucket);
    list(make_folder(&bucket, FOLDER).await, |head| {
        Folder::new(bucket.name(), FOLDER, &head)
    })
}
