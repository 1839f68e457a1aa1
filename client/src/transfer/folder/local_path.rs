//! The path of an object in a folder, which never leads out of it.

use std::collections::HashSet;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result, Subject};
use crate::transfer::blocking::local;
use crate::transfer::identity::differs;

/// The names that Windows reserves for devices, with any extension.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// The folder of a download.
pub(super) struct Folder {
    root: PathBuf,
    /// The folders in it that were found not to be symbolic links.
    checked: HashSet<PathBuf>,
    /// The folder that was created last: neighbours in a listing are in the same one.
    created: Option<PathBuf>,
}

impl Folder {
    pub(super) fn new(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            checked: HashSet::new(),
            created: None,
        }
    }

    /// The path for a key, of which `name` is the part after the prefix, and the file that is there. Creates the folders of
    /// the path.
    pub(super) fn path(
        &mut self,
        name: &str,
        object: &Subject,
    ) -> Result<(PathBuf, Option<Metadata>)> {
        let refused = |reason: &str| {
            differs(
                object,
                format!("the key cannot be a file in the folder: {reason}"),
            )
        };
        let names: Vec<&str> = name.split('/').collect();
        if let Some(reason) = names.iter().find_map(|name| unfit(name)) {
            return Err(refused(reason));
        }
        let Some((file, folders)) = names.split_last() else {
            return Err(refused("it has no name"));
        };
        let mut path = self.root.clone();
        for folder in folders {
            path.push(folder);
            self.check(&path, object)?;
        }
        if self.created.as_deref() != Some(path.as_path()) {
            fs::create_dir_all(&path).map_err(|error| local("create", &path, error))?;
            self.created = Some(path.clone());
        }
        path.push(file);
        match file_type(&path)? {
            FileType::Missing => Ok((path, None)),
            FileType::File(file) => Ok((path, Some(file))),
            FileType::Folder => Err(refused("a folder is in the way")),
            FileType::Link => Err(refused("a link is in the way")),
            FileType::Other => Err(refused("a device or a pipe is in the way")),
        }
    }

    /// Checks that a path is a folder, or does not exist.
    fn check(&mut self, path: &Path, object: &Subject) -> Result<()> {
        if self.checked.contains(path) {
            return Ok(());
        }
        let reason = match file_type(path)? {
            FileType::Missing | FileType::Folder => {
                self.checked.insert(path.to_owned());
                return Ok(());
            }
            FileType::Link => "a link is in the way",
            FileType::File(_) | FileType::Other => "a file is in the way",
        };
        let reason = format!("the key cannot be a file in the folder: {reason}");
        Err(differs(object, reason))
    }
}

/// The type of the file at a path.
enum FileType {
    Missing,
    File(Metadata),
    Folder,
    Link,
    Other,
}

fn file_type(path: &Path) -> Result<FileType> {
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(FileType::Missing),
        Err(error) => Err(local("create", path, error)),
        Ok(found) if found.is_symlink() => Ok(FileType::Link),
        Ok(found) if found.is_dir() => Ok(FileType::Folder),
        Ok(found) if found.is_file() => Ok(FileType::File(found)),
        Ok(_) => Ok(FileType::Other),
    }
}

/// Why a name cannot be that of a file. The rules of all systems apply on each, except for the characters that only
/// Windows forbids.
fn unfit(name: &str) -> Option<&'static str> {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    match name {
        "" => Some("a name in it is empty"),
        "." | ".." => Some("it leads out of the folder"),
        _ if name.contains('\\') => Some("it has a backslash"),
        _ if name.contains('\0') => Some("it has a zero byte"),
        _ if is_device(stem) => Some("it is the name of a device"),
        _ if cfg!(windows) && name.contains(['<', '>', ':', '"', '|', '?', '*']) => {
            Some("it has a character that Windows does not allow")
        }
        _ if cfg!(windows) && name.ends_with(['.', ' ']) => Some("it ends in a dot or a space"),
        _ => None,
    }
}

fn is_device(stem: &str) -> bool {
    let upper = stem.to_uppercase();
    let numbered = ["COM", "LPT"].iter().any(|device| {
        let number = upper.strip_prefix(device);
        number.is_some_and(|number| {
            let mut digits = number.chars();
            digits
                .next()
                .is_some_and(|digit| "123456789¹²³".contains(digit))
                && digits.next().is_none()
        })
    });
    numbered || DEVICES.contains(&upper.as_str())
}

/// The error for a listed key without the prefix.
pub(super) fn not_below(subject: &Subject) -> Error {
    differs(
        subject,
        "S3 listed a key that does not begin with the prefix",
    )
}

#[cfg(test)]
mod tests {
    use super::unfit;

    #[test]
    fn names_that_are_no_files_are_refused() {
        for name in [
            "", ".", "..", "a\\b", "..\\a", "a\0", "CON", "con", "nul.txt", "Com1", "LPT9.log",
            "aux ",
        ] {
            assert!(unfit(name).is_some(), "{name:?}");
        }
        for name in [
            "a",
            "...",
            "..a",
            "a..",
            "console",
            "com",
            "com10",
            "auxiliary.h",
            "ü",
            "~",
        ] {
            assert!(unfit(name).is_none() || cfg!(windows), "{name:?}");
        }
    }
}
