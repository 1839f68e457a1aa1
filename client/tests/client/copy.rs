//! T5 and T21: copies, whole and by parts.

use std::time::Duration;

use aws_sdk_s3::types::{BucketLocationConstraint, CreateBucketConfiguration, MetadataDirective};
use client::Error;
use client::transfer::{self, Copy, CopySource, TransferConfig};
use sandbox::Fault;

use crate::support::{BUCKET, World, noise};

const LENGTH: usize = 12 << 20;
const SOURCE: &str = "a b/ü+%?&.bin";

/// Parts of 5 MiB from 5 MiB on, two at a time, each tried three times.
fn small_parts() -> TransferConfig {
    let config = TransferConfig::default()
        .threshold(5 << 20)
        .part_size(5 << 20);
    config.concurrency(2).attempts(3)
}

/// A source with everything that a copy carries over.
async fn put_source(world: &World, length: usize) -> Vec<u8> {
    let content = noise(length);
    let upload = transfer::upload(&world.s3, BUCKET, SOURCE).with(|put| {
        put.content_type("text/x")
            .metadata("who", "me")
            .tagging("a=1&b=%26")
            .cache_control("no-cache")
    });
    upload.from_bytes(content.clone()).await.expect("uploaded");
    world.log.clear();
    content
}

fn copy(world: &World) -> Copy {
    let source = CopySource::new(BUCKET, SOURCE);
    transfer::copy(&world.s3, source, BUCKET, "copy").config(small_parts())
}

#[tokio::test]
async fn t5_content_metadata_and_tags_whole_and_by_parts() {
    for (length, parts) in [(0, None), (9, None), (LENGTH, Some(3))] {
        let world = World::new().await;
        let content = put_source(&world, length).await;
        let copied = copy(&world).await.expect("copied");
        assert_eq!((copied.bytes, copied.parts), (length as u64, parts));
        assert!(world.get("copy").await == content, "{length}");
        let head = world
            .s3
            .head_object()
            .bucket(BUCKET)
            .key("copy")
            .send()
            .await
            .expect("head");
        assert_eq!(head.content_type(), Some("text/x"), "{length}");
        assert_eq!(head.cache_control(), Some("no-cache"), "{length}");
        assert_eq!(
            head.metadata()
                .and_then(|data| data.get("who"))
                .map(String::as_str),
            Some("me")
        );
        let tags = world
            .s3
            .get_object_tagging()
            .bucket(BUCKET)
            .key("copy")
            .send()
            .await
            .expect("tags");
        let tags: Vec<_> = tags
            .tag_set()
            .iter()
            .map(|tag| (tag.key(), tag.value()))
            .collect();
        assert_eq!(tags, [("a", "1"), ("b", "&")], "{length}");
    }
}

#[tokio::test]
async fn t5_what_is_replaced_is_replaced() {
    for length in [9, LENGTH] {
        let world = World::new().await;
        put_source(&world, length).await;
        let copy = copy(&world).with(|copy| {
            copy.metadata_directive(MetadataDirective::Replace)
                .content_type("text/y")
        });
        copy.await.expect("copied");
        let head = world
            .s3
            .head_object()
            .bucket(BUCKET)
            .key("copy")
            .send()
            .await
            .expect("head");
        assert_eq!(head.content_type(), Some("text/y"), "{length}");
        assert_eq!(
            head.metadata().and_then(|data| data.get("who")),
            None,
            "{length}"
        );
    }
}

#[tokio::test]
async fn t5_across_buckets_and_regions() {
    let world = World::new().await;
    let content = put_source(&world, LENGTH).await;
    let west = world.client_in("us-west-2");
    let region = CreateBucketConfiguration::builder()
        .location_constraint(BucketLocationConstraint::UsWest2)
        .build();
    let bucket = west
        .create_bucket()
        .bucket("west")
        .create_bucket_configuration(region);
    bucket.send().await.expect("a bucket in the west");
    let source = CopySource::new(BUCKET, SOURCE);
    let copy = transfer::copy(&west, source, "west", "copy").source_client(&world.s3);
    copy.config(small_parts()).await.expect("copied");
    assert_eq!(
        world.sent("HeadObject"),
        1,
        "the source is asked in its own region"
    );
    let got = west
        .get_object()
        .bucket("west")
        .key("copy")
        .send()
        .await
        .expect("the copy");
    assert!(got.body.collect().await.expect("a body").to_vec() == content);
}

