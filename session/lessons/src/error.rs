//! Why a lesson about the session failed.

use std::error::Error as StdError;
use std::fmt;

/// Why a lesson about the session failed.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// A session could not be made, or has no credentials.
    Session(session::Error),
    /// A request failed.
    Request(client::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Session(error) => error.fmt(f),
            Self::Request(error) => error.fmt(f),
        }
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Session(error) => error.source(),
            Self::Request(error) => error.source(),
        }
    }
}

impl From<session::Error> for Error {
    fn from(error: session::Error) -> Self {
        Self::Session(error)
    }
}

impl From<client::Error> for Error {
    fn from(error: client::Error) -> Self {
        Self::Request(error)
    }
}
