//! Log lines on standard error, without secrets.

use std::io::{self, Write};

use tracing::Level;
use tracing_subscriber::fmt;
use tracing_subscriber::util::SubscriberInitExt;

use crate::{Error, redact};

/// Prints what the SDK and this crate log, from this level up, on standard error, without secrets: session tokens and
/// encryption keys are replaced by `***`.
///
/// boto3: `set_stream_logger(name, level)`.
///
/// # Errors
///
/// [`Error::LoggerInstalled`] when the process has a logger: there can be one only.
pub fn set_stream_logger(level: Level) -> Result<(), Error> {
    fmt()
        .with_max_level(level)
        .with_writer(|| RedactedStderr)
        .finish()
        .try_init()
        .map_err(|source| Error::LoggerInstalled { source })
}

/// Standard error. The subscriber writes each line in one call.
struct RedactedStderr;

impl Write for RedactedStderr {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(line);
        io::stderr().write_all(redact::log_line(&text).as_bytes())?;
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stderr().flush()
    }
}
