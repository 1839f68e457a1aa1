use aws_sdk_s3::primitives::DateTime;
use aws_sdk_s3::types::{CompletedMultipartUpload, CompletedPart};

use crate::support::{BUCKET, S3, assert_fails, failed, failure, start};

async fn etag(s3: &S3, key: &str) -> String {
    let head = s3
        .head_object()
        .bucket(BUCKET)
        .key(key)
        .send()
        .await
        .unwrap();
    head.e_tag().unwrap().to_owned()
}

#[tokio::test]
async fn a_read_obeys_entity_tags() {
    let s3 = start().await;
    s3.put("key", "1").await;
    let tag = etag(&s3, "key").await;
    let get = || s3.get_object().bucket(BUCKET).key("key");
    assert!(get().if_match(&tag).send().await.is_ok());
    assert!(get().if_match("*").send().await.is_ok());
    assert_fails!(
        get().if_match("\"other\"").send().await,
        "PreconditionFailed",
        412
    );
    assert_eq!(failure(get().if_none_match(&tag).send().await).1, 304);
    assert!(get().if_none_match("\"other\"").send().await.is_ok());
    let head = s3
        .head_object()
        .bucket(BUCKET)
        .key("key")
        .if_none_match(&tag);
    assert_eq!(failure(head.send().await).1, 304);
}

