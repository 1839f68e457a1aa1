//! The result of `list-dates`.

use std::fmt;

use aws_sdk_s3::primitives::DateTime;
use client::error::EscapeControl;
use serde::Serialize;

use super::date;
use super::text::count;

/// Each key of a bucket with the date of its last write.
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
    /// The date of the last write, in UTC.
    pub last_modified: String,
}

impl DateList {
    /// A list of these keys, each with its date.
    pub fn new(bucket: &str, dates: impl IntoIterator<Item = (String, Option<DateTime>)>) -> Self {
        let dates = dates.into_iter().map(|(key, modified)| DatedKey {
            key,
            last_modified: date(modified.as_ref()),
        });
        Self {
            bucket: bucket.to_owned(),
            dates: dates.collect(),
        }
    }
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
