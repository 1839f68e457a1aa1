//! The batch actions of collections.

use aws_sdk_s3::Client;
use aws_sdk_s3::types::Object;

use super::{Delete, Target};
use crate::collection::{
    Collection, ListObjectVersions, ListObjectsV2, Listed, Listing, Parallel, VersionEntry,
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

impl<Item: Listed<Raw = Object> + Into<Target>> Parallel<ListObjectsV2<Item>> {
    /// Deletes every object that the collection lists, 1,000 per request, while several ranges of the keys are listed at
    /// once. It pays off where a listing waits for the network: a bucket is then emptied as fast as S3 takes the deletes.
    ///
    /// Nothing is sent until the batch is awaited. As many deletes as listings are under way at once.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// # async fn run(bucket: resource::s3::Bucket) -> resource::Result<()> {
    /// let done = bucket.objects().prefix("tmp/").parallel(8).delete().await?;
    /// println!("{} deleted", done.deleted);
    /// # Ok(())
    /// # }
    /// # drop(run(s3.bucket("demo")));
    /// ```
    #[doc(alias = "delete_objects")]
    pub fn delete(&self) -> Delete<'static> {
        let listing = self.collection().listing();
        let bucket = listing.input().get_bucket().as_deref().unwrap_or_default();
        let keys = self.clone().unordered().stream();
        Delete::stream(listing.client(), bucket, keys).in_flight(self.requests())
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
