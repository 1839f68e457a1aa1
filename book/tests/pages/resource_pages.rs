//! Listings of the chapters on resources.

use std::time::Duration;

use aws_sdk_s3::primitives::ByteStream;
use client::waiters::Wait;
use futures::TryStreamExt;
use resource::s3::S3;

use crate::world::{Result, demo};

#[tokio::test]
async fn identifiers_are_given() -> Result {
    let (_sandbox, session) = demo(0).await?;
    // ANCHOR: identifiers
    let s3 = session.resource(S3::new);
    let bucket = s3.bucket("demo");
    let object = bucket.object("report.csv");
    assert_eq!(object.bucket_name(), "demo");
    assert_eq!(object.key(), "report.csv");
    assert_eq!(object, s3.object("demo", "report.csv"));
    // ANCHOR_END: identifiers
    Ok(())
}

#[tokio::test]
async fn attributes_are_loaded() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    // ANCHOR: attributes
    let object = bucket
        .put_object("report.csv", ByteStream::from_static(b"a,b\n"))
        .await?;
    assert!(object.loaded().is_none());

    let head = object.load().await?;
    assert_eq!(head.content_length(), Some(4));
    assert!(object.loaded().is_some());
    // ANCHOR_END: attributes
    // ANCHOR: forget
    object.put("longer").await?;
    assert_eq!(object.load().await?.content_length(), Some(6));
    // ANCHOR_END: forget
    Ok(())
}

#[tokio::test]
async fn actions_hold_the_sdks_builders() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    // ANCHOR: actions
    let body = ByteStream::from_static(b"0123456789");
    let object = bucket
        .put_object("digits.txt", body)
        .with(|request| request.content_type("text/plain"))
        .await?;

    let response = object.get().with(|get| get.range("bytes=0-3")).await?;
    assert_eq!(response.content_type(), Some("text/plain"));
    assert_eq!(response.body.collect().await?.to_vec(), b"0123");
    // ANCHOR_END: actions
    Ok(())
}

#[tokio::test]
async fn sub_resources_take_their_identifiers_along() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    // ANCHOR: sub_resources
    let versioning = bucket.versioning();
    versioning.enable().await?;
    let status = versioning.load().await?;
    assert_eq!(
        status.status().map(ToString::to_string).as_deref(),
        Some("Enabled")
    );
    assert_eq!(bucket.object("a").version("v1").object().bucket(), bucket);
    // ANCHOR_END: sub_resources
    Ok(())
}

#[tokio::test]
async fn collections_page() -> Result {
    let (_sandbox, session) = demo(30).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    // ANCHOR: collections
    let few = bucket.objects().page_size(7);
    let keys: Vec<String> = few
        .limit(10)
        .stream()
        .map_ok(|object| object.key().to_owned())
        .try_collect()
        .await?;
    assert_eq!(keys.len(), 10);
    assert_eq!(few.count().await?, 30);
    // ANCHOR_END: collections
    // ANCHOR: item
    let first = bucket.objects().first().await?.ok_or("an empty bucket")?;
    assert!(first.size().is_some());
    assert!(first.owner().is_none());
    // ANCHOR_END: item
    Ok(())
}

#[tokio::test]
async fn batches_account_for_every_key() -> Result {
    let (_sandbox, session) = demo(1200).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    // ANCHOR: batches
    let outcome = bucket.objects().delete().await?;
    assert_eq!(outcome.deleted, 1200);
    assert_eq!(bucket.objects().count().await?, 0);
    // ANCHOR_END: batches
    Ok(())
}

#[tokio::test]
async fn the_layer_below_is_in_reach() -> Result {
    let (_sandbox, session) = demo(1).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    // ANCHOR: meta
    let client = bucket.client();
    let response = client
        .get_bucket_ownership_controls()
        .bucket(bucket.name())
        .send()
        .await?;
    let controls = response
        .ownership_controls()
        .expect("a new bucket has them");
    let ownership = controls.rules()[0].object_ownership();
    assert_eq!(ownership.as_str(), "BucketOwnerEnforced");
    assert_eq!(bucket.meta().service_name(), "s3");
    // ANCHOR_END: meta
    Ok(())
}

#[tokio::test]
async fn a_handle_waits_for_itself() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    // ANCHOR: waiters
    let wait = Wait::max_wait(Duration::from_secs(2)).delay(Duration::from_millis(10));
    let object = bucket
        .put_object("late.txt", ByteStream::from_static(b"here"))
        .await?;
    let head = object.wait_until_exists(wait).await?;
    assert_eq!(head.content_length(), Some(4));
    assert!(
        object.loaded().is_some(),
        "the response is kept, as by a load"
    );

    object.delete().await?;
    object.wait_until_not_exists(wait).await?;
    // ANCHOR_END: waiters
    Ok(())
}
