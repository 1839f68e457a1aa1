//! The answer of `copy-object`.

use std::fmt;

use client::error::EscapeControl;
use serde::Serialize;

/// A copy that S3 made by itself: no byte of it went over the wire.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Copied {
    /// The bucket of both.
    pub bucket: String,
    /// The key that was copied.
    pub from: String,
    /// The key of the copy.
    pub to: String,
    /// The copy's `ETag`, without its quotes.
    pub etag: String,
}

impl fmt::Display for Copied {
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
