//! boto3's fourteen defects: each test would fail on boto3's behaviour.

use std::any::Any;
use std::time::Duration;

use aws_sdk_s3::primitives::{ByteStream, DateTime};
use aws_sdk_s3::types::{
    BucketVersioningStatus, MfaDelete, ObjectLockMode, VersioningConfiguration,
};
use client::waiters::Wait;
use futures::TryStreamExt;
use resource::s3::Object;

use crate::world::{World, keys};

fn body(text: &'static str) -> ByteStream {
    ByteStream::from_static(text.as_bytes())
}

fn is_shared<T: Clone + Send + Sync + 'static>(_: &T) {}

#[tokio::test]
async fn defect_01_delete_reports_failures() {
    let world = World::new().await;
    let bucket = world.s3.bucket("locked");
    let create = bucket.create();
    let create = create.with(|create| create.object_lock_enabled_for_bucket(true));
    create.await.unwrap();
    bucket.put_object("free", body("1")).await.unwrap();
    let until = DateTime::from_secs(4_000_000_000);
    let put = bucket.object("kept").put(body("2")).with(|put| {
        put.object_lock_mode(ObjectLockMode::Compliance)
            .object_lock_retain_until_date(until)
    });
    put.await.unwrap();

    // ANCHOR: refused
    let error = bucket.object_versions().delete().await.unwrap_err();
    let outcome = error.outcome().unwrap();
    assert_eq!(outcome.deleted, 1);
    assert_eq!(outcome.failed.len(), 1);
    let failed = &outcome.failed[0];
    assert_eq!(
        (failed.target.key.as_str(), failed.code.as_str()),
        ("kept", "AccessDenied")
    );
    // ANCHOR_END: refused
}

#[tokio::test]
async fn defect_02_a_page_without_objects_does_not_end_a_batch() {
    let world = World::new().await;
    let bucket = world
        .bucket_of("demo", ["a/1", "b/1", "c/1", "y", "z"])
        .await;
    // ANCHOR: empty_page
    let top = bucket.objects().delimiter("/").page_size(1);
    assert_eq!(top.delete().await.unwrap().deleted, 2);
    assert_eq!(keys(&bucket).await, ["a/1", "b/1", "c/1"]);
    // ANCHOR_END: empty_page
}

#[tokio::test]
async fn defect_03_reading_an_attribute_sends_nothing() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["hello"]).await;
    let listed = bucket.objects().first().await.unwrap().unwrap();
    let object = bucket.object("hello");
    world.log.clear();
    // ANCHOR: attributes
    // What the listing said is there. What a load would fetch is not.
    assert_eq!(listed.size(), Some(5));
    assert!(listed.last_modified().is_some() && listed.e_tag().is_some());
    assert!(object.loaded().is_none());
    // ANCHOR_END: attributes
    assert!(world.log.is_empty());
    object.load().await.unwrap();
    world.log.clear();
    assert_eq!(object.loaded().unwrap().content_length(), Some(5));
    assert!(world.log.is_empty());
}

#[tokio::test]
async fn defect_04_a_read_keeps_the_cache_and_an_upload_drops_it() {
    let world = World::new().await;
    let object = world.bucket_of("demo", ["hello"]).await.object("hello");
    // ANCHOR: cache
    object.load().await.unwrap();
    object.get().await.unwrap();
    assert!(object.loaded().is_some());
    object
        .upload()
        .from_reader(&b"longer than before"[..])
        .await
        .unwrap();
    assert!(object.loaded().is_none());
    assert_eq!(object.load().await.unwrap().content_length(), Some(18));
    // ANCHOR_END: cache
}

#[tokio::test]
async fn defect_05_versions_uploads_and_parts_can_be_loaded() {
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    bucket.versioning().enable().await.unwrap();
    let put = bucket.object("a").put(body("12345")).await.unwrap();
    // ANCHOR: version
    let version = world
        .s3
        .object_version("demo", "a", put.version_id().unwrap());
    assert_eq!(version.load().await.unwrap().content_length(), Some(5));
    // ANCHOR_END: version

    let begun = bucket
        .object("b")
        .initiate_multipart_upload()
        .await
        .unwrap();
    begun.part(3).upload(body("123")).await.unwrap();
    let upload = world.s3.multipart_upload("demo", "b", begun.id());
    assert_eq!(upload.load().await.unwrap().parts().len(), 1);
    assert_eq!(upload.part(3).load().await.unwrap().size(), Some(3));
    assert!(upload.part(1).load().await.is_err());
}

#[tokio::test]
async fn defect_06_buckets_and_summaries_can_be_reloaded() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["hello"]).await;
    // ANCHOR: reload
    bucket.load().await.unwrap();
    bucket.reload().await.unwrap();
    assert_eq!(world.count("HeadBucket"), 2);

    let summary = bucket.objects().first().await.unwrap().unwrap();
    assert_eq!(summary.load().await.unwrap().content_length(), Some(5));
    // ANCHOR_END: reload
    bucket
        .put_object("hello", body("much longer"))
        .await
        .unwrap();
    assert_eq!(summary.reload().await.unwrap().content_length(), Some(11));
}

