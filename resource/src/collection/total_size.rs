//! The sizes of what a collection lists, summed up.

use aws_sdk_s3::types::{Object, Part};

use super::{Collection, Listing, VersionEntry};
use crate::{Error, Result};

/// An entry of a listing that says how large it is.
pub trait HasSize {
    /// The size in bytes; 0 where the listing does not say, and for a delete marker.
    fn size_in_bytes(&self) -> u64;
}

macro_rules! has_size {
    ($($entry:ty),*) => {$(
        impl HasSize for $entry {
            fn size_in_bytes(&self) -> u64 {
                self.size().and_then(|size| u64::try_from(size).ok()).unwrap_or_default()
            }
        }
    )*};
}

has_size!(Object, VersionEntry, Part);

impl<L: Listing<Raw: HasSize>> Collection<L> {
    /// How many bytes the listed objects, versions or parts have in all. Lists them all.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// # async fn run(bucket: resource::Bucket) -> resource::Result<()> {
    /// println!("{} bytes of logs", bucket.objects().prefix("logs/").total_size().await?);
    /// println!("{} bytes with old versions", bucket.object_versions().total_size().await?);
    /// # Ok(())
    /// # }
    /// # drop(run(s3.bucket("demo")));
    /// ```
    ///
    /// # Errors
    ///
    /// As [`Items::try_next`](super::Items::try_next).
    pub async fn total_size(&self) -> Result<u64, Error> {
        let mut pages = self.paginator();
        let mut total = 0_u64;
        while let Some(page) = pages.next_page().await? {
            let sizes = page.entries.iter().map(HasSize::size_in_bytes);
            total = sizes.fold(total, u64::saturating_add);
        }
        Ok(total)
    }
}
