//! How to list in parallel: a description that sends nothing.

use std::fmt;

use super::{KeyOrdered, ParallelItems};
use crate::Error;
use crate::collection::Collection;

/// A collection, to be listed as several key ranges at once.
#[derive(Clone)]
#[must_use = "nothing is sent until a stream is polled or `count` awaited"]
pub struct Parallel<L> {
    pub(super) collection: Collection<L>,
    pub(super) requests: usize,
    pub(super) in_order: bool,
}

impl<L: KeyOrdered> Collection<L> {
    /// Lists several ranges of the keys at once, with at most so many requests under way.
    ///
    /// The ranges are found without knowing the keys, so it pays off in any bucket of more than a few thousand keys,
    /// at the price of a few more requests than a plain listing. Each key comes exactly once, in order unless
    /// [`unordered`](Parallel::unordered) is asked for. Up to 16 pages per request are held meanwhile.
    ///
    /// Directory buckets do not list in order, and are listed by one request at a time.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let client = aws_sdk_s3::Client::from_conf(config);
    /// # use resource::collection::{Collection, ListObjectsV2};
    /// # async fn run(objects: Collection<ListObjectsV2<aws_sdk_s3::types::Object>>) -> Result<(), resource::Error> {
    /// let mut items = objects.prefix("logs/").parallel(8).stream();
    /// while let Some(object) = items.try_next().await? {
    ///     println!("{:?}", object.key());
    /// }
    /// # Ok(())
    /// # }
    /// # let request = client.list_objects_v2().bucket("demo");
    /// # drop(run(Collection::new(ListObjectsV2::new(client, (), request))));
    /// ```
    pub fn parallel(&self, requests: usize) -> Parallel<L> {
        Parallel {
            collection: self.clone(),
            requests: requests.max(1),
            in_order: true,
        }
    }
}

impl<L: KeyOrdered> Parallel<L> {
    /// Yields items as they come, which takes less memory and waits for nothing.
    pub fn unordered(mut self) -> Self {
        self.in_order = false;
        self
    }

    pub(crate) fn collection(&self) -> &Collection<L> {
        &self.collection
    }

    pub(crate) fn requests(&self) -> usize {
        self.requests
    }

    /// The items, one by one.
    pub fn stream(&self) -> ParallelItems<L> {
        ParallelItems::new(self)
    }

    /// How many items there are.
    ///
    /// # Errors
    ///
    /// As [`ParallelItems::try_next`].
    pub async fn count(&self) -> Result<usize, Error> {
        let mut items = self.clone().unordered().stream();
        let mut count = 0;
        while items.try_next().await?.is_some() {
            count += 1;
        }
        Ok(count)
    }
}

impl<L: KeyOrdered + fmt::Debug> fmt::Debug for Parallel<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Parallel")
            .field("collection", &self.collection)
            .field("requests", &self.requests)
            .field("in_order", &self.in_order)
            .finish()
    }
}
