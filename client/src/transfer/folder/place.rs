//! The places of a download's objects in the folder, and the files that are there now.

use std::fs::Metadata;
use std::path::PathBuf;
use std::time::SystemTime;

use aws_sdk_s3::types::Object;

use super::local_path::Folder;
use crate::error::{Result, Subject};
use crate::transfer::blocking::joined;
use crate::transfer::length;

/// How many objects are placed at a time: handing one to a thread that may block costs more than placing it.
pub(super) const PLACED: usize = 100;

/// An object to download, and its path below the prefix.
pub(super) struct Wanted {
    pub(super) object: Object,
    pub(super) name: String,
    pub(super) subject: Subject,
}

/// An object with its path in the folder, and the file that is there now.
pub(super) struct Placed {
    pub(super) object: Object,
    pub(super) path: PathBuf,
    pub(super) file: Option<Metadata>,
}

/// The paths of objects in the folder, up to the first that cannot be there, with file access on a thread that may block.
pub(super) async fn place(
    mut folder: Folder,
    wanted: Vec<Wanted>,
) -> Result<(Folder, Vec<Placed>, Result<()>)> {
    let placed = tokio::task::spawn_blocking(move || {
        let mut placed = Vec::with_capacity(wanted.len());
        let failed = wanted.into_iter().try_for_each(|wanted| {
            let (path, file) = folder.path(&wanted.name, &wanted.subject)?;
            placed.push(Placed {
                object: wanted.object,
                path,
                file,
            });
            Ok(())
        });
        Ok((folder, placed, failed))
    });
    joined(placed).await
}

/// Whether a file has the size of an object and is not older.
pub(super) fn is_there(object: &Object, file: &Metadata) -> bool {
    let stored = object.last_modified.map(SystemTime::try_from);
    let stored = stored.and_then(Result::ok);
    let no_older = file
        .modified()
        .ok()
        .zip(stored)
        .is_some_and(|(written, stored)| written >= stored);
    length::of(object.size) == Some(file.len()) && no_older
}