#[tokio::test]
async fn defect_07_a_bucket_that_may_not_be_looked_at_is_an_error() {
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    world.fault("HeadBucket:*:status=403,AccessDenied");
    world.log.clear();
    // ANCHOR: refusal
    assert!(bucket.load().await.unwrap_err().is_forbidden());
    // ANCHOR_END: refusal
    assert_eq!(world.count("ListBuckets"), 0);
}

#[tokio::test]
async fn defect_08_enable_keeps_what_the_caller_sets() {
    let world = World::new().await;
    let versioning = world.bucket("demo").await.versioning();
    // ANCHOR: enable
    let mfa = VersioningConfiguration::builder()
        .mfa_delete(MfaDelete::Disabled)
        .build();
    let enable = versioning
        .enable()
        .with(|request| request.versioning_configuration(mfa));
    enable.await.unwrap();
    let loaded = versioning.load().await.unwrap();
    assert_eq!(loaded.status(), Some(&BucketVersioningStatus::Enabled));
    // ANCHOR_END: enable
}

#[tokio::test]
async fn defect_09_two_buckets_have_one_type() {
    let world = World::new().await;
    // ANCHOR: type
    let (one, two) = (world.s3.bucket("one"), world.s3.bucket("two"));
    assert_eq!(one.type_id(), two.type_id());
    assert_ne!(one, two);
    // ANCHOR_END: type
    assert_eq!(one, world.s3.bucket("one"));
    assert!(world.log.is_empty());
}

#[tokio::test]
async fn defect_10_collections_have_a_first_and_things_an_exists() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["a", "b"]).await;
    // ANCHOR: first
    let first = bucket.objects().first().await.unwrap().unwrap();
    assert_eq!(first.key(), "a");
    // ANCHOR_END: first
    assert!(
        bucket
            .objects()
            .prefix("x")
            .first()
            .await
            .unwrap()
            .is_none()
    );
    // ANCHOR: first
    assert!(first.exists().await.unwrap());
    assert!(bucket.exists().await.unwrap());
    // ANCHOR_END: first
}

#[tokio::test]
async fn defect_11_objects_are_listed_by_v2_and_versions_in_key_order() {
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    bucket.versioning().enable().await.unwrap();
    for key in ["a", "b", "c"] {
        bucket.put_object(key, body("1")).await.unwrap();
    }
    bucket.object("a").delete().await.unwrap();
    world.log.clear();
    assert_eq!(keys(&bucket).await, ["b", "c"]);
    assert_eq!(world.sent(), ["ListObjectsV2"]);
    // ANCHOR: order
    let versions = bucket.object_versions().stream();
    let order: Vec<_> = versions
        .map_ok(|version| version.object_key().to_owned())
        .try_collect()
        .await
        .unwrap();
    assert_eq!(order, ["a", "a", "b", "c"]);
    // ANCHOR_END: order
}

#[tokio::test]
async fn defect_12_objects_made_by_hand_can_be_deleted_in_a_batch() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["a", "b", "c"]).await;
    // ANCHOR: handles
    let handles: Vec<Object> = ["a", "b"].map(|key| bucket.object(key)).into();
    assert_eq!(bucket.delete_keys(handles).await.unwrap().deleted, 2);
    // ANCHOR_END: handles
    assert_eq!(world.count("DeleteObjects"), 1);
    assert_eq!(keys(&bucket).await, ["c"]);
}

#[tokio::test]
async fn defect_13_whether_a_field_was_asked_for_can_be_told() {
    let world = World::new().await;
    let plain = world.bucket_of("demo", ["a"]).await.objects();
    // ANCHOR: owner
    let owned = plain.fetch_owner();
    assert_eq!(*plain.listing().input().get_fetch_owner(), None);
    assert_eq!(*owned.listing().input().get_fetch_owner(), Some(true));
    assert!(plain.first().await.unwrap().unwrap().owner().is_none());
    assert!(owned.first().await.unwrap().unwrap().owner().is_some());
    // ANCHOR_END: owner
}

#[tokio::test]
async fn defect_14_filters_are_typed_waiters_answer_and_handles_cross_threads() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["a", "b", "c"]).await;
    // ANCHOR: typed
    // MaxKeys is the size of a page, and is called so; what is left is not cut by it.
    let objects = bucket.objects().with(|input| input.max_keys(1));
    assert_eq!(objects.count().await.unwrap(), 3);

    let wait = Wait::max_wait(Duration::from_secs(5));
    let response = bucket.object("a").wait_until_exists(wait).await.unwrap();
    assert_eq!(response.content_length(), Some(1));
    // ANCHOR_END: typed

    is_shared(&bucket);
    // ANCHOR: typed
    let elsewhere = tokio::spawn(async move { bucket.objects().count().await });
    assert_eq!(elsewhere.await.unwrap().unwrap(), 3);
    // ANCHOR_END: typed
}
