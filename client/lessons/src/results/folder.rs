//! The result of `make-folder`.

use std::fmt;

use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use client::error::EscapeControl;
use serde::Serialize;

/// An empty object that consoles show as a folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Folder {
    /// The bucket that it is in.
    pub bucket: String,
    /// Its key, which ends in `/`.
    pub key: String,
    /// Its size in bytes, as HEAD reported it.
    pub size: i64,
}

impl Folder {
    /// A folder with the size that HEAD gave.
    #[must_use]
    pub fn new(bucket: &str, key: &str, head: &HeadObjectOutput) -> Self {
        Self {
            bucket: bucket.to_owned(),
            key: key.to_owned(),
            size: head.content_length().unwrap_or_default(),
        }
    }
}

impl fmt::Display for Folder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { bucket, key, size } = self;
        writeln!(
            f,
            "s3://{}/{} has {size} bytes",
            EscapeControl(bucket),
            EscapeControl(key)
        )
    }
}
