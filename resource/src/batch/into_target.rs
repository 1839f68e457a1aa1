//! Conversions into a [`Target`]: from a key, a key and a version, an entry of a listing.

use std::borrow::Cow;

use aws_sdk_s3::types;

use super::Target;
use crate::collection::VersionEntry;

impl From<&str> for Target {
    fn from(key: &str) -> Self {
        Self::new(key)
    }
}

impl From<String> for Target {
    fn from(key: String) -> Self {
        Self::new(key)
    }
}

impl From<&String> for Target {
    fn from(key: &String) -> Self {
        Self::new(key)
    }
}

impl From<&&str> for Target {
    fn from(key: &&str) -> Self {
        Self::new(*key)
    }
}

impl From<Cow<'_, str>> for Target {
    fn from(key: Cow<'_, str>) -> Self {
        Self::new(key)
    }
}

impl From<&Target> for Target {
    fn from(target: &Target) -> Self {
        target.clone()
    }
}

impl<K: Into<String>, V: Into<String>> From<(K, V)> for Target {
    fn from((key, version_id): (K, V)) -> Self {
        Self::version(key, version_id)
    }
}

impl From<types::Object> for Target {
    fn from(object: types::Object) -> Self {
        Self::new(object.key.unwrap_or_default())
    }
}

impl From<VersionEntry> for Target {
    fn from(entry: VersionEntry) -> Self {
        match entry {
            VersionEntry::Version(version) => Self::named(version.key, version.version_id),
            VersionEntry::DeleteMarker(marker) => Self::named(marker.key, marker.version_id),
        }
    }
}
