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
    /// The profile is in neither the config nor the credentials file.
    #[error(
        "profile `{}` not found ({asked_by}); available: {}",
        one_line(profile),
        list(available)
    )]
    ProfileNotFound {
        /// The profile's name.
        profile: String,
        /// The argument or the environment variable that names it.
        asked_by: Source,
        /// The profiles in the files, sorted.
        available: Vec<String>,
    },

    /// The shared config or credentials file cannot be read or does not parse.
    #[error("cannot load `{path}`: {source}")]
    ProfileFile {
        /// The file.
        path: String,
        /// The problem, and its line.
        #[source]
        source: Box<dyn StdError + Send + Sync>,
    },

    /// A setting has a value that no AWS SDK client can be made from.
    #[error("{setting}: {problem}")]
    InvalidSetting {
        /// The argument, environment variable or profile key that holds the value.
        setting: String,
        /// The problem of the value.
        problem: String,
    },

    /// No source has credentials, or the selected one failed.
    ///
    /// [`Session::explain`](crate::Session::explain) lists the sources and what to do.
    #[error("{} for profile `{}`", what_failed(source), one_line(profile))]
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

    /// A region that belongs to no partition.
    #[error("no partition has a region `{region}`{}", did_you_mean(*suggestion))]
    UnknownRegion {
        /// The region's name.
        region: String,
        /// The region with the most similar name.
        suggestion: Option<&'static str>,
    },

    /// The process has a logger already. It can have only one.
    #[error("the process has a logger already")]
    LoggerInstalled {
        /// The error of the tracing library.
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
        one_line(&names.join(", "))
    }
}

fn what_failed(source: &CredentialsError) -> &'static str {
    match source {
        CredentialsError::CredentialsNotLoaded(_) => "no credentials from any source",
        _ => "the source of credentials failed",
    }
}

/// A text with its control characters escaped, such as a carriage return at the end of a variable.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control() {
            line.extend(c.escape_default());
        } else {
            line.push(c);
        }
    }
    line
}
