//! From an object's bytes to its records.
//!
//! | File | Concept |
//! |---|---|
//! | `source.rs` | bytes, decompressed and counted |
//! | `csv.rs`, `field.rs` | records of CSV, and their fields |
//! | `json.rs` | values of JSON, and the rows in them |

mod csv;
mod field;
mod json;
mod source;

use s3s::S3Result;

pub(crate) use csv::{Csv, CsvFormat, Headers};
pub(crate) use json::{Json, JsonKind};
pub(crate) use source::{Compression, Counters, Source};

use super::value::Value;

/// What a reader comes to next.
pub(crate) enum Next {
    Row(Value),
    /// Something without a row in it, as a comment.
    Nothing,
    End,
}

/// The records of an object, one by one.
pub(crate) enum Records {
    Csv(Box<Csv>),
    Json(Box<Json>),
}

impl Records {
    /// Reads on by a short stretch, in which there may be no row.
    pub(crate) fn next(&mut self) -> S3Result<Next> {
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
