use aws_sdk_s3::primitives::{ByteStream, DateTime};
use aws_sdk_s3::types::{MetadataDirective, RestoreRequest, StorageClass};

use crate::support::{BUCKET, assert_fails, failure, start};

#[tokio::test]
async fn an_object_comes_back_with_all_that_was_said_of_it() {
    let s3 = start().await;
    let expires = DateTime::from_secs(1_893_456_000);
    let put = s3
        .put_object()
        .bucket(BUCKET)
        .key("report")
        .body(ByteStream::from_static(b"hello"));
    let put = put
        .content_type("text/x")
        .cache_control("no-cache")
        .content_disposition("inline");
    let put = put
        .content_encoding("gzip")
        .content_language("de")
        .metadata("User-Key", "V 1");
    let put = put
        .website_redirect_location("/z")
        .storage_class(StorageClass::StandardIa);
    put.set_expires(Some(expires)).send().await.unwrap();
    let head = s3
        .head_object()
        .bucket(BUCKET)
        .key("report")
        .send()
        .await
        .unwrap();
    assert_eq!(head.content_length(), Some(5));
    assert_eq!(head.content_type(), Some("text/x"));
    assert_eq!(head.cache_control(), Some("no-cache"));
    assert_eq!(head.content_disposition(), Some("inline"));
    assert_eq!(head.content_encoding(), Some("gzip"));
    assert_eq!(head.content_language(), Some("de"));
    assert_eq!(
        head.metadata()
            .and_then(|all| all.get("user-key"))
            .map(String::as_str),
        Some("V 1")
    );
    assert_eq!(head.website_redirect_location(), Some("/z"));
    assert_eq!(head.storage_class(), Some(&StorageClass::StandardIa));
    assert_eq!(head.expires_string(), Some("Tue, 01 Jan 2030 00:00:00 GMT"));
    assert_eq!(head.e_tag(), Some("\"5d41402abc4b2a76b9719d911017c592\""));
}

#[tokio::test]
async fn the_defaults_are_those_of_s3() {
    let s3 = start().await;
    s3.put("key", "x").await;
    let head = s3
        .head_object()
        .bucket(BUCKET)
        .key("key")
        .send()
        .await
        .unwrap();
    assert_eq!(head.storage_class(), None);
    assert_eq!(head.version_id(), None);
    let listed = s3.list_objects_v2().bucket(BUCKET).send().await.unwrap();
    let object = listed.contents().first().unwrap();
    assert_eq!(
        object
            .storage_class()
            .map(aws_sdk_s3::types::ObjectStorageClass::as_str),
        Some("STANDARD")
    );
    assert_eq!(object.last_modified(), head.last_modified());
}

#[tokio::test]
async fn an_object_without_a_type_is_binary() {
    let s3 = start().await;
    s3.put("key", "x").await;
    // For a copy that replaces the metadata, the SDK sends no content type.
    let copy = s3
        .copy_object()
        .bucket(BUCKET)
        .key("copy")
        .copy_source("demo/key");
    copy.metadata_directive(MetadataDirective::Replace)
        .send()
        .await
        .unwrap();
    let head = s3
        .head_object()
        .bucket(BUCKET)
        .key("copy")
        .send()
        .await
        .unwrap();
    assert_eq!(head.content_type(), Some("binary/octet-stream"));
}

#[tokio::test]
async fn a_reader_may_override_headers() {
    let s3 = start().await;
    s3.put("key", "x").await;
    let get = s3.get_object().bucket(BUCKET).key("key");
    let got = get
        .response_content_type("x/y")
        .response_content_disposition("attachment")
        .send()
        .await
        .unwrap();
    assert_eq!(
        (got.content_type(), got.content_disposition()),
        (Some("x/y"), Some("attachment"))
    );
    let head = s3
        .head_object()
        .bucket(BUCKET)
        .key("key")
        .response_content_type("x/y")
        .send()
        .await
        .unwrap();
    assert_eq!(head.content_type(), Some("x/y"));
}

#[tokio::test]
async fn an_archived_object_must_be_restored_before_it_can_be_read() {
    let s3 = start().await;
    let put = s3
        .put_object()
        .bucket(BUCKET)
        .key("cold")
        .storage_class(StorageClass::Glacier);
    put.send().await.unwrap();
    let get = || s3.get_object().bucket(BUCKET).key("cold").send();
    assert_fails!(get().await, "InvalidObjectState", 403);
    let days = RestoreRequest::builder().days(1).build();
    s3.restore_object()
        .bucket(BUCKET)
        .key("cold")
        .restore_request(days)
        .send()
        .await
        .unwrap();
    let got = get().await.unwrap();
    assert!(
        got.restore()
            .unwrap()
            .starts_with("ongoing-request=\"false\", expiry-date=\"")
    );
}

#[tokio::test]
async fn only_an_archived_object_can_be_restored() {
    let s3 = start().await;
    s3.put("warm", "x").await;
    let days = RestoreRequest::builder().days(1).build();
    let restore = s3
        .restore_object()
        .bucket(BUCKET)
        .key("warm")
        .restore_request(days);
    assert_fails!(restore.send().await, "InvalidObjectState", 403);
}

#[tokio::test]
async fn what_s3_would_refuse_is_refused() {
    let s3 = start().await;
    let put = || s3.put_object().bucket(BUCKET).key("key");
    let class = put().storage_class(StorageClass::from("FLOPPY"));
    assert_fails!(class.send().await, "InvalidStorageClass", 400);
    assert_fails!(
        put().metadata("big", "x".repeat(2049)).send().await,
        "MetadataTooLarge",
        400
    );
    let redirect = put().website_redirect_location("ftp://elsewhere");
    assert_fails!(redirect.send().await, "InvalidRedirectLocation", 400);
    assert!(s3.keys().await.is_empty());
}

#[tokio::test]
async fn another_owner_than_expected_is_refused() {
    let s3 = start().await;
    let head = |owner| {
        s3.head_bucket()
            .bucket(BUCKET)
            .expected_bucket_owner(owner)
            .send()
    };
    assert!(head("123456789012").await.is_ok());
    assert_eq!(failure(head("999999999999").await).1, 403);
}

#[tokio::test]
async fn many_writers_and_readers_share_a_bucket() {
    let s3 = start().await;
    let names: Vec<_> = (0..64).map(|n| format!("{n:02}")).collect();
    let writes = names.iter().map(|name| s3.put(name, name.as_str()));
    futures::future::join_all(writes).await;
    assert_eq!(s3.keys().await, names);
    let bodies = futures::future::join_all(names.iter().map(|name| s3.read(name))).await;
    assert!(
        bodies
            .iter()
            .zip(&names)
            .all(|(body, name)| body == name.as_bytes())
    );
}
