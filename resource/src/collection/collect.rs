//! All items of a collection at once.

use std::future::IntoFuture;

use futures::future::BoxFuture;

use super::{Collection, KeyOrdered, Listing, Parallel};
use crate::{Error, Result};

impl<L: Listing> Collection<L> {
    /// All items, in a `Vec`. Awaiting the collection does the same: `bucket.objects().prefix("a/").await?`.
    ///
    /// They are all in memory then; [`stream`](Self::stream) holds two pages at most.
    ///
    /// boto3: `list(bucket.objects.all())`.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// # async fn run(bucket: resource::Bucket) -> resource::Result<()> {
    /// let mut objects = bucket.objects().prefix("logs/").collect().await?;
    /// objects.sort_by_key(|object| object.size());
    ///
    /// let versions = bucket.object_versions().await?;
    /// println!("{} objects, {} versions", objects.len(), versions.len());
    /// # Ok(())
    /// # }
    /// # drop(run(s3.bucket("demo")));
    /// ```
    ///
    /// # Errors
    ///
    /// As [`Items::try_next`](super::Items::try_next).
    pub async fn collect(&self) -> Result<Vec<L::Item>, Error> {
        let mut pages = self.paginator();
        let mut items = Vec::new();
        while let Some(page) = pages.next_page().await? {
            let entries = page.entries.into_iter();
            items.extend(entries.map(|raw| self.listing().item(raw)));
        }
        Ok(items)
    }
}

/// All items, in a `Vec`; see [`collect`](Collection::collect).
impl<L: Listing> IntoFuture for Collection<L> {
    type Output = Result<Vec<L::Item>, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { self.collect().await })
    }
}

impl<L: KeyOrdered> Parallel<L> {
    /// All items, in a `Vec`. Awaiting it does the same.
    ///
    /// # Errors
    ///
    /// As [`ParallelItems::try_next`](super::ParallelItems::try_next).
    pub async fn collect(&self) -> Result<Vec<L::Item>, Error> {
        let mut stream = self.stream();
        let mut items = Vec::new();
        while let Some(item) = stream.try_next().await? {
            items.push(item);
        }
        Ok(items)
    }
}

/// All items, in a `Vec`; see [`collect`](Parallel::collect).
impl<L: KeyOrdered> IntoFuture for Parallel<L> {
    type Output = Result<Vec<L::Item>, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { self.collect().await })
    }
}
