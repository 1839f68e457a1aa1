//! Lists the files of a folder.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::error::{Error, Result};
use crate::transfer::blocking::local;

/// A file that was found.
pub(super) struct FoundFile {
    pub(super) path: PathBuf,
    /// Its path in the folder, with `/` between the names.
    pub(super) name: String,
    pub(super) length: u64,
    pub(super) modified: Option<SystemTime>,
}

/// All regular files in a folder and its subfolders, in the order of their names. Symbolic links are followed, as in the
/// AWS CLI. Pipes, sockets and devices are skipped.
pub(super) fn walk(root: &Path) -> Result<Vec<FoundFile>> {
    let mut found = Vec::new();
    let mut ancestors = vec![canonical(root)?];
    visit(root, "", &mut ancestors, &mut found)?;
    Ok(found)
}

fn visit(
    folder: &Path,
    name: &str,
    ancestors: &mut Vec<PathBuf>,
    found: &mut Vec<FoundFile>,
) -> Result<()> {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let mut entries = entries.map_err(|error| local("read", folder, error))?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        let Some(part) = entry.file_name().to_str().map(str::to_owned) else {
            let reason = format!("{}: the name is not UTF-8, as keys are", path.display());
            return Err(Error::Invalid(reason));
        };
        let name = format!("{name}{part}");
        let metadata = fs::metadata(&path).map_err(|error| local("read", &path, error))?;
        if metadata.is_dir() {
            enter(&entry, &path, ancestors)?;
            visit(&path, &format!("{name}/"), ancestors, found)?;
            ancestors.pop();
        } else if metadata.is_file() {
            found.push(FoundFile::new(path, name, &metadata));
        }
    }
    Ok(())
}

/// Refuses a symbolic link to a folder that it is in, which would have no end.
fn enter(entry: &fs::DirEntry, path: &Path, ancestors: &mut Vec<PathBuf>) -> Result<()> {
    let is_link = entry.file_type().is_ok_and(|kind| kind.is_symlink());
    let real = if is_link {
        canonical(path)?
    } else {
        let parent = ancestors.last().cloned().unwrap_or_default();
        parent.join(entry.file_name())
    };
    if is_link && ancestors.contains(&real) {
        let reason = "it is a symbolic link to a folder that contains it";
        return Err(local("read", path, io::Error::other(reason)));
    }
    ancestors.push(real);
    Ok(())
}

fn canonical(path: &Path) -> Result<PathBuf> {
    fs::canonicalize(path).map_err(|error| local("read", path, error))
}

impl FoundFile {
    fn new(path: PathBuf, name: String, metadata: &Metadata) -> Self {
        Self {
            path,
            name,
            length: metadata.len(),
            modified: metadata.modified().ok(),
        }
    }
}
