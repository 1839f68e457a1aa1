//! Uploading a file.

use std::path::Path;

use aws_sdk_s3::Client;

use crate::results::SentFile;
use client::Result;
use client::transfer::{self, TransferConfig};

// ANCHOR: task
/// Uploads a file: below the threshold in one request, above it in parts, several at a time. Each part is retried by
/// itself, and a failure aborts the upload, so no part stays behind.
///
/// # Errors
///
/// [`Error::Local`](client::Error::Local) when the file cannot be read, and what
/// [`PutObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html), or the operations of an upload
/// by parts, answer.
pub async fn upload_file(
    s3: &Client,
    bucket: &str,
    key: &str,
    file: &Path,
    progress: impl Fn(u64) + Send + Sync + 'static,
) -> Result<SentFile> {
    // Memory is the size of a part times the parts under way.
    let config = TransferConfig::default()
        .threshold(8 << 20)
        .part_size(8 << 20)
        .concurrency(4);
    let upload = transfer::upload(s3, bucket, key).config(config);
    let sent = upload.progress(progress).from_path(file).await?;
    let etag = sent.e_tag.unwrap_or_default();
    Ok(SentFile {
        bucket: bucket.to_owned(),
        key: key.to_owned(),
        bytes: sent.bytes,
        parts: sent.parts,
        etag: etag.trim_matches('"').to_owned(),
    })
}
// ANCHOR_END: task
