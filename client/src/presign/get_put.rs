//! C10: presigned URLs for GET and PUT.

use std::time::Duration;

use aws_sdk_s3::Client;
use aws_sdk_s3::presigning::PresigningConfig;

use super::PresignedUrl;
use crate::error::{Context, Error, Result};

/// A URL that reads an object; see [`GetObject`].
///
/// ```
/// use std::time::Duration;
///
/// async fn report_url(s3: &aws_sdk_s3::Client) -> client::Result<String> {
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
pub async fn get(
    s3: &Client,
    bucket: &str,
    key: &str,
    expires_in: Duration,
) -> Result<PresignedUrl> {
    let request = s3.get_object().bucket(bucket).key(key);
    request
        .presigned(config(expires_in)?)
        .await
        .map(PresignedUrl::from)
        .on_object(bucket, key)
}

/// A URL that writes an object of any size and type; see [`PutObject`].
///
/// To demand a content type or a checksum, set them on the SDK's builder, call `presigned` with a [`config`], and send
/// the [headers](aws_sdk_s3::presigning::PresignedRequest::headers) with the request.
///
/// # Errors
/// As [`get`].
///
/// [`PutObject`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
pub async fn put(
    s3: &Client,
    bucket: &str,
    key: &str,
    expires_in: Duration,
) -> Result<PresignedUrl> {
    let request = s3.put_object().bucket(bucket).key(key);
    request
        .presigned(config(expires_in)?)
        .await
        .map(PresignedUrl::from)
        .on_object(bucket, key)
}

/// The configuration for the SDK's `presigned()`, which many operations have.
///
/// # Errors
/// [`Error::Invalid`] for more than a week.
pub fn config(expires_in: Duration) -> Result<PresigningConfig> {
    PresigningConfig::expires_in(expires_in)
        .map_err(|error| Error::Invalid(format!("cannot presign for {expires_in:?}: {error}")))
}
