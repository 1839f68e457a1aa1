//! Why a sandbox does not start.

use std::io;

/// Why a sandbox does not start, or an argument of it is refused.
///
/// Each variant names its subject, since the program prints it as the only line that a user gets.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The port is taken, or the machine does not allow it.
    #[error("cannot listen on 127.0.0.1:{port}: {source}")]
    Listen {
        /// The port that was asked for; 0 stands for any free one.
        port: u16,
        /// The operating system's error.
        source: io::Error,
    },
    /// There was no runtime to run on, and none could be made.
    #[error("cannot start a runtime for the sandbox: {source}")]
    Runtime {
        /// The operating system's error.
        source: io::Error,
    },
    /// A seed is not `bucket:count`, or names no valid bucket.
    #[error("seed {seed:?}: {reason}")]
    Seed {
        /// The seed as it was written.
        seed: String,
        /// The reason.
        reason: String,
    },
    /// A fault is not `operation:when:effect`.
    #[error("fault {fault:?}: {reason}")]
    Fault {
        /// The fault as it was written.
        fault: String,
        /// The reason.
        reason: String,
    },
    /// An access key, a secret key or a region is empty or has characters that no header can carry, or a host or an object
    /// ownership is none.
    #[error("{setting} {value:?}: {reason}")]
    Setting {
        /// Which setting.
        setting: &'static str,
        /// Its value; empty for the secret key, which is never shown.
        value: String,
        /// The reason.
        reason: &'static str,
    },
}
