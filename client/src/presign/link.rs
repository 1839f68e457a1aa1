//! A link, which is as good as a password while it lasts.

use std::fmt;
use std::ops::Deref;

use aws_sdk_s3::presigning::PresignedRequest;

/// The SDK's presigned request, by [`Deref`], but for its `Debug`, which shows the signature.
///
/// ```
/// use std::time::Duration;
///
/// async fn link(s3: &aws_sdk_s3::Client) -> client::Result<String> {
///     let link = client::presign::get(s3, "demo", "report.csv", Duration::from_mins(5)).await?;
///     eprintln!("signed {link:?}");
///     Ok(link.uri().to_owned())
/// }
/// ```
#[derive(Clone)]
pub struct Link(PresignedRequest);

impl Deref for Link {
    type Target = PresignedRequest;

    fn deref(&self) -> &PresignedRequest {
        &self.0
    }
}

impl From<PresignedRequest> for Link {
    fn from(request: PresignedRequest) -> Self {
        Self(request)
    }
}

impl fmt::Debug for Link {
    /// Shows where it leads, without what lets anyone in.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Link")
            .field("method", &self.method())
            .field("url", &self.uri().split('?').next().unwrap_or_default())
            .finish_non_exhaustive()
    }
}
