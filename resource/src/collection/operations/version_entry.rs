//! A version or a delete marker: one entry of `ListObjectVersions`.

use std::cmp::Ordering;

use aws_sdk_s3::primitives::DateTime;
use aws_sdk_s3::types::{
    ChecksumAlgorithm, ChecksumType, DeleteMarkerEntry, ObjectVersion, ObjectVersionStorageClass,
    Owner, RestoreStatus,
};

/// One entry of a versions listing.
///
/// The API lists versions and delete markers in one sequence; the SDK, like boto3, sorts them into two lists. Here
/// they are in one again.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum VersionEntry {
    /// A version that has content.
    Version(ObjectVersion),
    /// A marker that says that the key was deleted at this point.
    DeleteMarker(DeleteMarkerEntry),
}

impl VersionEntry {
    /// The key.
    #[must_use]
    pub fn key(&self) -> &str {
        let key = match self {
            Self::Version(version) => version.key(),
            Self::DeleteMarker(marker) => marker.key(),
        };
        key.unwrap_or_default()
    }

    /// The version's identifier; `null` for what was written before versioning.
    #[must_use]
    pub fn version_id(&self) -> &str {
        let version_id = match self {
            Self::Version(version) => version.version_id(),
            Self::DeleteMarker(marker) => marker.version_id(),
        };
        version_id.unwrap_or("null")
    }

    /// Whether this is the current version of its key.
    #[must_use]
    pub fn is_latest(&self) -> bool {
        let is_latest = match self {
            Self::Version(version) => version.is_latest(),
            Self::DeleteMarker(marker) => marker.is_latest(),
        };
        is_latest.unwrap_or_default()
    }

    /// Whether this is a delete marker.
    #[must_use]
    pub fn is_delete_marker(&self) -> bool {
        matches!(self, Self::DeleteMarker(_))
    }

    /// When it was written.
    #[must_use]
    pub fn last_modified(&self) -> Option<&DateTime> {
        match self {
            Self::Version(version) => version.last_modified(),
            Self::DeleteMarker(marker) => marker.last_modified(),
        }
    }

    /// The owner, if the response has it.
    #[must_use]
    pub fn owner(&self) -> Option<&Owner> {
        match self {
            Self::Version(version) => version.owner(),
            Self::DeleteMarker(marker) => marker.owner(),
        }
    }

    /// The size in bytes; `None` for a delete marker.
    #[must_use]
    pub fn size(&self) -> Option<i64> {
        self.as_version()?.size()
    }

    /// The entity tag, in quotation marks; `None` for a delete marker.
    #[must_use]
    pub fn e_tag(&self) -> Option<&str> {
        self.as_version()?.e_tag()
    }

    /// The storage class; `None` for a delete marker.
    #[must_use]
    pub fn storage_class(&self) -> Option<&ObjectVersionStorageClass> {
        self.as_version()?.storage_class()
    }

    /// The algorithms of the version's checksums; none for a delete marker.
    #[must_use]
    pub fn checksum_algorithm(&self) -> &[ChecksumAlgorithm] {
        self.as_version()
            .map_or(&[], ObjectVersion::checksum_algorithm)
    }

    /// Whether the checksum is that of the whole version or of its parts.
    #[must_use]
    pub fn checksum_type(&self) -> Option<&ChecksumType> {
        self.as_version()?.checksum_type()
    }

    /// Whether an archived version is restored, if the listing was asked for it.
    #[must_use]
    pub fn restore_status(&self) -> Option<&RestoreStatus> {
        self.as_version()?.restore_status()
    }

    /// The version, unless this is a delete marker.
    #[must_use]
    pub fn as_version(&self) -> Option<&ObjectVersion> {
        match self {
            Self::Version(version) => Some(version),
            Self::DeleteMarker(_) => None,
        }
    }

    /// Puts the two lists of a page back into the one sequence that the service sent.
    ///
    /// Each list is in that order already, so one pass suffices, and nothing is compared within a list.
    pub(super) fn merge(
        versions: Vec<ObjectVersion>,
        markers: Vec<DeleteMarkerEntry>,
    ) -> Vec<Self> {
        let mut merged = Vec::with_capacity(versions.len() + markers.len());
        let mut versions = versions.into_iter().map(Self::Version).peekable();
        for marker in markers.into_iter().map(Self::DeleteMarker) {
            while let Some(version) = versions.next_if(|version| version.precedes(&marker)) {
                merged.push(version);
            }
            merged.push(marker);
        }
        merged.extend(versions);
        merged
    }

    /// By key; within a key the latest first, then the newer before the older.
    fn precedes(&self, other: &Self) -> bool {
        let newer_first = || other.last_modified().cmp(&self.last_modified());
        let order = self.key().as_bytes().cmp(other.key().as_bytes());
        let order = order.then_with(|| other.is_latest().cmp(&self.is_latest()));
        order.then_with(newer_first) != Ordering::Greater
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(key: &str, id: &str, second: i64, latest: bool) -> ObjectVersion {
        let version = ObjectVersion::builder()
            .key(key)
            .version_id(id)
            .is_latest(latest);
        version.last_modified(DateTime::from_secs(second)).build()
    }

    fn marker(key: &str, id: &str, second: i64, latest: bool) -> DeleteMarkerEntry {
        let marker = DeleteMarkerEntry::builder()
            .key(key)
            .version_id(id)
            .is_latest(latest);
        marker.last_modified(DateTime::from_secs(second)).build()
    }

    #[test]
    fn a_page_is_merged_by_key_and_newest_first() {
        let versions = vec![
            version("a", "a1", 1, true),
            version("b", "b3", 30, false),
            version("b", "b1", 10, false),
            version("c", "c1", 1, true),
        ];
        let markers = vec![
            marker("b", "b4", 40, true),
            marker("b", "b2", 20, false),
            marker("d", "d1", 1, true),
        ];
        let merged = VersionEntry::merge(versions, markers);
        let ids: Vec<_> = merged.iter().map(VersionEntry::version_id).collect();
        assert_eq!(ids, ["a1", "b4", "b3", "b2", "b1", "c1", "d1"]);
    }

    #[test]
    fn the_latest_goes_first_when_two_were_written_in_the_same_second() {
        let versions = vec![version("a", "old", 1, false)];
        let markers = vec![marker("a", "new", 1, true)];
        let merged = VersionEntry::merge(versions, markers);
        assert_eq!(merged[0].version_id(), "new");
    }
}
