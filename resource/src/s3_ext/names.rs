//! The names of handles: `s3://bucket/key`.

use std::fmt;

use crate::listed::Entry;
use crate::s3::{Bucket, MultipartUpload, Object, ObjectSummary, ObjectVersion};
use crate::uri::Uri;

impl Bucket {
    /// The bucket's address: `s3://bucket`.
    #[must_use]
    pub fn uri(&self) -> Uri {
        Uri::of(self.name(), "")
    }
}

impl Object {
    /// The object's address: `s3://bucket/key`.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// let object = s3.object("demo", "2024/cat.jpg");
    /// assert_eq!(object.to_string(), "s3://demo/2024/cat.jpg");
    /// assert_eq!(s3.open(object.uri())?, object);
    /// # Ok::<(), resource::Error>(())
    /// ```
    #[must_use]
    pub fn uri(&self) -> Uri {
        Uri::of(self.bucket_name(), self.key())
    }
}

impl ObjectVersion {
    /// The address of the object that this is a version of: `s3://bucket/key`. An address has no version.
    #[must_use]
    pub fn uri(&self) -> Uri {
        Uri::of(self.bucket_name(), self.object_key())
    }
}

impl MultipartUpload {
    /// The address of the object to be: `s3://bucket/key`.
    #[must_use]
    pub fn uri(&self) -> Uri {
        Uri::of(self.bucket_name(), self.object_key())
    }
}

/// `s3://bucket`
impl fmt::Display for Bucket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.uri().fmt(f)
    }
}

/// `s3://bucket/key`
impl fmt::Display for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.uri().fmt(f)
    }
}

/// `s3://bucket/key`
impl<E: Entry> fmt::Display for ObjectSummary<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Uri::of(self.bucket_name(), self.key()).fmt(f)
    }
}

/// `s3://bucket/key (version 3HL4)`
impl fmt::Display for ObjectVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (version {})", self.uri(), self.id())
    }
}

/// `s3://bucket/key (upload VXBs)`
impl fmt::Display for MultipartUpload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (upload {})", self.uri(), self.id())
    }
}
