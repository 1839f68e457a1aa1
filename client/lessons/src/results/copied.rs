//! The answer of `copy-object`.

use std::fmt;

use serde::Serialize;

use super::text::Plain;

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
        let bucket = Plain(bucket);
        writeln!(
            f,
            "s3://{bucket}/{} -> s3://{bucket}/{}",
            Plain(from),
            Plain(to)
        )?;
        writeln!(f, "ETag {}", Plain(etag))
    }
}
