//! The file beside the target that a download is written to first.

use std::fs::{Metadata, Permissions};
use std::io;
use std::path::Path;

use tempfile::NamedTempFile;

/// How many bytes of the target's name the temporary file's name has. With its random end it stays below the limit of
/// file systems, 255 bytes.
const NAME: usize = 200;

/// Makes a temporary file in the target's directory, so that it can be renamed to the target, with the permissions that
/// the target has or would have.
pub(super) fn beside(target: &Path) -> io::Result<NamedTempFile> {
    // A symbolic link is replaced, so the permissions of the file it points to do not matter.
    let existing = std::fs::symlink_metadata(target).ok();
    if std::fs::metadata(target).is_ok_and(|found| found.is_dir()) {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let prefix = prefix(target);
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix);
    if let Some(permissions) = as_if_created() {
        builder.permissions(permissions);
    }
    let temporary = match target.parent() {
        Some(directory) if directory != Path::new("") => builder.tempfile_in(directory),
        _ => builder.tempfile_in("."),
    }?;
    if let Some(existing) = existing.filter(Metadata::is_file) {
        temporary
            .as_file()
            .set_permissions(harmless(&existing.permissions()))?;
    }
    Ok(temporary)
}

/// The start of the target's name.
fn prefix(target: &Path) -> String {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let end = name.floor_char_boundary(NAME);
    format!("{}.", name.get(..end).unwrap_or_default())
}

/// The permissions without setuid, setgid and sticky bits, which were set for the old content.
#[cfg(unix)]
fn harmless(permissions: &Permissions) -> Permissions {
    use std::os::unix::fs::PermissionsExt;
    Permissions::from_mode(permissions.mode() & 0o777)
}

#[cfg(not(unix))]
fn harmless(permissions: &Permissions) -> Permissions {
    permissions.clone()
}

/// The permissions that a new file has before the umask. A temporary file would be readable by its owner only.
#[cfg(unix)]
#[expect(
    clippy::unnecessary_wraps,
    reason = "other systems have nothing to set"
)]
fn as_if_created() -> Option<Permissions> {
    Some(std::os::unix::fs::PermissionsExt::from_mode(0o666))
}

/// On other systems a temporary file has the permissions of any other.
#[cfg(not(unix))]
fn as_if_created() -> Option<Permissions> {
    None
}
