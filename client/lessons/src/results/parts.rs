//! The result of `multipart`.

use std::fmt;

use aws_sdk_s3::types::Part;
use client::error::EscapeControl;
use serde::Serialize;

use super::text::count;

/// An object that was uploaded in parts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PartList {
    /// The bucket.
    pub bucket: String,
    /// The object's key.
    pub key: String,
    /// The size of each part in bytes, by number, as they were listed before completion.
    pub parts: Vec<i64>,
    /// The size of all of them.
    pub size: i64,
}

impl PartList {
    /// An object of these parts.
    #[must_use]
    pub fn new(bucket: &str, key: &str, parts: &[Part]) -> Self {
        let parts: Vec<i64> = parts.iter().filter_map(Part::size).collect();
        Self {
            bucket: bucket.to_owned(),
            key: key.to_owned(),
            size: parts.iter().sum(),
            parts,
        }
    }
}

/// The bodies of the parts: 5 MiB is the least that any but the last may have.
#[must_use]
pub fn part_bodies() -> [Vec<u8>; 3] {
    [vec![b'a'; 5 << 20], vec![b'b'; 5 << 20], vec![b'c'; 1000]]
}

impl fmt::Display for PartList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, size) in self.parts.iter().enumerate() {
            writeln!(f, "part {}  {size:>8}", index + 1)?;
        }
        let (bucket, key, size) = (
            EscapeControl(&self.bucket),
            EscapeControl(&self.key),
            self.size,
        );
        let parts = count(self.parts.len(), "part");
        writeln!(f, "s3://{bucket}/{key} has {size} bytes of {parts}")
    }
}
