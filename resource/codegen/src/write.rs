//! Files into a folder, which afterwards holds these and no older generated ones.

use std::fs;
use std::path::{Path, PathBuf};

use crate::emit::{File, MARK, Place};
use crate::{Error, ErrorKind};

/// A service of the `resource` crate: its description, and the files that are to be made of it.
#[derive(Debug)]
pub struct Service {
    /// The description's name, as generated files give it: `descriptions/s3.toml`.
    pub description: String,
    /// Where the files go.
    pub folder: PathBuf,
    /// The files.
    pub files: Vec<File>,
}

impl Service {
    /// As [`write()`].
    ///
    /// # Errors
    ///
    /// As [`write()`].
    pub fn write(&self) -> Result<Vec<PathBuf>, Error> {
        write(&self.folder, &self.files)
    }

    /// As [`differences`].
    ///
    /// # Errors
    ///
    /// As [`differences`].
    pub fn differences(&self) -> Result<Vec<(PathBuf, Option<String>)>, Error> {
        differences(&self.folder, &self.files)
    }
}

/// Every service that has a description in a crate's folder `descriptions`: its files go to `src/<service>`.
///
/// # Errors
///
/// [`Error`] when a description cannot be read, or is wrong.
pub fn services(root: &Path) -> Result<Vec<Service>, Error> {
    let folder = root.join("descriptions");
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).map_err(|error| failed(&folder, error))? {
        let path = entry.map_err(|error| failed(&folder, error))?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "toml")
            && let Some(name) = path.file_stem().and_then(|name| name.to_str())
        {
            names.push(name.to_owned());
        }
    }
    names.sort();
    names.iter().map(|name| service(root, name)).collect()
}

fn service(root: &Path, name: &str) -> Result<Service, Error> {
    let description = format!("descriptions/{name}.toml");
    let text = read(&root.join(&description))?;
    let files = crate::generate(&description, &text, Place::Here)?;
    Ok(Service {
        description,
        folder: root.join("src").join(name),
        files,
    })
}

/// Writes the files that differ into `folder`, and removes generated ones that are no longer made.
///
/// Returns the paths that were changed. Files that were not generated are left alone.
///
/// # Errors
///
/// [`Error`] when a file cannot be read, written or removed.
pub fn write(folder: &Path, files: &[File]) -> Result<Vec<PathBuf>, Error> {
    let mut changed = Vec::new();
    fs::create_dir_all(folder).map_err(|error| failed(folder, error))?;
    for (path, text) in differences(folder, files)? {
        match text {
            Some(text) => fs::write(&path, text),
            None => fs::remove_file(&path),
        }
        .map_err(|error| failed(&path, error))?;
        changed.push(path);
    }
    Ok(changed)
}

/// The changes that [`write()`] would make: the new text of each file that differs, or none where it would be removed.
///
/// # Errors
///
/// [`Error`] when the folder or a file in it cannot be read.
pub fn differences(folder: &Path, files: &[File]) -> Result<Vec<(PathBuf, Option<String>)>, Error> {
    let mut differences = Vec::new();
    for file in files {
        let path = folder.join(&file.path);
        if existing(&path)?.as_deref() != Some(&file.text) {
            differences.push((path, Some(file.text.clone())));
        }
    }
    let existing = if folder.is_dir() {
        generated(folder)?
    } else {
        Vec::new()
    };
    for path in existing {
        if !files.iter().any(|file| folder.join(&file.path) == path) {
            differences.push((path, None));
        }
    }
    Ok(differences)
}

/// The files of the folder that begin with the mark.
fn generated(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| failed(folder, error))? {
        let path = entry.map_err(|error| failed(folder, error))?.path();
        let is_rust = path.extension().is_some_and(|extension| extension == "rs");
        if is_rust && existing(&path)?.is_some_and(|text| text.starts_with(MARK)) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// The text of a file that must be there.
///
/// # Errors
///
/// [`Error`] when it cannot be read.
pub fn read(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|error| failed(path, error))
}

fn existing(path: &Path) -> Result<Option<String>, Error> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failed(path, error)),
    }
}

/// That something could not be done with a file.
#[must_use]
pub fn failed(path: &Path, source: std::io::Error) -> Error {
    let kind = ErrorKind::File {
        path: path.to_owned(),
        source,
    };
    Error::of(&path.display().to_string(), kind)
}
