//! Handles together with the attributes that a listing returned.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::Arc;

use crate::batch::Target;
use crate::s3::ObjectVersion;

/// The content of a summary: an entry of a listing, or a bare name.
///
/// It is part of the summary's type, so that an attribute that no listing gave cannot be read: the compiler
/// says so. Implemented by the SDK's types of entries and by [`NotListed`].
pub trait Entry: Clone + Send + Sync + 'static {
    /// The name of the resource: in S3, the key.
    fn name(&self) -> &str;
}

/// In place of an entry, for a summary that was made by hand: it has a name and no attributes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotListed(pub Arc<str>);

impl Entry for NotListed {
    fn name(&self) -> &str {
        &self.0
    }
}

/// A handle that a listing found, with the attributes that the listing gave: `bucket.creation_date()`.
///
/// It derefs to the handle, with all of its actions; [`item`](Self::item) is the SDK's entry.
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
/// use aws_sdk_s3::types;
/// use resource::Summary;
/// use resource::collection::Listed;
/// use resource::s3::Bucket;
///
/// let entry = types::Bucket::builder().name("demo").bucket_region("eu-west-1").build();
/// let bucket = Summary::<Bucket, _>::from_listing(&s3, entry);
/// assert_eq!(bucket.name(), "demo");
/// assert_eq!(bucket.bucket_region(), Some("eu-west-1"));
/// ```
#[derive(Clone)]
pub struct Summary<H, I> {
    handle: H,
    item: I,
}

impl<H, I> Summary<H, I> {
    /// The handle, and the entry that names it.
    pub fn new(handle: H, item: I) -> Self {
        Self { handle, item }
    }

    /// The handle alone.
    pub fn handle(&self) -> &H {
        &self.handle
    }

    /// The entry of the listing.
    pub fn item(&self) -> &I {
        &self.item
    }

    /// The handle and the entry.
    pub fn into_parts(self) -> (H, I) {
        (self.handle, self.item)
    }
}

impl<H, I> Deref for Summary<H, I> {
    type Target = H;

    fn deref(&self) -> &H {
        &self.handle
    }
}

/// Two summaries are equal if their handles are, whatever attributes the listings returned.
impl<H: PartialEq, I> PartialEq for Summary<H, I> {
    fn eq(&self, other: &Self) -> bool {
        self.handle == other.handle
    }
}

impl<H: Eq, I> Eq for Summary<H, I> {}

impl<H: PartialOrd, I> PartialOrd for Summary<H, I> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.handle.partial_cmp(&other.handle)
    }
}

impl<H: Ord, I> Ord for Summary<H, I> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.handle.cmp(&other.handle)
    }
}

impl<H: Hash, I> Hash for Summary<H, I> {
    fn hash<S: Hasher>(&self, state: &mut S) {
        self.handle.hash(state);
    }
}

impl<H: fmt::Display, I> fmt::Display for Summary<H, I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.handle.fmt(f)
    }
}

/// Names the handle in a batch.
impl<H, I> From<Summary<H, I>> for Target
where
    Self: From<H>,
{
    fn from(summary: Summary<H, I>) -> Self {
        Self::from(summary.handle)
    }
}

/// Names the version in a batch.
impl<I> From<&Summary<ObjectVersion, I>> for Target {
    fn from(summary: &Summary<ObjectVersion, I>) -> Self {
        Self::from(&summary.handle)
    }
}

impl<H: fmt::Debug, I> fmt::Debug for Summary<H, I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.handle.fmt(f)
    }
}
