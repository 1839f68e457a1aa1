//! The batch actions of collections.

use aws_sdk_s3::Client;
use aws_sdk_s3::types::Object;

use super::{Delete, Target};
use crate::collection::{
    Collection, ListObjectVersions, ListObjectsV2, Listed, Listing, VersionEntry,
};

impl<Item: Listed<Raw = Object>> Collection<ListObjectsV2<Item>> {
    /// Deletes every object that the collection lists, 1,000 per request. Fails if any object could not be deleted.
    ///
    /// Nothing is sent until the batch is awaited. The next keys are listed while these are deleted.
    ///
    /// boto3: `objects.delete()`, which raises nothing for the keys that failed, and ends at the first page without
    /// objects.
    #[doc(alias = "delete_objects")]
    pub fn delete(&self) -> Delete<'static> {
        let bucket = self.listing().input().get_bucket().as_deref();
        delete(self, self.listing().client(), bucket)
    }
}

impl<Item: Listed<Raw = VersionEntry>> Collection<ListObjectVersions<Item>> {
    /// Deletes every version and delete marker that the collection lists, for good. Fails if any could not be deleted.
    ///
    /// Nothing is sent until the batch is awaited.
    ///
    /// boto3: `object_versions.delete()`.
    #[doc(alias = "delete_objects")]
    pub fn delete(&self) -> Delete<'static> {
        let bucket = self.listing().input().get_bucket().as_deref();
        delete(self, self.listing().client(), bucket)
    }
}

fn delete<L: Listing<Raw: Into<Target>>>(
    collection: &Collection<L>,
    client: &Client,
    bucket: Option<&str>,
) -> Delete<'static> {
    Delete::stream(client, bucket.unwrap_or_default(), collection.raw())
}
