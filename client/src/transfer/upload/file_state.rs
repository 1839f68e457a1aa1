//! The metadata that shows that a file was written to.

use std::fs::Metadata;
use std::time::SystemTime;

/// A file's length and times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FileState {
    pub(super) length: u64,
    modified: Option<SystemTime>,
    /// When the file or its status changed, in seconds and nanoseconds. Programs cannot set this time.
    changed: Option<(i64, i64)>,
}

impl FileState {
    pub(super) fn of(metadata: &Metadata) -> Self {
        Self {
            length: metadata.len(),
            modified: metadata.modified().ok(),
            changed: changed(metadata),
        }
    }

    /// Whether length and time of modification are the same, so that the content may be the same.
    pub(super) fn content_may_be(&self, other: &Self) -> bool {
        (self.length, self.modified) == (other.length, other.modified)
    }
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "other systems have no such time")]
fn changed(metadata: &Metadata) -> Option<(i64, i64)> {
    use std::os::unix::fs::MetadataExt;
    Some((metadata.ctime(), metadata.ctime_nsec()))
}

#[cfg(not(unix))]
fn changed(_: &Metadata) -> Option<(i64, i64)> {
    None
}
