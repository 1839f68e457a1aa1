//! Downloading an object to a file.

use std::path::Path;

use aws_sdk_s3::Client;

use crate::results::FetchedFile;
use client::Result;
use client::transfer::{self, Downloaded, TransferConfig};
use session_lessons::harness::{Context, Download, Failure, LessonResult};

// ANCHOR: task
/// Downloads an object to a file: a large one as ranges, several at a time. The bytes go to a temporary file, which
/// is renamed once they are complete and checked, so a failure leaves no partial file.
///
/// # Errors
///
/// The errors of [`GetObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html),
/// [`Error::Integrity`](client::Error::Integrity) when the object changes on the way or its checksum differs, and
/// [`Error::Local`](client::Error::Local) when the file cannot be written.
pub async fn download_file(
    s3: &Client,
    bucket: &str,
    key: &str,
    file: &Path,
    progress: impl Fn(u64) + Send + Sync + 'static,
) -> Result<Downloaded> {
    let config = TransferConfig::default().concurrency(4);
    let download = transfer::download(s3, bucket, key).config(config);
    download.progress(progress).to_path(file).await
}
// ANCHOR_END: task

pub(super) async fn lesson(_: Download, context: Context) -> Result<LessonResult, Failure> {
    let (bucket, key, file) = (&context.bucket, &context.key, &context.file);
    let progress = context.meter.callback();
    Box::pin(download_file(&context.s3(), bucket, key, file, progress)).await?;
    LessonResult::list(&FetchedFile::read(bucket, key, file).await?)
}
