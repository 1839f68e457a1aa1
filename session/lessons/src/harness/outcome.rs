//! The outcome of a lesson.

use std::time::Duration;

use serde::Serialize;
use serde_json::value::RawValue;
use session::wire::WireRecord;

use super::{Failure, LessonResult};

/// The outcome of a lesson: its result, its requests, and how long it took.
#[derive(Debug)]
#[non_exhaustive]
pub struct Outcome {
    /// The subcommand, such as `list-objects`.
    pub lesson: String,
    /// The way in which the lesson was done: `session`, `client` or `resource`.
    pub way: &'static str,
    /// The lesson's result, or its failure.
    pub result: Result<LessonResult, Failure>,
    /// The lesson's own requests, without those that prepared its data or removed it.
    pub wire: Vec<WireRecord>,
    /// The time from the lesson's first line to its last.
    pub elapsed: Duration,
    /// The failure to remove the lesson's data, if it failed.
    pub cleanup: Option<Failure>,
}

impl Outcome {
    /// One JSON object on one line: lesson, way, result, wire.
    ///
    /// # Errors
    ///
    /// The lesson's failure, if it has no result.
    pub fn json(&self) -> Result<String, &Failure> {
        #[derive(Serialize)]
        struct Document<'a> {
            lesson: &'a str,
            way: &'a str,
            result: &'a RawValue,
            wire: Vec<Request<'a>>,
        }
        #[derive(Serialize)]
        struct Request<'a> {
            operation: &'a str,
            method: &'a str,
            path: &'a str,
            status: Option<u16>,
            attempt: u32,
        }
        let requests = self.wire.iter().map(|record| Request {
            operation: &record.operation,
            method: &record.method,
            path: &record.path,
            status: record.status,
            attempt: record.attempt,
        });
        let document = Document {
            lesson: &self.lesson,
            way: self.way,
            result: self.result.as_ref()?.raw(),
            wire: requests.collect(),
        };
        // Strings, numbers and a document that was serialised before cannot fail.
        Ok(serde_json::to_string(&document).unwrap_or_default())
    }
}
