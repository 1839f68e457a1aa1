//! Batches of keys that no collection lists.

use futures::Stream;

use crate::Result;
use crate::batch::{Delete, Target};
use crate::s3::Bucket;

impl Bucket {
    /// Deletes these keys, versions, or objects, a thousand a request.
    ///
    /// Nothing is sent until the batch is awaited. boto3's `Object` has a batch action of this kind that no collection
    /// leads to.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// # async fn run(bucket: resource::s3::Bucket) -> resource::Result<()> {
    /// let outcome = bucket.delete_keys(["a.txt", "b.txt"]).await?.into_result()?;
    /// assert_eq!(outcome.deleted, 2);
    /// # Ok(())
    /// # }
    /// # drop(run(s3.bucket("demo")));
    /// ```
    pub fn delete_keys<K>(&self, keys: K) -> Delete
    where
        K: IntoIterator<Item: Into<Target>, IntoIter: Send + 'static>,
    {
        Delete::keys(self.client(), self.name(), keys)
    }

    /// Deletes the keys of a stream as they come: a collection that the caller has filtered, for instance.
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
    /// bucket.delete_stream(empty).await?.into_result()?;
    /// # Ok(())
    /// # }
    /// # drop(run(s3.bucket("demo")));
    /// ```
    pub fn delete_stream<S, K>(&self, keys: S) -> Delete
    where
        S: Stream<Item = Result<K>> + Send + 'static,
        K: Into<Target>,
    {
        Delete::stream(self.client(), self.name(), keys)
    }
}
