//! The result of `list-buckets`.

use std::fmt;

use client::error::EscapeControl;
use serde::Serialize;

use super::text::count;

/// The names of an account's buckets, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BucketList {
    /// The names.
    pub buckets: Vec<String>,
}

impl BucketList {
    /// A list of these names.
    pub fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            buckets: names.into_iter().map(str::to_owned).collect(),
        }
    }
}

impl fmt::Display for BucketList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for name in &self.buckets {
            writeln!(f, "{}", EscapeControl(name))?;
        }
        writeln!(f, "{}", count(self.buckets.len(), "bucket"))
    }
}
