//! The answer of `wait`.

use std::fmt;

use client::error::EscapeControl;
use serde::Serialize;

/// A bucket and an object that came and went, each waited for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Arrival {
    /// The bucket.
    pub bucket: String,
    /// The object's key.
    pub key: String,
    /// The object's size in bytes, as it was told when it had come.
    pub bytes: i64,
}

impl fmt::Display for Arrival {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (bucket, key, bytes) = (
            EscapeControl(&self.bucket),
            EscapeControl(&self.key),
            self.bytes,
        );
        writeln!(f, "s3://{bucket} came")?;
        writeln!(f, "s3://{bucket}/{key} came, with {bytes} bytes, and went")?;
        writeln!(f, "s3://{bucket} went")
    }
}
