//! The common prefixes of a listing: its "folders".

use std::fmt;
use std::future::IntoFuture;

use futures::future::BoxFuture;
use futures::stream::{self, BoxStream, StreamExt, TryStreamExt};

use super::{Collection, Listing};
use crate::{Error, Result};

/// The common prefixes of a listing, made by [`Collection::common_prefixes`]: all of them when it is awaited, or one by
/// one by [`stream`](Self::stream).
#[derive(Clone)]
#[must_use = "nothing is sent before it is awaited, or a stream of it is polled"]
pub struct CommonPrefixes<L> {
    collection: Collection<L>,
    limit: Option<usize>,
}

impl<L: Listing> Collection<L> {
    /// The common prefixes of the keys up to the delimiter, from all pages: the "folders" below the prefix.
    ///
    /// Each ends with the delimiter. There are none without a [delimiter](Collection::delimiter). A
    /// [`limit`](Self::limit) counts the common prefixes here, not the items.
    ///
    /// boto3: `CommonPrefixes` of each page of `get_paginator("list_objects_v2")`; its resources do not have them.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// # async fn run(bucket: resource::Bucket) -> resource::Result<()> {
    /// for day in bucket.objects().prefix("events/").delimiter("/").common_prefixes().await? {
    ///     println!("{day}"); // events/day=2024-01-01/
    /// }
    /// # Ok(())
    /// # }
    /// # drop(run(s3.bucket("demo")));
    /// ```
    #[doc(alias = "folders")]
    pub fn common_prefixes(&self) -> CommonPrefixes<L> {
        let limit = self.options().limit;
        CommonPrefixes {
            collection: self.without_limit(),
            limit,
        }
    }
}

impl<L: Listing> CommonPrefixes<L> {
    /// The common prefixes, one by one, page after page. Nothing is sent before the first poll.
    #[must_use = "a stream does nothing unless it is polled"]
    pub fn stream(&self) -> BoxStream<'static, Result<String, Error>> {
        let pages = self.collection.pages();
        let prefixes = pages.map_ok(|page| stream::iter(page.into_parts().1).map(Ok));
        let prefixes = prefixes.try_flatten();
        match self.limit {
            Some(limit) => prefixes.take(limit).boxed(),
            None => prefixes.boxed(),
        }
    }
}

impl<L: Listing> IntoFuture for CommonPrefixes<L> {
    type Output = Result<Vec<String>, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.stream().try_collect())
    }
}

impl<L: Listing + fmt::Debug> fmt::Debug for CommonPrefixes<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("CommonPrefixes")
            .field(&self.collection)
            .finish()
    }
}
