//! Log lines on standard error, without secrets.

use std::io;

use tracing::Level;
use tracing_subscriber::fmt;
use tracing_subscriber::util::SubscriberInitExt;

use crate::Error;

/// Prints what the SDK and this crate log, from this level up, on standard error.
///
/// boto3: `set_stream_logger(name, level)`.
///
/// # Errors
///
/// [`Error::LoggerInstalled`] when the process has a logger: there can be one only.
pub fn set_stream_logger(level: Level) -> Result<(), Error> {
    fmt()
        .with_max_level(level)
        .with_writer(io::stderr)
        .finish()
        .try_init()
        .map_err(|source| Error::LoggerInstalled { source })
}
