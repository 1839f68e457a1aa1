//! All objects of a bucket.

use aws_sdk_s3::Client;
use aws_sdk_s3::types::Object;
use session_lessons::harness::{Context, Failure, InBucket, LessonResult};

use crate::results::ObjectList;
use client::Result;
use client::error::Context as _;
use client::pages::no_advance;

/// Lists every object of a bucket. S3 returns at most 1,000 per page, so there is a loop to write and a token to carry.
///
/// # Errors
///
/// The errors of [`ListObjectsV2`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html).
// ANCHOR: task
pub async fn list_objects(s3: &Client, bucket: &str) -> Result<Vec<Object>> {
    let mut objects = Vec::new();
    let mut token: Option<String> = None;
    loop {
        let request = s3
            .list_objects_v2()
            .bucket(bucket)
            .set_continuation_token(token.clone());
        let page = request.send().await.on_bucket(bucket)?;
        objects.extend(page.contents.unwrap_or_default());
        // Without the token, S3 would send the first page again.
        match page.next_continuation_token {
            None => return Ok(objects),
            next if next == token => return Err(no_advance("ListObjectsV2", Some(bucket))),
            next => token = next,
        }
    }
}
// ANCHOR_END: task

// ANCHOR: paginator
/// The same with the SDK's paginator, which carries the token. This operation has pages and no `items`.
///
/// # Errors
///
/// As [`list_objects`].
pub async fn list_objects_by_paginator(s3: &Client, bucket: &str) -> Result<Vec<Object>> {
    let mut objects = Vec::new();
    let mut pages = s3.list_objects_v2().bucket(bucket).into_paginator().send();
    while let Some(page) = pages.next().await {
        let page = page.on_bucket(bucket)?;
        objects.extend(page.contents.unwrap_or_default());
    }
    Ok(objects)
}
// ANCHOR_END: paginator

pub(super) async fn lesson(_: InBucket, context: Context) -> Result<LessonResult, Failure> {
    let objects = list_objects(&context.s3(), &context.bucket).await?;
    LessonResult::list(&ObjectList::new(&context.bucket, &objects))
}
