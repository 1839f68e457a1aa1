//! Finding the version that a request means.

use std::sync::Arc;

use s3s::S3Result;

use crate::s3::error;
use crate::s3::model::{Bucket, Found, Version, VersionId};

/// The version of a key that a request names, or the current one.
pub(crate) fn find(bucket: &Bucket, key: &str, version_id: Option<&str>) -> S3Result<Arc<Version>> {
    let Some(version_id) = version_id else {
        return match bucket.objects.current(key) {
            Found::Version(version) => Ok(version),
            Found::Marker(marker) => Err(error::deleted(&marker)),
            Found::Nothing => Err(error::no_such_key()),
        };
    };
    let id = VersionId::parse(version_id)
        .ok_or_else(|| error::invalid_version_id("versionId", version_id))?;
    match bucket.objects.version(key, id) {
        Found::Version(version) => Ok(version),
        Found::Marker(marker) => Err(error::marker_not_allowed(&marker)),
        Found::Nothing => Err(error::no_such_version()),
    }
}

/// The same for a request that changes the version, or reads its tags: a delete marker has nothing to change, not even where
/// the request names no version.
pub(crate) fn find_to_change(
    bucket: &Bucket,
    key: &str,
    version_id: Option<&str>,
) -> S3Result<Arc<Version>> {
    match bucket.objects.current(key) {
        Found::Marker(marker) if version_id.is_none() => Err(error::marker_not_allowed(&marker)),
        _ => find(bucket, key, version_id),
    }
}
