//! A presigned URL, which is as secret as a password until it expires.

use std::fmt;
use std::ops::Deref;

use aws_sdk_s3::presigning::PresignedRequest;

/// The SDK's presigned request, without the signature in `Debug`. It derefs to the SDK's type.
///
/// ```
/// use std::time::Duration;
///
/// async fn report_url(s3: &aws_sdk_s3::Client) -> client::Result<String> {
///     let url = client::presign::get(s3, "demo", "report.csv", Duration::from_mins(5)).await?;
///     eprintln!("signed {url:?}");
///     Ok(url.uri().to_owned())
/// }
/// ```
#[derive(Clone)]
pub struct PresignedUrl(PresignedRequest);

impl Deref for PresignedUrl {
    type Target = PresignedRequest;

    fn deref(&self) -> &PresignedRequest {
        &self.0
    }
}

impl From<PresignedRequest> for PresignedUrl {
    fn from(request: PresignedRequest) -> Self {
        Self(request)
    }
}

impl fmt::Debug for PresignedUrl {
    /// Shows the URL without its query, which holds the signature.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PresignedUrl")
            .field("method", &self.method())
            .field("url", &self.uri().split('?').next().unwrap_or_default())
            .finish_non_exhaustive()
    }
}
