//! A copy within S3.

use aws_sdk_s3::Client;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::results::Copied;
use client::Result;
use client::error::Context;

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
pub async fn copy_object(s3: &Client, bucket: &str, from: &str, to: &str) -> Result<Copied> {
    // The source goes into a header as text, and the SDK does not encode it: `a+b c` would be another key.
    let source = utf8_percent_encode(&format!("{bucket}/{from}"), SOURCE).to_string();
    let request = s3.copy_object().bucket(bucket).key(to).copy_source(source);
    let response = request.send().await.on_object(bucket, from)?;
    let etag = response.copy_object_result().and_then(|copy| copy.e_tag());
    Ok(Copied {
        bucket: bucket.to_owned(),
        from: from.to_owned(),
        to: to.to_owned(),
        etag: etag.unwrap_or_default().trim_matches('"').to_owned(),
    })
}
// ANCHOR_END: task
