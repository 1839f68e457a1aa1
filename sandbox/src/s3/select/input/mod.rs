//! From an object's bytes to its records.
//!
//! | File | Concept |
//! |---|---|
//! | `source.rs` | bytes, decompressed and counted |
//! | `csv.rs` | records of CSV |
//! | `json.rs` | values of JSON, and the rows in them |

mod csv;
mod json;
mod source;

use s3s::S3Result;

pub(crate) use csv::{Csv, CsvFormat, Headers};
pub(crate) use json::{Json, JsonKind};
pub(crate) use source::{Compression, Counters, Source};

use super::value::Value;

/// The records of an object, one by one.
pub(crate) enum Records {
    Csv(Box<Csv>),
    Json(Box<Json>),
}

impl Records {
    /// The next row, or `None` after the last one.
    pub(crate) fn next(&mut self) -> S3Result<Option<Value>> {
        match self {
            Self::Csv(csv) => csv.next(),
            Self::Json(json) => json.next(),
        }
    }

    pub(crate) fn source(&self) -> &Source {
        match self {
            Self::Csv(csv) => csv.source(),
            Self::Json(json) => json.source(),
        }
    }
}
