//! The answer of `make-folder`.

use std::fmt;

use client::error::EscapeControl;
use serde::Serialize;

/// An empty object that consoles show as a folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Folder {
    /// The bucket that it is in.
    pub bucket: String,
    /// Its key, which ends in `/`.
    pub key: String,
    /// Its size in bytes, as the bucket tells it.
    pub size: i64,
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
