//! The result of `copy-object`.

use std::fmt;

use aws_sdk_s3::operation::copy_object::CopyObjectOutput;
use client::error::EscapeControl;
use serde::Serialize;

/// A copy that S3 made by itself, without a download or an upload.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CopiedObject {
    /// The bucket of both.
    pub bucket: String,
    /// The key that was copied.
    pub from: String,
    /// The key of the copy.
    pub to: String,
    /// The copy's `ETag`, without its quotes.
    pub etag: String,
}

impl CopiedObject {
    /// A copy from one key of a bucket to another.
    #[must_use]
    pub fn new(bucket: &str, [from, to]: [&str; 2], copy: &CopyObjectOutput) -> Self {
        let etag = copy.copy_object_result().and_then(|copy| copy.e_tag());
        Self {
            bucket: bucket.to_owned(),
            from: from.to_owned(),
            to: to.to_owned(),
            etag: etag.unwrap_or_default().trim_matches('"').to_owned(),
        }
    }
}

impl fmt::Display for CopiedObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            bucket,
            from,
            to,
            etag,
        } = self;
        let bucket = EscapeControl(bucket);
        writeln!(
            f,
            "s3://{bucket}/{} -> s3://{bucket}/{}",
            EscapeControl(from),
            EscapeControl(to)
        )?;
        writeln!(f, "ETag {}", EscapeControl(etag))
    }
}
