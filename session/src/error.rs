//! Why a session could not be made.

use std::error::Error as StdError;

use aws_credential_types::provider::error::CredentialsError;

use crate::Source;

/// Why a [`Session`](crate::Session) could not be made or derived.
///
/// Each variant names the setting to correct. Secrets are never part of a message.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The profile that was asked for is in neither the config nor the credentials file.
    #[error(
        "profile `{profile}` not found ({asked_by}); available: {}",
        list(available)
    )]
    ProfileNotFound {
        /// The profile that was asked for.
        profile: String,
        /// What asked for it: the argument or the environment variable.
        asked_by: Source,
        /// The profiles that the files do have, sorted.
        available: Vec<String>,
    },

    /// The shared config or credentials file cannot be read or does not parse.
    #[error("cannot load `{path}`: {source}")]
    ProfileFile {
        /// The file.
        path: String,
        /// What is wrong with it, and in which line.
        #[source]
        source: Box<dyn StdError + Send + Sync>,
    },

    /// A setting has a value that no AWS SDK client can be made from.
    #[error("{setting}: {problem}")]
    InvalidSetting {
        /// The argument, environment variable or profile key that holds the value.
        setting: String,
        /// What is wrong with the value.
        problem: String,
    },

    /// No source has credentials, or the one that was chosen failed.
    ///
    /// [`Session::explain`](crate::Session::explain) says which sources were looked at, and what to do.
    #[error("no credentials from any source for profile `{profile}`")]
    Credentials {
        /// The profile that was used.
        profile: String,
        /// The error of the source.
        #[source]
        source: CredentialsError,
    },

    /// The session was built with [`no_credentials`](crate::SessionBuilder::no_credentials).
    #[error("the session has no credentials: it was built with no_credentials()")]
    Anonymous,

    /// A service refused what a lesson asked.
    #[error("{operation}: {source}")]
    Refused {
        /// The API operation.
        operation: &'static str,
        /// The service's status, code, message and request id; or why there was no answer.
        #[source]
        source: Box<dyn StdError + Send + Sync>,
    },

    /// A region that belongs to no partition.
    #[error("no partition has a region `{region}`{}", did_you_mean(*suggestion))]
    UnknownRegion {
        /// The region that was asked about.
        region: String,
        /// The region whose name comes closest.
        suggestion: Option<&'static str>,
    },

    /// A logger is installed already: a process has one.
    #[error("the process has a logger already")]
    LoggerInstalled {
        /// What the tracing library said.
        #[source]
        source: tracing_subscriber::util::TryInitError,
    },
}

fn did_you_mean(suggestion: Option<&'static str>) -> String {
    match suggestion {
        Some(name) => format!("; did you mean `{name}`?"),
        None => String::new(),
    }
}

fn list(names: &[String]) -> String {
    if names.is_empty() {
        "none".to_owned()
    } else {
        names.join(", ")
    }
}
