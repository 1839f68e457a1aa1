//! A sandbox with a resource on top, and a log of what went over the wire.

use crate::logged::{logged_sandbox, operations};
use futures::{StreamExt, TryStreamExt, stream};
use resource::s3::{Bucket, S3};
use sandbox::{Fault, Sandbox};
use session::Session;
use session::wire::WireLog;

/// Everything that a test needs. Nothing of it reads the machine's own settings.
pub(crate) struct World {
    pub(crate) sandbox: Sandbox,
    pub(crate) session: Session,
    pub(crate) s3: S3,
    pub(crate) log: WireLog,
}

impl World {
    pub(crate) async fn new() -> Self {
        let (sandbox, session, log) = logged_sandbox().await;
        let s3 = S3::new(&session);
        Self {
            sandbox,
            session,
            s3,
            log,
        }
    }

    /// An empty bucket.
    pub(crate) async fn bucket(&self, name: &str) -> Bucket {
        let bucket = self.s3.bucket(name);
        bucket.create().await.unwrap();
        bucket
    }

    /// A bucket with these keys, each object being its key.
    pub(crate) async fn bucket_of<K: Into<String>>(
        &self,
        name: &str,
        keys: impl IntoIterator<Item = K>,
    ) -> Bucket {
        let bucket = self.bucket(name).await;
        let keys: Vec<String> = keys.into_iter().map(Into::into).collect();
        let puts = stream::iter(keys).map(|key| {
            let put = bucket.object(key.as_str()).put(key);
            async move { put.await.map(drop) }
        });
        puts.buffer_unordered(16).try_collect::<()>().await.unwrap();
        self.log.clear();
        bucket
    }

    pub(crate) fn fault(&self, fault: &str) {
        self.sandbox.fault(fault.parse::<Fault>().unwrap());
    }

    /// The operations that were sent, each attempt.
    pub(crate) fn sent(&self) -> Vec<String> {
        operations(&self.log)
    }

    /// How often an operation was sent.
    pub(crate) fn count(&self, operation: &str) -> usize {
        self.sent().iter().filter(|sent| *sent == operation).count()
    }
}

/// All keys of a bucket, in order.
pub(crate) async fn keys(bucket: &Bucket) -> Vec<String> {
    let objects = bucket.objects().stream();
    objects
        .map_ok(|object| object.key().to_owned())
        .try_collect()
        .await
        .unwrap()
}
