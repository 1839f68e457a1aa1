//! One session, two regions.

use client_lessons::results::RegionList;
use session::Session;

use crate::output::list;
use resource::Result;
use resource::s3::{Bucket, S3};
use session_lessons::harness::{Context, Failure, LessonResult, Regions};

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
pub async fn two_regions(
    session: &Session,
    places: &[(String, String)],
) -> Result<Vec<Vec<String>>> {
    let mut listed = Vec::new();
    for (region, bucket) in places {
        let s3 = session.with_region(region)?.resource(S3::new);
        listed.push(keys(&s3.bucket(bucket.as_str())).await?);
    }
    Ok(listed)
}
// ANCHOR_END: task

pub(super) async fn lesson(_: Regions, context: Context) -> Result<LessonResult, Failure> {
    let listed = two_regions(&context.session, &context.regions).await;
    list(listed, |listed| RegionList::new(&context.regions, listed))
}
