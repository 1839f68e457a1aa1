//! The names of all buckets.

use aws_sdk_s3::Client;
use aws_sdk_s3::types::Bucket;
use session_lessons::harness::{Account, Context, Failure, LessonResult};

use crate::results::BucketList;
use client::Result;
use client::pages::no_advance;

/// Lists all buckets, page by page.
///
/// # Errors
///
/// The errors of [`ListBuckets`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html).
// ANCHOR: task
pub async fn list_buckets(s3: &Client) -> Result<Vec<Bucket>> {
    let mut buckets = Vec::new();
    let mut token: Option<String> = None;
    loop {
        let page = s3
            .list_buckets()
            .set_continuation_token(token.clone())
            .send()
            .await?;
        buckets.extend(page.buckets.unwrap_or_default());
        // Without the token, S3 would send the first page again.
        match page.continuation_token {
            None => return Ok(buckets),
            next if next == token => return Err(no_advance("ListBuckets", None)),
            next => token = next,
        }
    }
}
// ANCHOR_END: task

// ANCHOR: paginator
/// The same with the SDK's paginator, which carries the token. `items` gives buckets instead of pages.
///
/// # Errors
///
/// As [`list_buckets`].
pub async fn list_buckets_by_paginator(s3: &Client) -> Result<Vec<Bucket>> {
    let mut buckets = Vec::new();
    let mut items = s3.list_buckets().into_paginator().items().send();
    while let Some(bucket) = items.try_next().await? {
        buckets.push(bucket);
    }
    Ok(buckets)
}
// ANCHOR_END: paginator

pub(super) async fn lesson(_: Account, context: Context) -> Result<LessonResult, Failure> {
    let buckets = list_buckets(&context.s3()).await?;
    let names = buckets.iter().filter_map(Bucket::name);
    LessonResult::list(&BucketList::new(names))
}
