//! Downloading an object to a file.

use std::path::Path;

use client_lessons::results::{Digest, FetchedFile};

use resource::Result;
use resource::s3::Object;

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
) -> Result<FetchedFile> {
    object.download().progress(progress).to_path(file).await?;
    let (bytes, sha256) = Digest::of_file(file).await?.finish();
    Ok(FetchedFile {
        bucket: object.bucket_name().to_owned(),
        key: object.key().to_owned(),
        bytes,
        sha256,
    })
}
// ANCHOR_END: task
