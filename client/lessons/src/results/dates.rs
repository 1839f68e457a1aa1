//! The answer of `list-dates`.

use std::fmt;

use client::error::EscapeControl;
use serde::Serialize;

use super::text::count;

/// Each key of a bucket and when it was last written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DateList {
    /// The bucket that was listed.
    pub bucket: String,
    /// Its keys, in order.
    pub dates: Vec<DatedKey>,
}

/// A key and a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DatedKey {
    /// The key.
    pub key: String,
    /// When it was last written, in UTC.
    pub last_modified: String,
}

impl fmt::Display for DateList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for DatedKey { key, last_modified } in &self.dates {
            writeln!(f, "{last_modified}  {}", EscapeControl(key))?;
        }
        let dates = count(self.dates.len(), "date");
        writeln!(f, "{dates} in {}", EscapeControl(&self.bucket))
    }
}
