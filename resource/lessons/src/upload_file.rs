//! Uploading a file.

use std::path::Path;

use client::transfer::Uploaded;
use client_lessons::results::SentFile;

use crate::output::list;
use resource::Result;
use resource::s3::{Object, S3};
use session_lessons::harness::{Context, Failure, LessonResult, Upload};

// ANCHOR: task
/// Uploads a file to an object with the default settings: by parts if it is large.
///
/// # Errors
///
/// [`Error::Local`](client::Error::Local) when the file cannot be read, and the errors of
/// [`PutObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html), or of the operations of an upload
/// by parts.
pub async fn upload_file(
    object: &Object,
    file: &Path,
    progress: impl Fn(u64) + Send + Sync + 'static,
) -> Result<Uploaded> {
    object.upload().progress(progress).from_path(file).await
}
// ANCHOR_END: task

pub(super) async fn lesson(_: Upload, context: Context) -> Result<LessonResult, Failure> {
    let s3 = context.session.resource(S3::new);
    let object = s3.object(&*context.bucket, &*context.key);
    let upload = upload_file(&object, &context.file, context.meter.callback());
    list(Box::pin(upload).await, |sent| {
        SentFile::new(object.bucket_name(), object.key(), &sent)
    })
}
