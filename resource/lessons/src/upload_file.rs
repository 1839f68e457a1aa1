//! Uploading a file.

use std::path::Path;

use client_lessons::results::SentFile;

use resource::Result;
use resource::s3::Object;

// ANCHOR: task
/// Uploads a file to an object, by parts if it is large. The settings are boto3's unless `config` says otherwise.
///
/// # Errors
///
/// [`Error::Local`](client::Error::Local) when the file cannot be read, and what
/// [`PutObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html), or the operations of an upload
/// by parts, answer.
pub async fn upload_file(
    object: &Object,
    file: &Path,
    progress: impl Fn(u64) + Send + Sync + 'static,
) -> Result<SentFile> {
    let sent = object.upload().progress(progress).from_path(file).await?;
    let etag = sent.e_tag.unwrap_or_default();
    Ok(SentFile {
        bucket: object.bucket_name().to_owned(),
        key: object.key().to_owned(),
        bytes: sent.bytes,
        parts: sent.parts,
        etag: etag.trim_matches('"').to_owned(),
    })
}
// ANCHOR_END: task
