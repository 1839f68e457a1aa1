//! Uploading a file.

use std::path::Path;

use aws_sdk_s3::Client;

use crate::results::SentFile;
use client::Result;
use client::transfer::{self, TransferConfig, Uploaded};
use session_lessons::harness::{Context, Failure, LessonResult, Upload};

// ANCHOR: task
/// Uploads a file: below the threshold in one request, above it in parts, several at a time. Each part is retried by
/// itself, and a failure aborts the upload, so no part stays behind.
///
/// # Errors
///
/// [`Error::Local`](client::Error::Local) when the file cannot be read, and the errors of
/// [`PutObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html), or of the operations of an upload
/// by parts.
pub async fn upload_file(
    s3: &Client,
    bucket: &str,
    key: &str,
    file: &Path,
    progress: impl Fn(u64) + Send + Sync + 'static,
) -> Result<Uploaded> {
    // Memory is the size of a part times the parts under way.
    let config = TransferConfig::default()
        .threshold(8 << 20)
        .part_size(8 << 20)
        .concurrency(4);
    let upload = transfer::upload(s3, bucket, key).config(config);
    upload.progress(progress).from_path(file).await
}
// ANCHOR_END: task

pub(super) async fn lesson(_: Upload, context: Context) -> Result<LessonResult, Failure> {
    let (bucket, key, file) = (&context.bucket, &context.key, &context.file);
    let progress = context.meter.callback();
    let upload = Box::pin(upload_file(&context.s3(), bucket, key, file, progress)).await;
    LessonResult::list(&SentFile::new(bucket, key, &upload?))
}
