use aws_sdk_s3::primitives::DateTime;

use crate::support::{BUCKET, S3, assert_fails, failure, start};

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
