//! Runs of the lesson programs, as they are kept in `recordings/`.

use std::fs;
use std::path::PathBuf;

use mdbook_preprocessor::errors::{Error, Result};
use resource_lessons::compare;
use serde::{Deserialize, Serialize};

use crate::lesson::{Lesson, Way};
use crate::workspace;

/// One HTTP request of a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The API operation: `ListObjectsV2`.
    pub operation: String,
    /// The HTTP method.
    pub method: String,
    /// The path with its query, secrets cut out.
    pub path: String,
    /// The status of the answer; none when there was no answer.
    pub status: Option<u16>,
    /// 1 for the first try.
    pub attempt: u32,
}

impl From<&compare::Request> for Request {
    fn from(request: &compare::Request) -> Self {
        Self {
            operation: request.operation.clone(),
            method: request.method.clone(),
            path: request.path.clone(),
            status: request.status,
            attempt: request.attempt,
        }
    }
}

/// The output and the requests of one run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recording {
    /// The command as a reader types it.
    pub command: String,
    /// The output: all of it when it is short, else its beginning, a count, and its last line.
    pub text: Vec<String>,
    /// Bytes of the bodies that it sends and receives.
    pub bytes: u64,
    /// The requests, in order.
    pub wire: Vec<Request>,
}

impl Recording {
    /// Where a run is kept: `recordings/list_objects/client.json`.
    #[must_use]
    pub fn path(lesson: &Lesson, way: &Way) -> PathBuf {
        workspace::book().join(format!("recordings/{}/{way}.json", lesson.file_name()))
    }

    /// The kept run of a lesson.
    ///
    /// # Errors
    ///
    /// When there is none, or it cannot be read.
    pub fn load(lesson: &Lesson, way: &Way) -> Result<Self> {
        let path = Self::path(lesson, way);
        let named = |error: &dyn std::fmt::Display| {
            Error::msg(format!("recording of {} {way}: {error}", lesson.name))
        };
        let text = fs::read_to_string(path).map_err(|error| named(&error))?;
        serde_json::from_str(&text).map_err(|error| named(&error))
    }

    /// Keeps the run.
    ///
    /// # Errors
    ///
    /// When the file cannot be written.
    pub fn save(&self, lesson: &Lesson, way: &Way) -> Result<()> {
        let path = Self::path(lesson, way);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut text = serde_json::to_string_pretty(self)?;
        text.push('\n');
        Ok(fs::write(path, text)?)
    }
}
