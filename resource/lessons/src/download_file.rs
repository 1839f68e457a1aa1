//! Downloading an object to a file.

use std::path::Path;

use client::transfer::Downloaded;
use client_lessons::results::FetchedFile;

use resource::s3::{Object, S3};
use resource::{Error, Result, TransferConfig};
use session_lessons::harness::{Context, Download, Failure, LessonResult};

// ANCHOR: task
/// Downloads an object to a file, as ranges if it is large. A failure leaves no partial file.
///
/// # Errors
///
/// The errors of [`GetObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html),
/// [`Error::Integrity`](client::Error::Integrity) when the object changes on the way or its checksum differs, and
/// [`Error::Local`](client::Error::Local) when the file cannot be written.
pub async fn download_file(
    object: &Object,
    file: &Path,
    progress: impl Fn(u64) + Send + Sync + 'static,
) -> Result<Downloaded> {
    let config = TransferConfig::default().concurrency(4);
    let download = object.download().config(config).progress(progress);
    download.to_path(file).await
}
// ANCHOR_END: task

pub(super) async fn lesson(_: Download, context: Context) -> Result<LessonResult, Failure> {
    let s3 = context.session.resource(S3::new);
    let object = s3.object(&*context.bucket, &*context.key);
    let download = download_file(&object, &context.file, context.meter.callback());
    let downloaded = match Box::pin(download).await {
        Ok(_) => FetchedFile::read(object.bucket_name(), object.key(), &context.file).await,
        Err(Error::Client(error)) => Err(error),
        Err(error) => return Err(error.into()),
    };
    LessonResult::list(&downloaded?)
}
