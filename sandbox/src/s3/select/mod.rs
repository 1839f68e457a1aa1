//! `SelectObjectContent`: SQL on one object.
//!
//! See <https://docs.aws.amazon.com/AmazonS3/latest/API/API_SelectObjectContent.html>.
//!
//! | File | Concept |
//! |---|---|
//! | `request.rs` | the settings of a request |
//! | `sql/` | from the text of a query to a statement |
//! | `input/` | from an object's bytes to rows |
//! | `value/` | what rows and expressions consist of |
//! | `evaluate/` | from an expression and a row to a value |
//! | `output.rs` | from values to bytes |
//! | `query.rs` | a query, row by row |
//! | `stream.rs` | the events of the response |
//!
//! The query runs while the client reads: no more of it is in memory than a row and an event.

mod evaluate;
mod input;
mod output;
mod query;
mod request;
mod sql;
mod stream;
#[cfg(test)]
mod tests;
mod value;

use s3s::dto::{
    ScanRange, SelectObjectContentEventStream, SelectObjectContentInput, SelectObjectContentOutput,
};
use s3s::{S3Error, S3ErrorCode, S3Result};

use super::encryption::customer_of;
use super::error;
use super::model::{Content, Version};
use super::objects::find;
use super::restore;
use super::store::Store;
use input::{Counters, Csv, Headers, Json, Records, Source};
use query::Query;
pub(crate) use request::missing_parameter;
use request::{Input, Request};
use sql::Statement;
use stream::Events;

/// The longest record of an object or a result in bytes: 1 MB.
const MAX_RECORD: usize = 1024 * 1024;

/// Runs a query on an object. The response carries its results while they are found.
pub(crate) fn select(
    store: &Store,
    input: &SelectObjectContentInput,
) -> S3Result<SelectObjectContentOutput> {
    let version = store.read(&input.bucket, |bucket| find(bucket, &input.key, None))?;
    version.headers.encryption.permit(customer_of!(*input))?;
    check_class(&version)?;
    let request = Request::new(&input.request)?;
    let counters = Counters::default();
    let records = records(&request, &version.content, &counters)?;
    let query = Query::new(
        request.statement,
        input.request.expression.len(),
        records,
        request.output,
        counters,
    );
    let mut events = Events::new(query, request.has_progress);
    events.begin()?;
    Ok(SelectObjectContentOutput {
        payload: Some(SelectObjectContentEventStream::new(events)),
    })
}

/// Refuses what S3 Select does not query.
fn check_class(version: &Version) -> S3Result<()> {
    let is_archived = version.headers.is_archived() && !restore::is_restored(version);
    if is_archived || version.headers.storage_class == "REDUCED_REDUNDANCY" {
        return Err(error::error(
            S3ErrorCode::UnsupportedStorageClass,
            "We encountered a storage class that is not supported. Only STANDARD, STANDARD_IA, and ONEZONE_IA storage classes are supported.",
        ));
    }
    Ok(())
}

/// The records that the query is about.
fn records(request: &Request, content: &Content, counters: &Counters) -> S3Result<Records> {
    let range = request.range.as_ref();
    let range = range
        .map(|range| bounds(range, content.len()))
        .transpose()?;
    let path = &request.statement.from;
    let source = |from| Source::new(content, request.compression, from, counters);
    // A record begins where the one before it ends, so the byte before the range counts too.
    let part = range.map(|(from, last)| (from.checked_sub(1), last));
    match &request.input {
        Input::Json(kind) => {
            let from = part.and_then(|(from, _)| from).unwrap_or(0);
            let json = Json::new(source(from), *kind, path.clone())?;
            let json = match part {
                Some((_, last)) => json.within(last)?,
                None => json,
            };
            Ok(Records::Json(Box::new(json)))
        }
        Input::Csv(format) => {
            if !path.is_empty() {
                return Err(error::error(
                    S3ErrorCode::InvalidKeyPath,
                    "The key path in the SQL expression is invalid: a record of CSV has no path.",
                ));
            }
            let csv = match part {
                Some((Some(from), last)) => {
                    // The headers are at the beginning of the object, also where the range is not.
                    let beginning = if format.headers == Headers::Use {
                        0
                    } else {
                        from
                    };
                    let mut format = format.clone();
                    if format.headers == Headers::Ignore {
                        format.headers = Headers::None;
                    }
                    let csv = Csv::new(source(beginning), format)?;
                    csv.within(Some(source(from)), last)?
                }
                Some((None, last)) => Csv::new(source(0), format.clone())?.within(None, last)?,
                None => Csv::new(source(0), format.clone())?,
            };
            check_columns(&request.statement, &csv)?;
            Ok(Records::Csv(Box::new(csv)))
        }
    }
}

/// The first and the last byte at which a record may begin.
fn bounds(range: &ScanRange, length: u64) -> S3Result<(u64, u64)> {
    let invalid = || {
        error::error(
            S3ErrorCode::InvalidScanRange,
            "The value of a parameter in ScanRange element is invalid. Please check the service API documentation and try again.",
        )
    };
    let number = |value: Option<i64>| match value.map(u64::try_from) {
        None => Ok(None),
        Some(Ok(value)) => Ok(Some(value)),
        Some(Err(_)) => Err(invalid()),
    };
    match (number(range.start)?, number(range.end)?) {
        (None, None) => Err(invalid()),
        (Some(start), Some(end)) if end < start => Err(invalid()),
        (Some(start), _) if start >= length.max(1) => Err(invalid()),
        (Some(start), end) => Ok((start, end.unwrap_or(u64::MAX))),
        // The last so many bytes.
        (None, Some(end)) => Ok((length.saturating_sub(end), u64::MAX)),
    }
}

/// Fails where the query names a column that the object does not have.
fn check_columns(statement: &Statement, csv: &Csv) -> S3Result<()> {
    statement.columns().try_for_each(|name| csv.check(name))
}

fn over_max_record() -> S3Error {
    error::error(
        S3ErrorCode::OverMaxRecordSize,
        "The character number in one record is more than our max threshold, maxCharsPerRecord: 1,048,576",
    )
}

/// A text as errors show it: its beginning, in quotes.
fn shown(text: &str) -> String {
    let mut shown: String = text.chars().take(100).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    format!("{shown:?}")
}
