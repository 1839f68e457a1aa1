//! What can go wrong: another library's error, or a process that failed.

/// Any failure of a run. It ends the program with its message.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// A way failed, with the error of the library behind it.
    #[error("{0}")]
    Way(Box<dyn std::error::Error + Send + Sync>),

    /// The process of a way ended without a sample.
    #[error("{way} failed at {task}: {message}")]
    Process {
        task: String,
        way: String,
        message: String,
    },

    /// A way is not known, or does not do the task.
    #[error("{way} does not do {task}")]
    Unknown { task: String, way: String },

    /// Two ways did different amounts of work, so their times say nothing.
    #[error("{way} did {done} at {task} where {expected} was expected")]
    Different {
        task: String,
        way: String,
        done: u64,
        expected: u64,
    },
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
