//! Why a session could not be made.

use std::error::Error as StdError;

/// Why a [`Session`](crate::Session) could not be made or derived.
///
/// One variant for each thing that can be wrong with *who and where*. Each names the setting to
/// mend, because the reader of the message is the person who wrote that setting. Secrets are never
/// part of it.
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
        asked_by: &'static str,
        /// The profiles that the files do have, sorted.
        available: Vec<String>,
    },

    /// The shared config or credentials file cannot be read or does not parse.
    #[error("cannot load the shared config and credentials files")]
    ProfileFile {
        /// What the parser said.
        #[source]
        source: aws_config::profile::ProfileFileLoadError,
    },

    /// A setting has a value that no AWS SDK client can be made from.
    #[error("{setting}: {problem}")]
    InvalidSetting {
        /// The argument, environment variable or profile key that holds the value.
        setting: String,
        /// What is wrong with the value.
        problem: String,
    },

    /// No source had credentials, or the one that was chosen failed.
    #[error("no credentials: {problem}")]
    Credentials {
        /// What the source of credentials said.
        problem: String,
        /// The credentials provider's error.
        #[source]
        source: Box<dyn StdError + Send + Sync>,
    },
}

fn list(names: &[String]) -> String {
    if names.is_empty() {
        "none".to_owned()
    } else {
        names.join(", ")
    }
}
