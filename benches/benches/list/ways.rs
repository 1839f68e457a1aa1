//! The ways to list a bucket. Each looks at every object and adds up the sizes.

use std::hint::black_box;
use std::time::Duration;

use aws_sdk_s3::Client;
use aws_sdk_s3::types::Object;
use resource::s3::Bucket;

/// The SDK's own paginator.
pub(crate) async fn paginator(client: &Client, bucket: &str, work: Duration) -> i64 {
    let mut pages = client
        .list_objects_v2()
        .bucket(bucket)
        .into_paginator()
        .send();
    let mut sum = 0;
    while let Some(page) = pages.next().await {
        sum += total(page.expect("a page").contents(), work).await;
    }
    sum
}

/// The token loop.
pub(crate) async fn by_hand(client: &Client, bucket: &str, work: Duration) -> i64 {
    let mut token = None;
    let mut sum = 0;
    loop {
        let request = client
            .list_objects_v2()
            .bucket(bucket)
            .set_continuation_token(token);
        let page = request.send().await.expect("a page");
        sum += total(page.contents(), work).await;
        token = page.next_continuation_token;
        if token.is_none() {
            return sum;
        }
    }
}

/// The collection, object by object; page by page where there is work to do on a page.
pub(crate) async fn collection(bucket: &Bucket, work: Duration) -> i64 {
    if !work.is_zero() {
        return collection_by_pages(bucket, work).await;
    }
    let mut objects = bucket.objects().stream();
    let mut sum = 0;
    while let Some(object) = objects.try_next().await.expect("a page") {
        sum += size(object.item());
    }
    sum
}

async fn collection_by_pages(bucket: &Bucket, work: Duration) -> i64 {
    let mut pages = bucket.objects().pages();
    let mut sum = 0;
    while let Some(page) = pages.try_next().await.expect("a page") {
        tokio::time::sleep(work).await;
        sum += page
            .items()
            .iter()
            .map(|object| size(object.item()))
            .sum::<i64>();
    }
    sum
}

/// Eight ranges of keys at once.
pub(crate) async fn parallel(bucket: &Bucket) -> i64 {
    let mut objects = bucket.objects().parallel(8).stream();
    let mut sum = 0;
    while let Some(object) = objects.try_next().await.expect("a page") {
        sum += size(object.item());
    }
    sum
}

/// Looks at every object of a page, and does so much work besides.
async fn total(objects: &[Object], work: Duration) -> i64 {
    if !work.is_zero() {
        tokio::time::sleep(work).await;
    }
    objects.iter().map(size).sum()
}

fn size(object: &Object) -> i64 {
    black_box(object.key());
    object.size().unwrap_or_default()
}
