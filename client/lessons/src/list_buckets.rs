//! The names of all buckets.

use aws_sdk_s3::Client;

use crate::results::BucketList;
use client::Result;
use client::pages::no_advance;

/// Lists the names of all buckets, page by page.
///
/// # Errors
///
/// The errors of [`ListBuckets`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html).
// ANCHOR: task
pub async fn list_buckets(s3: &Client) -> Result<BucketList> {
    let mut list = BucketList::default();
    let mut token: Option<String> = None;
    loop {
        let page = s3
            .list_buckets()
            .set_continuation_token(token.clone())
            .send()
            .await?;
        let names = page.buckets().iter().filter_map(|bucket| bucket.name());
        list.buckets.extend(names.map(str::to_owned));
        // Without the token, S3 would send the first page again.
        match page.continuation_token {
            None => return Ok(list),
            next if next == token => return Err(no_advance("ListBuckets", None)),
            next => token = next,
        }
    }
}
// ANCHOR_END: task

// ANCHOR: paginator
/// The same with the SDK's paginator, which carries the token.
///
/// # Errors
///
/// As [`list_buckets`].
pub async fn list_buckets_by_paginator(s3: &Client) -> Result<BucketList> {
    let mut list = BucketList::default();
    let mut pages = s3.list_buckets().into_paginator().send();
    while let Some(page) = pages.next().await {
        let page = page?;
        let names = page.buckets().iter().filter_map(|bucket| bucket.name());
        list.buckets.extend(names.map(str::to_owned));
    }
    Ok(list)
}
// ANCHOR_END: paginator
