//! The store: every bucket, shared by every connection.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};
use std::time::SystemTime;

use bytes::Bytes;
use s3s::S3Result;
use time::OffsetDateTime;

use super::account::Account;
use super::checksum::{Algorithm, Checksum, md5};
use super::error;
use super::model::{Bucket, Content, Headers, Lock, Version, VersionId};
use super::notification::Queues;
use super::ownership::ObjectOwnership;

/// S3's state in memory. Cloning it is cheap and shares the state.
///
/// No lock is held while a request waits for bytes: a body is read first, then put in place at once, so that a reader
/// sees an object whole or not at all.
///
/// ```
/// use std::time::SystemTime;
///
/// let store = sandbox::s3::Store::new("us-east-1");
/// store.create_bucket("demo");
/// store.put("demo", "logs/1.txt", "first line\n".into(), SystemTime::UNIX_EPOCH);
/// ```
#[derive(Clone, Debug)]
pub struct Store {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    region: String,
    ownership: ObjectOwnership,
    buckets: RwLock<BTreeMap<String, Bucket>>,
    numbers: AtomicU64,
    plain: Arc<Headers>,
    queues: OnceLock<Arc<dyn Queues>>,
}

impl Store {
    /// An empty store whose endpoint is in `region`.
    #[must_use]
    pub fn new(region: &str) -> Self {
        Self::with_ownership(region, ObjectOwnership::default())
    }

    /// The same whose new buckets have this Object Ownership, where a request does not say otherwise.
    pub(crate) fn with_ownership(region: &str, ownership: ObjectOwnership) -> Self {
        let shared = Shared {
            region: region.to_owned(),
            ownership,
            buckets: RwLock::default(),
            numbers: AtomicU64::new(1),
            plain: Arc::default(),
            queues: OnceLock::new(),
        };
        Self {
            shared: Arc::new(shared),
        }
    }

    /// The region of the endpoint, where buckets are made unless a request says otherwise.
    #[must_use]
    pub fn region(&self) -> &str {
        &self.shared.region
    }

    /// Says where notifications go. Without queues, a bucket's notifications are only kept.
    #[cfg(feature = "sqs")]
    pub(crate) fn connect_queues(&self, queues: Arc<dyn Queues>) {
        // The first queues stay: a store has one server.
        let _ = self.shared.queues.set(queues);
    }

    pub(super) fn queues(&self) -> Option<&Arc<dyn Queues>> {
        self.shared.queues.get()
    }

    /// Makes a bucket in the endpoint's region, without a request; does nothing when it is there.
    pub fn create_bucket(&self, name: &str) {
        self.create_bucket_in(self.region(), name);
    }

    /// Makes a bucket in a region, without a request; does nothing when it is there.
    pub(crate) fn create_bucket_in(&self, region: &str, name: &str) {
        let made = || self.new_bucket(region, Account::root());
        self.buckets_mut(|buckets| {
            buckets.entry(name.to_owned()).or_insert_with(made);
        });
    }

    /// A bucket with the settings that S3 gives a new one.
    pub(crate) fn new_bucket(&self, region: &str, owner: Arc<Account>) -> Bucket {
        let mut bucket = Bucket::new(region, owner, now());
        let ownership = self.shared.ownership.as_str();
        bucket.configuration.set_object_ownership(ownership);
        bucket
    }

    /// Writes an object without a request, and its bucket if that is missing.
    ///
    /// `modified` is what the listing shows, in whole seconds as S3 has it.
    pub fn put(&self, bucket: &str, key: &str, bytes: Bytes, modified: SystemTime) {
        self.put_all(bucket, [(key.to_owned(), bytes, modified)]);
    }

    /// Writes many objects at once: key, bytes, time of modification. Fast enough for millions.
    ///
    /// ```
    /// # use std::time::SystemTime;
    /// let store = sandbox::s3::Store::new("us-east-1");
    /// let objects = (0..1000).map(|n| (format!("{n:04}"), "x".into(), SystemTime::UNIX_EPOCH));
    /// store.put_all("demo", objects);
    /// ```
    pub fn put_all(
        &self,
        bucket: &str,
        objects: impl IntoIterator<Item = (String, Bytes, SystemTime)>,
    ) {
        self.create_bucket(bucket);
        let objects = objects
            .into_iter()
            .map(|(key, bytes, modified)| (key, self.plain_version(bytes, modified)));
        self.buckets_mut(|buckets| {
            let Some(bucket) = buckets.get_mut(bucket) else {
                return;
            };
            for (key, version) in objects {
                bucket.insert(key, version, self.number());
            }
        });
    }

    fn plain_version(&self, bytes: Bytes, modified: SystemTime) -> Version {
        Version {
            id: VersionId::Null,
            modified: whole_seconds(modified.into()),
            etag: hex::encode(md5(&bytes)),
            checksum: Some(Checksum::of_bytes(Algorithm::Crc64Nvme, &bytes)),
            content: Content::from(bytes),
            parts: Arc::new([]),
            headers: Arc::clone(&self.shared.plain),
            tags: Vec::new(),
            owner: Account::root(),
            acl: None,
            lock: Lock::default(),
            restored_until: None,
        }
    }

    /// The next number of a version or an upload.
    pub(crate) fn number(&self) -> u64 {
        self.shared.numbers.fetch_add(1, Ordering::Relaxed)
    }

    /// Looks at one bucket, or fails with `NoSuchBucket`.
    pub(crate) fn read<T>(
        &self,
        bucket: &str,
        look: impl FnOnce(&Bucket) -> S3Result<T>,
    ) -> S3Result<T> {
        self.buckets(|buckets| look(buckets.get(bucket).ok_or_else(error::no_such_bucket)?))
    }

    /// Changes one bucket, or fails with `NoSuchBucket`.
    pub(crate) fn write<T>(
        &self,
        bucket: &str,
        change: impl FnOnce(&mut Bucket) -> S3Result<T>,
    ) -> S3Result<T> {
        self.buckets_mut(|buckets| {
            change(buckets.get_mut(bucket).ok_or_else(error::no_such_bucket)?)
        })
    }

    /// Looks at all buckets.
    pub(crate) fn buckets<T>(&self, look: impl FnOnce(&BTreeMap<String, Bucket>) -> T) -> T {
        look(
            &self
                .shared
                .buckets
                .read()
                .unwrap_or_else(PoisonError::into_inner),
        )
    }

    /// Changes the set of buckets.
    pub(crate) fn buckets_mut<T>(
        &self,
        change: impl FnOnce(&mut BTreeMap<String, Bucket>) -> T,
    ) -> T {
        change(
            &mut self
                .shared
                .buckets
                .write()
                .unwrap_or_else(PoisonError::into_inner),
        )
    }
}

/// The time now, in whole seconds: S3's dates have no finer resolution, in headers and listings alike.
pub(crate) fn now() -> OffsetDateTime {
    whole_seconds(OffsetDateTime::now_utc())
}

fn whole_seconds(time: OffsetDateTime) -> OffsetDateTime {
    time.replace_nanosecond(0).unwrap_or(time)
}
