//! One session, two regions.

use session::Session;

use super::list_objects;
use crate::results::{RegionList, RegionalBucket};
use client::Result;
use client::error::Error;

/// Lists one bucket in each of the regions. A client belongs to one region, so there is a client for each; the
/// credentials and the connections stay those of the one session.
///
/// # Errors
///
/// What `ListObjectsV2` answers, and [`Error::Invalid`] for what is no region.
// ANCHOR: task
pub async fn two_regions(session: &Session, places: &[(String, String)]) -> Result<RegionList> {
    let mut list = RegionList::default();
    for (region, bucket) in places {
        let there = session
            .with_region(region)
            .map_err(|error| Error::Invalid(error.to_string()))?;
        let s3 = client::s3(&there);
        let objects = list_objects(&s3, bucket).await?.objects;
        list.regions.push(RegionalBucket {
            region: region.clone(),
            bucket: bucket.clone(),
            keys: objects.into_iter().map(|object| object.key).collect(),
        });
    }
    Ok(list)
}
// ANCHOR_END: task
