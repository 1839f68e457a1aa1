//! The batch actions of collections.

use aws_sdk_s3::types::Object;

use super::Delete;
use crate::collection::{Collection, ListObjectVersions, ListObjectsV2, Listed, VersionEntry};

impl<Item: Listed<Raw = Object>> Collection<ListObjectsV2<Item>> {
    /// Deletes all objects of this collection, with its prefix, its limit and its other filters.
    ///
    /// Nothing is sent until the batch is awaited. Keys are deleted while the next ones are listed. A page without
    /// objects, as a delimiter brings them, does not end it.
    ///
    /// boto3: `objects.delete()`, which drops the failures, and ends at the first page without objects.
    pub fn delete(&self) -> Delete {
        let bucket = self
            .listing()
            .input()
            .get_bucket()
            .clone()
            .unwrap_or_default();
        Delete::stream(self.listing().client(), bucket, self.raw())
    }
}

impl<Item: Listed<Raw = VersionEntry>> Collection<ListObjectVersions<Item>> {
    /// Deletes all versions and delete markers of this collection, for good.
    ///
    /// Nothing is sent until the batch is awaited.
    ///
    /// boto3: `object_versions.delete()`.
    pub fn delete(&self) -> Delete {
        let bucket = self
            .listing()
            .input()
            .get_bucket()
            .clone()
            .unwrap_or_default();
        Delete::stream(self.listing().client(), bucket, self.raw())
    }
}
