use aws_sdk_s3::types::{BucketVersioningStatus, MetadataDirective, TaggingDirective};

use crate::support::{BUCKET, S3, assert_fails, start, start_versioned};

async fn put(s3: &S3) {
    let put = s3
        .put_object()
        .bucket(BUCKET)
        .key("from")
        .body(b"1".to_vec().into());
    put.metadata("x", "1")
        .content_type("t/a")
        .tagging("a=1")
        .send()
        .await
        .unwrap();
}

#[tokio::test]
async fn a_copy_takes_metadata_and_tags_along() {
    let s3 = start().await;
    put(&s3).await;
    s3.create_bucket().bucket("other").send().await.unwrap();
    let copy = s3
        .copy_object()
        .bucket("other")
        .key("to")
        .copy_source("demo/from");
    let copied = copy.send().await.unwrap();
    let result = copied.copy_object_result().unwrap();
    assert!(result.e_tag().is_some() && result.last_modified().is_some());
    let head = s3
        .head_object()
        .bucket("other")
        .key("to")
        .send()
        .await
        .unwrap();
    assert_eq!(head.content_type(), Some("t/a"));
    assert_eq!(
        head.metadata()
            .and_then(|all| all.get("x"))
            .map(String::as_str),
        Some("1")
    );
    let tags = s3
        .get_object_tagging()
        .bucket("other")
        .key("to")
        .send()
        .await
        .unwrap();
    assert_eq!(tags.tag_set().len(), 1);
}

#[tokio::test]
async fn a_copy_may_replace_metadata_and_tags() {
    let s3 = start().await;
    put(&s3).await;
    let copy = s3
        .copy_object()
        .bucket(BUCKET)
        .key("to")
        .copy_source("demo/from");
    let copy = copy
        .metadata_directive(MetadataDirective::Replace)
        .metadata("y", "2")
        .content_type("t/b");
    copy.tagging_directive(TaggingDirective::Replace)
        .tagging("b=1&c=2")
        .send()
        .await
        .unwrap();
    let head = s3
        .head_object()
        .bucket(BUCKET)
        .key("to")
        .send()
        .await
        .unwrap();
    assert_eq!(head.content_type(), Some("t/b"));
    let metadata = head.metadata().unwrap();
    assert_eq!(
        (metadata.get("x"), metadata.get("y").map(String::as_str)),
        (None, Some("2"))
    );
    let tags = s3
        .get_object_tagging()
        .bucket(BUCKET)
        .key("to")
        .send()
        .await
        .unwrap();
    assert_eq!(tags.tag_set().len(), 2);
}

#[tokio::test]
async fn a_copy_onto_itself_must_change_something() {
    let s3 = start().await;
    put(&s3).await;
    let copy = || {
        s3.copy_object()
            .bucket(BUCKET)
            .key("from")
            .copy_source("demo/from")
    };
    assert_fails!(copy().send().await, "InvalidRequest", 400);
    copy()
        .metadata_directive(MetadataDirective::Replace)
        .send()
        .await
        .unwrap();
}

#[tokio::test]
async fn a_missing_source_is_named() {
    let s3 = start().await;
    let copy = |source: &str| {
        s3.copy_object()
            .bucket(BUCKET)
            .key("to")
            .copy_source(source)
            .send()
    };
    assert_fails!(copy("demo/nothing").await, "NoSuchKey", 404);
    assert_fails!(copy("no-such-bucket/key").await, "NoSuchBucket", 404);
    assert_fails!(copy("nonsense").await, "InvalidArgument", 400);
}

#[tokio::test]
async fn a_copy_obeys_conditions_on_its_source() {
    let s3 = start().await;
    put(&s3).await;
    let head = s3
        .head_object()
        .bucket(BUCKET)
        .key("from")
        .send()
        .await
        .unwrap();
    let tag = head.e_tag().unwrap();
    let copy = || {
        s3.copy_object()
            .bucket(BUCKET)
            .key("to")
            .copy_source("demo/from")
    };
    assert_fails!(
        copy().copy_source_if_match("\"zz\"").send().await,
        "PreconditionFailed",
        412
    );
    assert_fails!(
        copy().copy_source_if_none_match(tag).send().await,
        "PreconditionFailed",
        412
    );
    assert!(copy().copy_source_if_match(tag).send().await.is_ok());
}

#[tokio::test]
async fn an_old_version_can_be_copied() {
    let s3 = start_versioned().await;
    let old = s3.put("from", "1").await.unwrap();
    s3.put("from", "2").await;
    let copy = |id: &str| {
        s3.copy_object()
            .bucket(BUCKET)
            .key("to")
            .copy_source(format!("demo/from?versionId={id}"))
            .send()
    };
    let copied = copy(&old).await.unwrap();
    assert_eq!(copied.copy_source_version_id(), Some(old.as_str()));
    assert_eq!(s3.read("to").await, b"1");
    let marker = s3
        .delete_object()
        .bucket(BUCKET)
        .key("from")
        .send()
        .await
        .unwrap();
    assert_fails!(
        copy(marker.version_id().unwrap()).await,
        "InvalidRequest",
        400
    );
}

#[tokio::test]
async fn a_copy_names_the_version_that_a_bucket_with_suspended_versioning_writes() {
    let s3 = start_versioned().await;
    s3.versioning(BucketVersioningStatus::Suspended).await;
    assert_eq!(s3.put("key", "").await, None);
    let copy = s3.copy_object().bucket(BUCKET).key("copy");
    let copied = copy.copy_source("demo/key").send().await.unwrap();
    assert_eq!(copied.version_id(), Some("null"));
    assert_eq!(copied.copy_source_version_id(), None);
}
