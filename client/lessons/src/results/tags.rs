//! The result of `tags`.

use std::collections::BTreeMap;
use std::fmt;

use aws_sdk_s3::types::Tag;
use client::error::EscapeControl;
use serde::Serialize;

/// The tags of an object and of its bucket.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TagSets {
    /// The bucket.
    pub bucket: String,
    /// The object's key.
    pub key: String,
    /// The object's first tags.
    pub first: BTreeMap<String, String>,
    /// The object's tags after a second set was put: it replaces the first.
    pub second: BTreeMap<String, String>,
    /// The bucket's tags.
    pub of_bucket: BTreeMap<String, String>,
}

impl TagSets {
    /// The two sets of an object, one after the other, and the set of its bucket.
    #[must_use]
    pub fn new(bucket: &str, key: &str, [first, second, of_bucket]: &[Vec<Tag>; 3]) -> Self {
        Self {
            bucket: bucket.to_owned(),
            key: key.to_owned(),
            first: by_name(first),
            second: by_name(second),
            of_bucket: by_name(of_bucket),
        }
    }
}

/// S3 promises no order of tags.
fn by_name(set: &[Tag]) -> BTreeMap<String, String> {
    let pairs = set.iter();
    pairs
        .map(|tag| (tag.key().to_owned(), tag.value().to_owned()))
        .collect()
}

impl fmt::Display for TagSets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (bucket, key) = (EscapeControl(&self.bucket), EscapeControl(&self.key));
        for (set, when) in [(&self.first, "at first"), (&self.second, "then")] {
            writeln!(f, "s3://{bucket}/{key} {when}:")?;
            write(f, set)?;
        }
        writeln!(f, "s3://{bucket}:")?;
        write(f, &self.of_bucket)
    }
}

fn write(f: &mut fmt::Formatter<'_>, set: &BTreeMap<String, String>) -> fmt::Result {
    set.iter().try_for_each(|(name, value)| {
        writeln!(f, "  {} = {}", EscapeControl(name), EscapeControl(value))
    })
}
