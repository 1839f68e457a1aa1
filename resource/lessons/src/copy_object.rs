//! A copy within S3.

use aws_sdk_s3::operation::copy_object::CopyObjectOutput;
use client::error::Context;
use client_lessons::results::Copied;

use resource::s3::Object;
use resource::{CopySource, Result};

/// Copies an object to another, inside S3. The source is a handle too, which encodes its key.
///
/// # Errors
///
/// The errors of [`CopyObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html).
// ANCHOR: task
pub async fn copy_object(from: &Object, to: &Object) -> Result<Copied> {
    let copy = to.copy_from(from).await?;
    Ok(copied(from, to, &copy))
}

fn copied(from: &Object, to: &Object, response: &CopyObjectOutput) -> Copied {
    let etag = response.copy_object_result().and_then(|copy| copy.e_tag());
    Copied {
        bucket: to.bucket_name().to_owned(),
        from: from.key().to_owned(),
        to: to.key().to_owned(),
        etag: etag.unwrap_or_default().trim_matches('"').to_owned(),
    }
}
// ANCHOR_END: task

/// The same with the client inside the handle, boto3's `meta.client`.
///
/// # Errors
///
/// As [`copy_object`].
// ANCHOR: within
pub async fn copy_object_via_client(from: &Object, to: &Object) -> Result<Copied> {
    let request = to
        .client()
        .copy_object()
        .bucket(to.bucket_name())
        .key(to.key());
    let source = CopySource::from(from).to_string();
    let copy = request.copy_source(source).send().await;
    Ok(copied(
        from,
        to,
        &copy.on_object(from.bucket_name(), from.key())?,
    ))
}
// ANCHOR_END: within
