//! Where the shared files are.

use aws_types::os_shim_internal::{Env, Fs};

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
    /// The path as it was written, and whether the variable or the default says so.
    pub(crate) fn path(&self, env: &Env) -> (String, bool) {
        match env.get(self.variable) {
            Ok(path) if !path.is_empty() => (path, true),
            _ => (self.default.to_owned(), false),
        }
    }

    /// The contents, if the file is there and is text.
    pub(crate) async fn read(&self, env: &Env, fs: &Fs) -> Option<String> {
        let (path, _) = self.path(env);
        let contents = fs.read_to_end(expand(env, &path)).await.ok()?;
        String::from_utf8(contents).ok()
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
