//! The bounds on what clients may hold of the server.

use std::time::Duration;

/// The bounds on what clients may hold of the server.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// How long a client may take to send the headers of a request, stay idle between requests, or pause within a body.
    pub(crate) client_timeout: Duration,
    /// The most connections at a time. More wait to be accepted.
    pub(crate) connections: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            client_timeout: Duration::from_mins(1),
            connections: 4096,
        }
    }
}
