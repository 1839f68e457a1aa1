//! Exercises on listings.

use futures::TryStreamExt;
use resource::s3::S3;

use crate::world::{Result, demo};

#[tokio::test]
async fn list_buckets() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let s3 = session.resource(S3::new);
    s3.create_bucket("other").await?;
    // ANCHOR: list_buckets
    let buckets = s3.buckets().with(|request| request.prefix("demo"));
    let first = buckets.first().await?.ok_or("no such bucket")?;
    assert_eq!(first.name(), "demo");
    // ANCHOR_END: list_buckets
    Ok(())
}

#[tokio::test]
async fn list_objects() -> Result {
    let (_sandbox, session) = demo(50).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    // ANCHOR: list_objects
    let logs = bucket.objects().prefix("logs/").count().await?;
    // ANCHOR_END: list_objects
    let all: Vec<_> = bucket.objects().stream().try_collect().await?;
    let expected = all
        .iter()
        .filter(|object| object.key().starts_with("logs/"));
    assert_eq!(logs, expected.count());
    assert!(logs > 0);
    Ok(())
}

#[tokio::test]
async fn list_dates() -> Result {
    let (_sandbox, session) = demo(4).await?;
    let client = client::s3(&session);
    // ANCHOR: list_dates
    let mut pages = client
        .list_objects_v2()
        .bucket("demo")
        .into_paginator()
        .send();
    while let Some(page) = pages.next().await {
        for object in page?.contents() {
            let (Some(key), Some(listed)) = (object.key(), object.last_modified()) else {
                continue;
            };
            let head = client.head_object().bucket("demo").key(key).send().await?;
            assert_eq!(
                head.last_modified()
                    .map(aws_sdk_s3::primitives::DateTime::secs),
                Some(listed.secs())
            );
        }
    }
    // ANCHOR_END: list_dates
    Ok(())
}

#[tokio::test]
async fn make_folder() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    for key in ["testdir/", "testdir/a", "testdir/deep/b"] {
        bucket
            .put_object(key, aws_sdk_s3::primitives::ByteStream::default())
            .await?;
    }
    // ANCHOR: make_folder
    let inside = bucket.objects().prefix("testdir/").delimiter("/");
    let keys: Vec<String> = inside
        .stream()
        .map_ok(|object| object.key().to_owned())
        .try_collect()
        .await?;
    assert_eq!(keys, ["testdir/", "testdir/a"]);
    // ANCHOR_END: make_folder
    Ok(())
}
