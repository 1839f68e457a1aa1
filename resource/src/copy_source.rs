//! What a copy is made from.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// The object, or the version of one, from which bytes are copied within S3: boto3's `CopySource`.
///
/// Made from a handle, or from a bucket's name and a key.
///
/// ```
/// use resource::CopySource;
///
/// let source = CopySource::from(("photos", "2024/a cat.jpg"));
/// assert_eq!(source.to_string(), "photos/2024/a%20cat.jpg");
/// assert_eq!(source.version("v1").to_string(), "photos/2024/a%20cat.jpg?versionId=v1");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopySource {
    bucket_name: String,
    key: String,
    version_id: Option<String>,
}

/// What stands for itself in the header: RFC 3986's unreserved characters and the slash.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/');

impl CopySource {
    /// The newest version of an object.
    pub fn new(bucket_name: impl Into<String>, key: impl Into<String>) -> Self {
        Self {
            bucket_name: bucket_name.into(),
            key: key.into(),
            version_id: None,
        }
    }

    /// The same object's version of this id.
    #[must_use]
    pub fn version(mut self, version_id: impl Into<String>) -> Self {
        self.version_id = Some(version_id.into());
        self
    }

    /// The bucket's name.
    #[must_use]
    pub fn bucket_name(&self) -> &str {
        &self.bucket_name
    }

    /// The key.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The version, where one is named.
    #[must_use]
    pub fn version_id(&self) -> Option<&str> {
        self.version_id.as_deref()
    }
}

/// As the header [`x-amz-copy-source`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html)
/// wants it, which the SDK sends as given.
impl std::fmt::Display for CopySource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let key = utf8_percent_encode(&self.key, PLAIN);
        write!(f, "{}/{key}", self.bucket_name)?;
        match &self.version_id {
            Some(id) => write!(f, "?versionId={}", utf8_percent_encode(id, PLAIN)),
            None => Ok(()),
        }
    }
}

impl<B: Into<String>, K: Into<String>> From<(B, K)> for CopySource {
    fn from((bucket_name, key): (B, K)) -> Self {
        Self::new(bucket_name, key)
    }
}

impl From<&crate::s3::Object> for CopySource {
    fn from(object: &crate::s3::Object) -> Self {
        Self::new(object.bucket_name(), object.key())
    }
}

impl<E: crate::Entry> From<&crate::s3::ObjectSummary<E>> for CopySource {
    fn from(summary: &crate::s3::ObjectSummary<E>) -> Self {
        Self::new(summary.bucket_name(), summary.key())
    }
}

impl From<&crate::s3::ObjectVersion> for CopySource {
    fn from(version: &crate::s3::ObjectVersion) -> Self {
        Self::new(version.bucket_name(), version.object_key()).version(version.id())
    }
}
