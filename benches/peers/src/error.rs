//! Errors: another library's, or a process that failed.

use std::path::PathBuf;
use std::process::ExitStatus;

/// Any failure. That of one run ends the way's part in its case; any other ends the program with its message.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// A way failed, with the error of the library behind it.
    #[error("{0}")]
    Way(Box<dyn std::error::Error + Send + Sync>),

    /// The process of a way ended without a sample.
    #[error("{message} ({status})")]
    Process { status: ExitStatus, message: String },

    /// The library of a way is not installed.
    #[error("{0}")]
    Missing(String),

    /// A way is not known, or does not do the task.
    #[error("{way} does not do {task}")]
    Unknown { task: String, way: String },

    /// Ways did different amounts of work, so that their times say nothing.
    #[error("{done} done where {expected} was expected")]
    Different { done: u64, expected: u64 },

    /// A file of results that this program did not write.
    #[error("{path}, line {line}: {source}")]
    Results {
        path: PathBuf,
        line: usize,
        source: serde_json::Error,
    },

    /// No case and no count has such a name.
    #[error("no case is called {0}")]
    NoCase(String),

    /// All else is written, but these ways failed.
    #[error("failed, as the report says: {0}")]
    Failed(String),
}

impl Error {
    /// Another library's error.
    pub(crate) fn way(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Way(error.into())
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::way(error)
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::way(error)
    }
}