#[tokio::test]
async fn t5_a_copy_that_fails_is_aborted() {
    let world = World::new().await;
    put_source(&world, LENGTH).await;
    world.sandbox.fault(
        Fault::on("UploadPartCopy")
            .from(2)
            .status(403, "AccessDenied"),
    );
    let error = copy(&world).await.expect_err("denied");
    assert!(error.is_forbidden(), "{error}");
    assert_eq!(world.orphans().await, 0);
}

#[tokio::test]
async fn t5_a_copy_that_is_cancelled_is_aborted() {
    let world = World::new().await;
    put_source(&world, LENGTH).await;
    let fault = Fault::on("UploadPartCopy").from(2);
    world.sandbox.fault(fault.delay(Duration::from_mins(1)));
    let (first_part, mut sent) = tokio::sync::mpsc::unbounded_channel();
    let copy = copy(&world).config(small_parts().concurrency(1));
    let copy = copy.progress(move |bytes| first_part.send(bytes).expect("the test waits"));
    tokio::select! {
        done = copy.into_future() => panic!("{done:?}"),
        bytes = sent.recv() => assert_eq!(bytes, Some(5 << 20)),
    }
    world.until_sent("AbortMultipartUpload").await;
    assert_eq!(world.orphans().await, 0);
}

#[tokio::test]
async fn t5_a_part_is_copied_again_alone() {
    let world = World::new().await;
    let content = put_source(&world, LENGTH).await;
    world.sandbox.fault(
        Fault::on("UploadPartCopy")
            .nth(2)
            .status(500, "InternalError"),
    );
    world
        .sandbox
        .fault(Fault::on("UploadPartCopy").nth(3).reset());
    copy(&world).await.expect("copied");
    assert_eq!(world.sent("UploadPartCopy"), 5);
    assert!(world.get("copy").await == content);
}

#[tokio::test(flavor = "multi_thread")]
async fn t5_a_source_that_changes_is_an_error() {
    let world = World::new().await;
    put_source(&world, LENGTH).await;
    let s3 = world.s3.clone();
    let overwrite = move |_| {
        let put = s3
            .put_object()
            .bucket(BUCKET)
            .key(SOURCE)
            .body(vec![7; LENGTH].into());
        tokio::task::block_in_place(|| {
            tokio::runtime::Handle::current()
                .block_on(put.send())
                .expect("overwritten");
        });
    };
    let copy = copy(&world)
        .config(small_parts().concurrency(1))
        .progress(overwrite);
    let error = copy.await.expect_err("two objects in one");
    assert!(matches!(error, Error::Integrity { .. }), "{error}");
    assert!(
        error
            .to_string()
            .ends_with("the object changed while it was copied"),
        "{error}"
    );
    assert_eq!(world.orphans().await, 0);
}

#[tokio::test]
async fn t21_a_version_is_copied() {
    let world = World::new().await;
    let versioning = aws_sdk_s3::types::VersioningConfiguration::builder()
        .status(aws_sdk_s3::types::BucketVersioningStatus::Enabled)
        .build();
    let request = world.s3.put_bucket_versioning().bucket(BUCKET);
    request
        .versioning_configuration(versioning)
        .send()
        .await
        .expect("versioning");
    let first = transfer::upload(&world.s3, BUCKET, "key")
        .from_bytes("one")
        .await
        .expect("one");
    world.put("key", b"two".to_vec()).await;
    let source = CopySource::new(BUCKET, "key").version(first.version_id.expect("a version"));
    transfer::copy(&world.s3, source, BUCKET, "copy")
        .await
        .expect("copied");
    assert_eq!(world.get("copy").await, b"one");
}

#[tokio::test]
async fn t21_a_missing_source_is_named() {
    let world = World::new().await;
    let error = copy(&world).await.expect_err("missing");
    assert!(error.is_not_found(), "{error}");
    assert!(
        error.to_string().contains("s3://demo/a b/ü+%?&.bin"),
        "{error}"
    );
}
