//! The ids that a request gets, and what an error says besides its code.

use aws_sdk_s3::operation::{RequestId, RequestIdExt};

use crate::support::{client, demo, raw};

#[tokio::test]
async fn each_answer_carries_two_ids_of_its_own() {
    let sandbox = sandbox::start().await.unwrap();
    let client = client(&sandbox);
    let first = client.list_buckets().send().await.unwrap();
    let second = client.list_buckets().send().await.unwrap();
    assert_eq!(first.request_id().unwrap().len(), 16);
    assert_eq!(first.extended_request_id().unwrap().len(), 76);
    assert_ne!(first.request_id(), second.request_id());
    assert_ne!(first.extended_request_id(), second.extended_request_id());
}

#[tokio::test]
async fn an_error_says_what_it_is_about_and_repeats_the_ids() {
    let sandbox = demo(0).await;
    let client = client(&sandbox);
    let get = client.get_object().bucket("demo").key("a<b&c").send();
    let error = get.await.unwrap_err();
    let response = error.raw_response().unwrap();
    let header = |name| response.headers().get(name).unwrap().to_owned();
    let body = std::str::from_utf8(response.body().bytes().unwrap()).unwrap();
    for expected in [
        "<Code>NoSuchKey</Code>".to_owned(),
        "<Message>The specified key does not exist.</Message>".to_owned(),
        "<Key>a&lt;b&amp;c</Key>".to_owned(),
        format!("<RequestId>{}</RequestId>", header("x-amz-request-id")),
        format!("<HostId>{}</HostId>", header("x-amz-id-2")),
    ] {
        assert!(body.contains(&expected), "{expected} is not in {body}");
    }
    assert_eq!(header("content-length"), body.len().to_string());
}

#[tokio::test]
async fn a_missing_bucket_is_named() {
    let sandbox = sandbox::start().await.unwrap();
    let listing = client(&sandbox).list_objects_v2().bucket("nowhere").send();
    let error = listing.await.unwrap_err();
    let body = error
        .raw_response()
        .unwrap()
        .body()
        .bytes()
        .unwrap()
        .to_owned();
    let body = String::from_utf8(body).unwrap();
    assert!(body.contains("<Code>NoSuchBucket</Code>"), "{body}");
    assert!(body.contains("<BucketName>nowhere</BucketName>"), "{body}");
}

#[tokio::test]
async fn the_missing_source_of_a_copy_is_named() {
    let sandbox = sandbox::start().await.unwrap();
    let s3 = client(&sandbox);
    s3.create_bucket().bucket("here").send().await.unwrap();
    let copy = s3.copy_object().bucket("here").key("target");
    let copy = copy.copy_source("here/source").send().await;
    let error = copy.unwrap_err();
    let body = error.raw_response().unwrap().body().bytes().unwrap();
    let body = String::from_utf8_lossy(body);
    assert!(body.contains("<Code>NoSuchKey</Code>"), "{body}");
    assert!(body.contains("<Key>source</Key>"), "{body}");
}

#[tokio::test]
async fn the_error_of_a_head_request_has_no_body() {
    let sandbox = demo(0).await;
    let answer = raw(
        &sandbox,
        "HEAD /demo/k HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n",
    )
    .await;
    assert!(answer.starts_with("HTTP/1.1 403 "), "{answer}");
    assert!(answer.ends_with("\r\n\r\n"), "{answer}");
}
