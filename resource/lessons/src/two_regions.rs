//! One session, two regions.

use client_lessons::results::{RegionList, RegionalBucket};
use session::Session;

use resource::Result;
use resource::s3::{Bucket, S3};

// ANCHOR: task
/// The keys of a bucket. The handle knows its name and its region, so the function needs nothing else.
async fn keys(bucket: &Bucket) -> Result<Vec<String>> {
    let objects = bucket.objects().collect().await?;
    Ok(objects
        .iter()
        .map(|object| object.key().to_owned())
        .collect())
}

/// Lists a bucket in each region. The handles share the credentials and the connections of one session.
///
/// # Errors
///
/// The errors of `ListObjectsV2`, and of a name that is no region.
pub async fn two_regions(session: &Session, places: &[(String, String)]) -> Result<RegionList> {
    let mut list = RegionList::default();
    for (region, bucket) in places {
        let s3 = session.with_region(region)?.resource(S3::new);
        let bucket = s3.bucket(bucket.as_str());
        list.regions.push(RegionalBucket {
            region: region.clone(),
            bucket: bucket.name().to_owned(),
            keys: keys(&bucket).await?,
        });
    }
    Ok(list)
}
// ANCHOR_END: task
