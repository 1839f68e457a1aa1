//! Batches of keys that no collection lists.

use futures::Stream;

use crate::Result;
use crate::batch::{Delete, Target};
use crate::s3::Bucket;

/// Many keys at once.
impl Bucket {
    /// Deletes these keys, versions or objects, 1,000 per request. Fails if any could not be deleted.
    ///
    /// Nothing is sent until the batch is awaited.
    ///
    /// boto3's `Object` has a batch action `delete` that no collection leads to.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// # async fn run(bucket: resource::s3::Bucket) -> resource::Result<()> {
    /// bucket.delete_keys(["a.txt", "b.txt"]).await?;
    ///
    /// let keys = vec!["c.txt".to_owned(), "d.txt".to_owned()];
    /// bucket.delete_keys(&keys).await?;
    /// # Ok(())
    /// # }
    /// # drop(run(s3.bucket("demo")));
    /// ```
    #[doc(alias = "delete_objects")]
    pub fn delete_keys<K>(&self, keys: K) -> Delete<'static>
    where
        K: IntoIterator<Item: Into<Target>>,
    {
        Delete::keys(self.client(), self.name(), keys)
    }

    /// Deletes the keys, versions or objects of a stream as they come: of a filtered collection, for instance.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// use futures::{TryStreamExt, future};
    ///
    /// # async fn run(bucket: resource::s3::Bucket) -> resource::Result<()> {
    /// let is_empty = |object: &resource::s3::ObjectSummary| future::ready(object.size() == Some(0));
    /// let empty = bucket.objects().stream().try_filter(is_empty);
    /// bucket.delete_stream(empty).await?;
    /// # Ok(())
    /// # }
    /// # drop(run(s3.bucket("demo")));
    /// ```
    pub fn delete_stream<'a, S, K>(&self, keys: S) -> Delete<'a>
    where
        S: Stream<Item = Result<K>> + Send + 'a,
        K: Into<Target>,
    {
        Delete::stream(self.client(), self.name(), keys)
    }
}
