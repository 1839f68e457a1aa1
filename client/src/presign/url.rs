//! C10: links by the SDK's own presigning.

use std::time::Duration;

use aws_sdk_s3::Client;
use aws_sdk_s3::presigning::PresigningConfig;

use super::Link;
use crate::error::{Context, Error, Result};

/// A link that reads an object; see [`GetObject`].
///
/// ```
/// use std::time::Duration;
///
/// async fn link(s3: &aws_sdk_s3::Client) -> client::Result<String> {
///     let hour = Duration::from_secs(3600);
///     let request = client::presign::get(s3, "demo", "report.csv", hour).await?;
///     Ok(request.uri().to_owned())
/// }
/// ```
///
/// # Errors
/// [`Error::Invalid`] for more than a week, the longest that S3 honours; a failure to resolve the
/// credentials or the endpoint. Nothing is sent.
///
/// [`GetObject`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
pub async fn get(s3: &Client, bucket: &str, key: &str, expires_in: Duration) -> Result<Link> {
    let request = s3.get_object().bucket(bucket).key(key);
    request
        .presigned(config(expires_in)?)
        .await
        .map(Link::from)
        .on_object(bucket, key)
}

/// A link that writes an object, whatever its size and type; see [`PutObject`].
///
/// To tie it to a content type or a checksum, set them on the SDK's builder, call `presigned` with a
/// [`config`], and send the [headers](aws_sdk_s3::presigning::PresignedRequest::headers) along.
///
/// # Errors
/// As [`get`].
///
/// [`PutObject`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
pub async fn put(s3: &Client, bucket: &str, key: &str, expires_in: Duration) -> Result<Link> {
    let request = s3.put_object().bucket(bucket).key(key);
    request
        .presigned(config(expires_in)?)
        .await
        .map(Link::from)
        .on_object(bucket, key)
}

/// The setting that the SDK's `presigned()` takes, for any operation that has it.
///
/// # Errors
/// [`Error::Invalid`] for more than a week.
pub fn config(expires_in: Duration) -> Result<PresigningConfig> {
    PresigningConfig::expires_in(expires_in)
        .map_err(|error| Error::Invalid(format!("cannot presign for {expires_in:?}: {error}")))
}
