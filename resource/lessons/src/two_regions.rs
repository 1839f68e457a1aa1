//! One session, two regions.

use client::error::Error;
use client_lessons::results::{RegionList, RegionalBucket};
use futures::TryStreamExt;
use session::Session;

use resource::Result;
use resource::s3::S3;

/// Lists one bucket in each of the regions. What is made from the handle of a region stays there: nobody below has to
/// be told again.
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
        let bucket = there.resource(S3::new).bucket(bucket.as_str());
        let keys = bucket
            .objects()
            .stream()
            .map_ok(|object| object.key().to_owned());
        list.regions.push(RegionalBucket {
            region: region.clone(),
            bucket: bucket.name().to_owned(),
            keys: keys.try_collect().await?,
        });
    }
    Ok(list)
}
// ANCHOR_END: task