#[tokio::test]
async fn a_read_obeys_dates_and_prefers_tags() {
    let s3 = start().await;
    s3.put("key", "1").await;
    let tag = etag(&s3, "key").await;
    let (past, future) = (DateTime::from_secs(0), DateTime::from_secs(4_000_000_000));
    let get = || s3.get_object().bucket(BUCKET).key("key");
    assert_fails!(
        get().if_unmodified_since(past).send().await,
        "PreconditionFailed",
        412
    );
    assert_eq!(failure(get().if_modified_since(future).send().await).1, 304);
    assert!(
        get()
            .if_modified_since(past)
            .if_unmodified_since(future)
            .send()
            .await
            .is_ok()
    );
    assert!(
        get()
            .if_match(&tag)
            .if_unmodified_since(past)
            .send()
            .await
            .is_ok()
    );
    assert!(
        get()
            .if_none_match("\"other\"")
            .if_modified_since(future)
            .send()
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn a_write_may_demand_that_the_key_is_new() {
    let s3 = start().await;
    let put = || s3.put_object().bucket(BUCKET).key("key").if_none_match("*");
    put().send().await.unwrap();
    assert_fails!(put().send().await, "PreconditionFailed", 412);
}

#[tokio::test]
async fn a_write_may_demand_what_it_replaces() {
    let s3 = start().await;
    s3.put("key", "1").await;
    let tag = etag(&s3, "key").await;
    let put = |key, tag: &str| s3.put_object().bucket(BUCKET).key(key).if_match(tag).send();
    assert_fails!(put("key", "\"00\"").await, "PreconditionFailed", 412);
    assert_fails!(put("missing", &tag).await, "NoSuchKey", 404);
    assert!(put("key", &tag).await.is_ok());
}

#[tokio::test]
async fn of_many_writers_that_demand_a_new_key_one_wins() {
    let s3 = start().await;
    let puts = (0..16).map(|_| {
        s3.put_object()
            .bucket(BUCKET)
            .key("lock")
            .if_none_match("*")
            .send()
    });
    let outcomes = futures::future::join_all(puts).await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
}

#[tokio::test]
async fn a_deletion_may_demand_what_it_deletes() {
    let s3 = start().await;
    s3.put("key", "1").await;
    let delete = |tag: &str| {
        s3.delete_object()
            .bucket(BUCKET)
            .key("key")
            .if_match(tag)
            .send()
    };
    assert_fails!(delete("\"00\"").await, "PreconditionFailed", 412);
    let tag = etag(&s3, "key").await;
    assert!(delete(&tag).await.is_ok());
    assert!(s3.keys().await.is_empty());
}

#[tokio::test]
async fn an_entity_tag_may_lack_one_or_both_of_its_quotes() {
    let s3 = start().await;
    s3.put("key", "content").await;
    let tag = s3
        .head_object()
        .bucket(BUCKET)
        .key("key")
        .send()
        .await
        .unwrap()
        .e_tag
        .unwrap();
    for tag in [tag.as_str(), tag.trim_matches('"'), &tag[1..]] {
        let put = s3.put_object().bucket(BUCKET).key("key");
        let put = put.body(b"content".to_vec().into()).if_match(tag);
        put.send().await.unwrap();
    }
    let copy = s3.copy_object().bucket(BUCKET).key("copy");
    let copy = copy.copy_source("demo/key");
    copy.copy_source_if_none_match("no such tag")
        .send()
        .await
        .unwrap();
}

#[tokio::test]
async fn a_write_takes_one_condition_and_only_in_the_form_that_s3_implements() {
    let s3 = start().await;
    s3.put("key", "1").await;
    let tag = etag(&s3, "key").await;
    let put = || s3.put_object().bucket(BUCKET).key("new");
    let copy = || s3.copy_object().bucket(BUCKET).key("new");
    let copy = || copy().copy_source("demo/key");
    let refused = [
        (failed(put().if_match("*").send().await), "If-Match"),
        (
            failed(put().if_none_match(&tag).send().await),
            "If-None-Match",
        ),
        (
            failed(put().if_match(&tag).if_none_match("*").send().await),
            "If-Match,If-None-Match",
        ),
        (failed(copy().if_match("*").send().await), "If-Match"),
        (
            failed(copy().if_none_match(&tag).send().await),
            "If-None-Match",
        ),
    ];
    for (error, header) in refused {
        assert_eq!(error.code, "NotImplemented", "{}", error.document);
        assert_eq!(error.element("Header"), Some(header));
        assert!(error.element("additionalMessage").is_some());
    }
    assert_eq!(s3.keys().await, ["key"]);
}

#[tokio::test]
async fn a_copy_may_demand_what_it_replaces_or_that_nothing_is_there() {
    let s3 = start().await;
    s3.put("from", "new").await;
    s3.put("to", "old").await;
    let tag = etag(&s3, "to").await;
    let copy = |key: &str| {
        s3.copy_object()
            .bucket(BUCKET)
            .key(key)
            .copy_source("demo/from")
    };
    let occupied = copy("to").if_none_match("*");
    assert_fails!(occupied.send().await, "PreconditionFailed", 412);
    let other = copy("to").if_match("\"00\"");
    assert_fails!(other.send().await, "PreconditionFailed", 412);
    let missing = failed(copy("missing").if_match(&tag).send().await);
    assert_eq!(missing.code, "NoSuchKey");
    assert_eq!(missing.element("Key"), Some("missing"));
    assert_eq!(s3.read("to").await, b"old");
    copy("to").if_match(&tag).send().await.unwrap();
    copy("free").if_none_match("*").send().await.unwrap();
    assert_eq!(s3.read("to").await, b"new");
    assert_eq!(s3.read("free").await, b"new");
}

#[tokio::test]
async fn a_conditional_completion_loses_against_a_change_since_its_upload_began() {
    let s3 = start().await;
    let upload = async |key: &'static str| {
        let begun = s3.create_multipart_upload().bucket(BUCKET).key(key);
        let id = begun.send().await.unwrap().upload_id.unwrap();
        let part = s3.upload_part().bucket(BUCKET).key(key).upload_id(&id);
        let part = part.part_number(1).send().await.unwrap();
        let part = CompletedPart::builder()
            .part_number(1)
            .set_e_tag(part.e_tag);
        let parts = CompletedMultipartUpload::builder().parts(part.build());
        let complete = s3.complete_multipart_upload().bucket(BUCKET).key(key);
        complete.upload_id(id).multipart_upload(parts.build())
    };
    let delete = |key| s3.delete_object().bucket(BUCKET).key(key).send();
    s3.put("key", "1").await;
    let complete = upload("key").await;
    let new = complete.clone().if_none_match("*");
    assert_fails!(new.clone().send().await, "PreconditionFailed", 412);
    delete("key").await.unwrap();
    let error = failed(new.send().await);
    assert_eq!(error.code, "ConditionalRequestConflict");
    assert_eq!(error.element("Condition"), Some("If-None-Match"));
    assert_eq!(error.element("Key"), Some("key"));
    s3.put("key", "2").await;
    let same = complete.clone().if_match(etag(&s3, "key").await);
    assert_fails!(same.send().await, "ConditionalRequestConflict", 409);
    // Without a condition, the last write wins.
    complete.send().await.unwrap();
    let again = upload("key").await;
    let same = again.if_match(etag(&s3, "key").await);
    same.send().await.unwrap();
}

#[tokio::test]
async fn a_copy_ignores_a_date_of_its_source_that_is_still_to_come() {
    let s3 = start().await;
    s3.put("key", "1").await;
    let copy = s3.copy_object().bucket(BUCKET).key("copy");
    let copy = copy.copy_source("demo/key");
    let future = DateTime::from_secs(4_000_000_000);
    let modified = copy.copy_source_if_modified_since(future);
    modified.send().await.unwrap();
}
