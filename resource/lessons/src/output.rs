//! The output of a lesson, for the harness.

use std::fmt::Display;

use resource::{Error, Result};
use serde::Serialize;
use session_lessons::harness::{Failure, LessonResult};

/// A list with a summary in its last line, made of what the lesson returned; or the lesson's failure.
pub(crate) fn list<T, R: Display + Serialize>(
    returned: Result<T>,
    result: impl FnOnce(T) -> R,
) -> Result<LessonResult, Failure> {
    match returned {
        Ok(returned) => LessonResult::list(&result(returned)),
        // The harness adds the endpoint to an error of the client.
        Err(Error::Client(error)) => Err(error.into()),
        Err(error) => Err(error.into()),
    }
}
