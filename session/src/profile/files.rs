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

/// The path with its variables (`$NAME`, `${NAME}`), and with the home directory for a `~` at its start, as in boto3.
fn expand(env: &Env, path: &str) -> String {
    let path = with_variables(env, path);
    let home = env.get("HOME").or_else(|_| env.get("USERPROFILE"));
    match (path.strip_prefix('~'), home) {
        // `~name` is the home of another user, which is not looked up.
        (Some(rest), Ok(home)) if rest.is_empty() || rest.starts_with(['/', '\\']) => {
            format!("{home}{rest}")
        }
        _ => path,
    }
}

/// A variable that is not set stays as it is written.
fn with_variables(env: &Env, path: &str) -> String {
    let mut parts = path.split('$');
    let mut expanded = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let braced = part.strip_prefix('{').and_then(|part| part.split_once('}'));
        let (name, rest) = braced
            .unwrap_or_else(|| part.split_at(part.find(|c| !is_name(c)).unwrap_or(part.len())));
        if let Ok(value) = env.get(name) {
            expanded.push_str(&value);
            expanded.push_str(rest);
        } else {
            expanded.push('$');
            expanded.push_str(part);
        }
    }
    expanded
}
