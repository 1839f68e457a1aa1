//! One session, two regions.

use aws_sdk_s3::Client;
use session::Session;

use crate::results::RegionList;
use client::Result;
use client::error::{Context as _, Error};
use session_lessons::harness::{Context, Failure, LessonResult, Regions};

// ANCHOR: task
/// The keys of a bucket. Client and name belong together, and nothing checks that they do: with the client of another
/// region, S3 refuses the request.
async fn keys(s3: &Client, bucket: &str) -> Result<Vec<String>> {
    let mut keys = Vec::new();
    let mut pages = s3.list_objects_v2().bucket(bucket).into_paginator().send();
    while let Some(page) = pages.next().await {
        let page = page.on_bucket(bucket)?;
        keys.extend(
            page.contents()
                .iter()
                .filter_map(|object| object.key().map(str::to_owned)),
        );
    }
    Ok(keys)
}

/// Lists a bucket in each region. The clients share the credentials and the connections of one session.
///
/// # Errors
///
/// The errors of `ListObjectsV2`, and [`Error::Invalid`] for a name that is no region.
pub async fn two_regions(
    session: &Session,
    places: &[(String, String)],
) -> Result<Vec<Vec<String>>> {
    let mut listed = Vec::new();
    for (region, bucket) in places {
        let there = session.with_region(region);
        let there = there.map_err(|error| Error::Invalid(error.to_string()))?;
        listed.push(keys(&client::s3(&there), bucket).await?);
    }
    Ok(listed)
}
// ANCHOR_END: task

pub(super) async fn lesson(_: Regions, context: Context) -> Result<LessonResult, Failure> {
    let listed = two_regions(&context.session, &context.regions).await?;
    LessonResult::list(&RegionList::new(&context.regions, listed))
}
