//! The result of `wait`.

use std::fmt;

use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use client::error::EscapeControl;
use serde::Serialize;

/// A bucket and an object that were created and deleted, each waited for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Arrival {
    /// The bucket.
    pub bucket: String,
    /// The object's key.
    pub key: String,
    /// The object's size in bytes, as HEAD reported it.
    pub bytes: i64,
}

impl Arrival {
    /// An object with the size that HEAD reported.
    #[must_use]
    pub fn new(bucket: &str, key: &str, head: &HeadObjectOutput) -> Self {
        Self {
            bucket: bucket.to_owned(),
            key: key.to_owned(),
            bytes: head.content_length().unwrap_or_default(),
        }
    }
}

impl fmt::Display for Arrival {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (bucket, key, bytes) = (
            EscapeControl(&self.bucket),
            EscapeControl(&self.key),
            self.bytes,
        );
        writeln!(f, "s3://{bucket} exists")?;
        writeln!(
            f,
            "s3://{bucket}/{key} exists, with {bytes} bytes, and is deleted"
        )?;
        writeln!(f, "s3://{bucket} is deleted")
    }
}
