//! The source of a copy.

use std::fmt;

use aws_sdk_s3::Client;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// The characters that are not encoded in a header with a path.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/');

/// The object to copy: bucket, key and, if need be, version.
///
/// Displays as the header `x-amz-copy-source`, with the key encoded, which the SDK does not do.
///
/// ```
/// use client::transfer::CopySource;
///
/// let source = CopySource::new("demo", "a b/ü.txt").version("v1");
/// assert_eq!(source.to_string(), "demo/a%20b/%C3%BC.txt?versionId=v1");
/// ```
#[derive(Clone, Debug)]
pub struct CopySource {
    pub(super) bucket: String,
    pub(super) key: String,
    pub(super) version_id: Option<String>,
    pub(super) client: Option<Client>,
}

impl CopySource {
    /// The newest version of an object.
    #[must_use]
    pub fn new(bucket: impl Into<String>, key: impl Into<String>) -> Self {
        Self {
            bucket: bucket.into(),
            key: key.into(),
            version_id: None,
            client: None,
        }
    }

    /// Sets the version.
    #[must_use]
    pub fn version(mut self, version_id: impl Into<String>) -> Self {
        self.version_id = Some(version_id.into());
        self
    }

    /// The client to ask about the source with, where the source is in another region or account than the copy.
    ///
    /// Without it, the client that sends the copy asks. boto3's `SourceClient`.
    #[must_use]
    pub fn client(mut self, s3: &Client) -> Self {
        self.client = Some(s3.clone());
        self
    }
}

/// Equal when bucket, key and version are, whichever client asks about them.
impl PartialEq for CopySource {
    fn eq(&self, other: &Self) -> bool {
        self.bucket == other.bucket && self.key == other.key && self.version_id == other.version_id
    }
}

impl Eq for CopySource {}

/// A bucket and a key.
impl<B: Into<String>, K: Into<String>> From<(B, K)> for CopySource {
    fn from((bucket, key): (B, K)) -> Self {
        Self::new(bucket, key)
    }
}

impl fmt::Display for CopySource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = utf8_percent_encode(&self.key, PLAIN);
        // The ARN of an access point has slashes of its own.
        let between = if self.bucket.starts_with("arn:") {
            "/object/"
        } else {
            "/"
        };
        write!(f, "{}{between}{key}", self.bucket)?;
        match &self.version_id {
            Some(version) => write!(
                f,
                "?versionId={}",
                utf8_percent_encode(version, NON_ALPHANUMERIC)
            ),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::CopySource;

    #[test]
    fn an_access_point_is_told_from_the_key_as_s3_wants_it() {
        let arn = "arn:aws:s3:us-east-1:123456789012:accesspoint/mine";
        let source = CopySource::new(arn, "a b");
        assert_eq!(source.to_string(), format!("{arn}/object/a%20b"));
    }
}
