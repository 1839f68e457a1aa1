//! The result of `versions`.

use std::fmt;

use aws_sdk_s3::types::{DeleteMarkerEntry, ObjectVersion};
use client::error::EscapeControl;
use serde::Serialize;

use super::text::count;

/// The versions of a key, the latest first. Ids are left out, since each run has others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct VersionList {
    /// The bucket.
    pub bucket: String,
    /// The versions and the delete markers.
    pub versions: Vec<ListedVersion>,
}

/// A version or a delete marker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListedVersion {
    /// The key.
    pub key: String,
    /// Whether this is the current version.
    pub is_latest: bool,
    /// `version` or `delete_marker`.
    pub kind: &'static str,
    /// The size in bytes; a delete marker has none.
    pub size: Option<i64>,
}

impl From<&ObjectVersion> for ListedVersion {
    fn from(version: &ObjectVersion) -> Self {
        Self {
            key: version.key().unwrap_or_default().to_owned(),
            is_latest: version.is_latest().unwrap_or_default(),
            kind: "version",
            size: version.size(),
        }
    }
}

impl From<&DeleteMarkerEntry> for ListedVersion {
    fn from(marker: &DeleteMarkerEntry) -> Self {
        Self {
            key: marker.key().unwrap_or_default().to_owned(),
            is_latest: marker.is_latest().unwrap_or_default(),
            kind: "delete_marker",
            size: None,
        }
    }
}

impl fmt::Display for VersionList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for version in &self.versions {
            let latest = if version.is_latest { "latest" } else { "" };
            let size = version.size.map(|size| size.to_string());
            let size = size.unwrap_or_default();
            let (kind, key) = (version.kind, EscapeControl(&version.key));
            writeln!(f, "{kind:<13}  {latest:<6}  {size:>8}  {key}")?;
        }
        let markers = self
            .versions
            .iter()
            .filter(|version| version.size.is_none());
        let markers = markers.count();
        let versions = count(self.versions.len() - markers, "version");
        let markers = count(markers, "delete marker");
        writeln!(
            f,
            "{versions} and {markers} in {}",
            EscapeControl(&self.bucket)
        )
    }
}
