//! A download to a file.

use std::fs::Permissions;
use std::io;
use std::path::{Path, PathBuf};

use futures::stream::{self, StreamExt, TryStreamExt};
use tempfile::NamedTempFile;

use super::builder::{Download, Downloaded};
use super::plan::Plan;
use super::range::Fetch;
use super::sink::FileSink;
use crate::error::Result;
use crate::transfer::blocking::{blocking, local};

/// Whether a file can take the target's place: not that of a device or a pipe, which is more than its bytes.
pub(super) async fn can_be_replaced(path: &Path) -> Result<bool> {
    let target = path.to_owned();
    let found = blocking(move || match std::fs::metadata(target) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        found => found.map(|found| found.is_file() || found.is_dir()),
    });
    found.await.map_err(|error| local("create", path, error))
}

/// Downloads beside the target, and renames when all is there and right.
pub(super) async fn download(download: &Download, path: &Path) -> Result<Downloaded> {
    let target = path.to_owned();
    let temporary = blocking(move || create_beside(&target)).await;
    // Removed again when it is dropped: on any error below, and with the caller's future.
    let temporary = temporary.map_err(|error| local("create", path, error))?;
    let file = temporary
        .as_file()
        .try_clone()
        .map_err(|error| local("create", path, error))?;

    let plan = Plan::of(download).await?;
    let pieces = fetch_all(download, &plan, FileSink::new(file, path)).await?;
    let downloaded = plan.finish(download, pieces)?;

    let target = path.to_owned();
    let renamed = blocking(move || Ok(temporary.persist(target)?)).await;
    renamed.map_err(|error| local("write", path, error))?;
    Ok(downloaded)
}

/// Brings every piece to its place in the file, as many at a time as set.
async fn fetch_all(download: &Download, plan: &Plan, sink: FileSink) -> Result<Vec<Piece>> {
    let fetch = &Fetch::new(download, plan);
    stream::iter(plan.spans())
        .map(|span| {
            let mut sink = sink.clone();
            async move { Ok((span, fetch.fetch(span, &mut sink).await?)) }
        })
        .buffer_unordered(download.config.parts_under_way())
        .try_collect()
        .await
}

type Piece = (super::plan::Span, Option<crate::transfer::checksum::Crc>);

/// Makes a temporary file in the target's directory, so that it can be renamed to the target, with
/// the permissions that the target has or would have.
fn create_beside(target: &Path) -> io::Result<NamedTempFile> {
    let existing = std::fs::metadata(target).ok();
    if existing.as_ref().is_some_and(std::fs::Metadata::is_dir) {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let mut prefix = target
        .file_name()
        .map(PathBuf::from)
        .unwrap_or_default()
        .into_os_string();
    prefix.push(".");
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix);
    if let Some(permissions) = as_if_created() {
        builder.permissions(permissions);
    }
    let temporary = match target.parent() {
        Some(directory) if directory != Path::new("") => builder.tempfile_in(directory),
        _ => builder.tempfile_in("."),
    }?;
    if let Some(existing) = existing {
        temporary
            .as_file()
            .set_permissions(existing.permissions())?;
    }
    Ok(temporary)
}

/// What a file is created with, before the umask; a temporary file is for its owner alone otherwise.
#[cfg(unix)]
#[expect(
    clippy::unnecessary_wraps,
    reason = "elsewhere there is nothing to set"
)]
fn as_if_created() -> Option<Permissions> {
    Some(std::os::unix::fs::PermissionsExt::from_mode(0o666))
}

/// Elsewhere a temporary file is created as any other.
#[cfg(not(unix))]
fn as_if_created() -> Option<Permissions> {
    None
}
