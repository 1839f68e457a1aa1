//! The paths of the shared files.

use std::io;

use aws_types::os_shim_internal::{Env, Fs};

use super::parse::{self, Sections};
use crate::Error;

/// One of the two shared files.
pub(crate) struct SharedFile {
    pub(crate) setting: &'static str,
    pub(crate) variable: &'static str,
    default: &'static str,
}

pub(crate) const CONFIG: SharedFile = SharedFile {
    setting: "config_file",
    variable: "AWS_CONFIG_FILE",
    default: "~/.aws/config",
};

pub(crate) const CREDENTIALS: SharedFile = SharedFile {
    setting: "credentials_file",
    variable: "AWS_SHARED_CREDENTIALS_FILE",
    default: "~/.aws/credentials",
};

impl SharedFile {
    /// The path as it was written, and whether it is from the variable.
    pub(crate) fn path(&self, env: &Env) -> (String, bool) {
        match env.get(self.variable) {
            Ok(path) if !path.is_empty() => (path, true),
            _ => (self.default.to_owned(), false),
        }
    }

    /// Whether the file exists and can be read.
    pub(crate) async fn exists(&self, env: &Env, fs: &Fs) -> bool {
        let (path, _) = self.path(env);
        fs.read_to_end(expand(env, &path)).await.is_ok()
    }

    /// The sections of the file; none when it does not exist.
    pub(super) async fn sections(&self, env: &Env, fs: &Fs) -> Result<Sections, Error> {
        let (path, _) = self.path(env);
        let contents = match fs.read_to_end(expand(env, &path)).await {
            Ok(contents) => contents,
            Err(error) if is_absent(&error) => return Ok(Sections::new()),
            Err(error) => return Err(invalid(path, error)),
        };
        match std::str::from_utf8(&contents) {
            Ok(text) => parse::parse(text).map_err(|error| invalid(path, error)),
            Err(error) => Err(invalid(path, error)),
        }
    }
}

fn is_absent(error: &io::Error) -> bool {
    use io::ErrorKind::{NotADirectory, NotFound};
    matches!(error.kind(), NotFound | NotADirectory)
}

fn invalid(path: String, error: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::ProfileFile {
        path,
        source: Box::new(error),
    }
}

/// The SDK replaces `~` at the start of a path by the home directory.
fn expand(env: &Env, path: &str) -> String {
    let home = env.get("HOME").or_else(|_| env.get("USERPROFILE"));
    match (path.strip_prefix('~'), home) {
        (Some(rest), Ok(home)) => format!("{home}{rest}"),
        _ => path.to_owned(),
    }
}
