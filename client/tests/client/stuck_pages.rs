//! A page that does not advance ends the listing with an error that says so.

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::list_buckets::ListBucketsOutput;
use aws_sdk_s3::operation::list_multipart_uploads::ListMultipartUploadsOutput;
use aws_sdk_s3::operation::list_object_versions::ListObjectVersionsOutput;
use aws_sdk_s3::operation::list_objects::ListObjectsOutput;
use aws_sdk_s3::operation::list_objects_v2::ListObjectsV2Output;
use aws_sdk_s3::operation::list_parts::ListPartsOutput;
use aws_smithy_mocks::{Rule, RuleMode, mock, mock_client};
use client::{Error, Result, pages};

fn client_of(rule: &Rule) -> Client {
    mock_client!(aws_sdk_s3, RuleMode::MatchAny, &[rule])
}

/// Demands the paging error of an operation, after a number of pages.
fn assert_stuck(result: Result<()>, operation: &str, pages: (usize, usize)) {
    let error = result.expect_err("an endless listing");
    assert!(matches!(error, Error::Paging { .. }), "{error:?}");
    assert!(error.to_string().starts_with(operation), "{error}");
    assert_eq!(pages.0, pages.1, "pages given before the error");
}

#[tokio::test]
async fn list_objects_with_the_same_token() {
    let rule = mock!(Client::list_objects_v2).then_output(|| {
        let page = ListObjectsV2Output::builder()
            .name("demo")
            .is_truncated(true);
        page.next_continuation_token("again").build()
    });
    let (s3, mut count) = (client_of(&rule), 0);
    let request = s3.list_objects_v2().bucket("demo");
    let result = pages::list_objects(request.clone(), |_| count += 1).await;
    assert_stuck(result, "ListObjectsV2 s3://demo", (count, 2));

    let mut count = 0;
    let silent = pages::list_objects_by_paginator(request, |_| count += 1).await;
    assert!(silent.is_ok() && count == 2, "the SDK takes it for the end");
}

#[tokio::test]
async fn list_objects_without_a_token() {
    let rule = mock!(Client::list_objects_v2)
        .then_output(|| ListObjectsV2Output::builder().is_truncated(true).build());
    let (s3, mut count) = (client_of(&rule), 0);
    let request = s3.list_objects_v2().bucket("demo");
    let result = pages::list_objects(request, |_| count += 1).await;
    assert_stuck(result, "ListObjectsV2", (count, 1));
}

#[tokio::test]
async fn list_objects_v1_with_the_same_marker() {
    let rule = mock!(Client::list_objects).then_output(|| {
        ListObjectsOutput::builder()
            .is_truncated(true)
            .next_marker("m")
            .build()
    });
    let (s3, mut count) = (client_of(&rule), 0);
    let request = s3.list_objects().bucket("demo");
    let result = pages::list_objects_v1(request, |_| count += 1).await;
    assert_stuck(result, "ListObjects", (count, 2));
}

#[tokio::test]
async fn list_objects_v1_empty_but_truncated() {
    let rule = mock!(Client::list_objects)
        .then_output(|| ListObjectsOutput::builder().is_truncated(true).build());
    let (s3, mut count) = (client_of(&rule), 0);
    let request = s3.list_objects().bucket("demo");
    let result = pages::list_objects_v1(request, |_| count += 1).await;
    assert_stuck(result, "ListObjects", (count, 1));
}

#[tokio::test]
async fn list_buckets_with_the_same_token() {
    let rule = mock!(Client::list_buckets).then_output(|| {
        ListBucketsOutput::builder()
            .continuation_token("again")
            .build()
    });
    let (s3, mut count) = (client_of(&rule), 0);
    let result = pages::list_buckets(s3.list_buckets(), |_| count += 1).await;
    assert_stuck(result, "ListBuckets", (count, 2));
}

#[tokio::test]
async fn list_object_versions_with_the_same_markers() {
    let rule = mock!(Client::list_object_versions).then_output(|| {
        let page = ListObjectVersionsOutput::builder().is_truncated(true);
        page.next_key_marker("k")
            .next_version_id_marker("v")
            .build()
    });
    let (s3, mut count) = (client_of(&rule), 0);
    let request = s3.list_object_versions().bucket("demo");
    let result = pages::list_object_versions(request, |_| count += 1).await;
    assert_stuck(result, "ListObjectVersions", (count, 2));
}

#[tokio::test]
async fn list_multipart_uploads_with_the_same_markers() {
    let rule = mock!(Client::list_multipart_uploads).then_output(|| {
        let page = ListMultipartUploadsOutput::builder().is_truncated(true);
        page.next_key_marker("k").next_upload_id_marker("u").build()
    });
    let (s3, mut count) = (client_of(&rule), 0);
    let request = s3.list_multipart_uploads().bucket("demo");
    let result = pages::list_multipart_uploads(request, |_| count += 1).await;
    assert_stuck(result, "ListMultipartUploads", (count, 2));
}

#[tokio::test]
async fn list_parts_with_the_same_marker() {
    let rule = mock!(Client::list_parts).then_output(|| {
        let page = ListPartsOutput::builder().is_truncated(true);
        page.next_part_number_marker("7").build()
    });
    let (s3, mut count) = (client_of(&rule), 0);
    let request = s3.list_parts().bucket("demo").key("k").upload_id("u");
    let result = pages::list_parts(request, |_| count += 1).await;
    assert_stuck(result, "ListParts", (count, 2));
}

#[tokio::test]
async fn list_multipart_uploads_of_a_directory_bucket_keep_no_order() {
    let page = |next: Option<&str>| {
        let page = ListMultipartUploadsOutput::builder().bucket("demo--usw2-az1--x-s3");
        let page = page.is_truncated(next.is_some());
        page.set_next_key_marker(next.map(str::to_owned)).build()
    };
    let rule = mock!(Client::list_multipart_uploads)
        .sequence()
        .output(move || page(Some("z")))
        .output(move || page(Some("a")))
        .output(move || page(None))
        .build();
    let (s3, mut count) = (client_of(&rule), 0);
    let request = s3.list_multipart_uploads().bucket("demo--usw2-az1--x-s3");
    let result = pages::list_multipart_uploads(request, |_| count += 1).await;
    result.expect("no order to keep");
    assert_eq!(count, 3);
}

/// Pages of these keys, each with a token of its own; the last is the end.
fn listing(pages: &'static [&'static [&'static str]]) -> Rule {
    mock!(Client::list_objects_v2).then_compute_output(|request| {
        let number: usize = request
            .continuation_token()
            .map_or(0, |token| token.parse().expect("a token"));
        let objects = pages[number]
            .iter()
            .map(|key| aws_sdk_s3::types::Object::builder().key(*key).build());
        let is_last = number + 1 == pages.len();
        ListObjectsV2Output::builder()
            .set_contents(Some(objects.collect()))
            .is_truncated(!is_last)
            .set_next_continuation_token((!is_last).then(|| (number + 1).to_string()))
            .build()
    })
}

#[tokio::test]
async fn a_page_that_comes_again_is_not_handed_out() {
    let rule = listing(&[&["a", "b"], &["a", "b"], &["c"]]);
    let (s3, mut count) = (client_of(&rule), 0);
    let request = s3.list_objects_v2().bucket("demo");
    let result = pages::list_objects(request, |_| count += 1).await;
    assert_stuck(result, "ListObjectsV2 s3://demo", (count, 1));
}

#[tokio::test]
async fn a_key_that_was_not_asked_for_is_not_handed_out() {
    let rule = listing(&[&["logs/1"]]);
    let (s3, mut count) = (client_of(&rule), 0);
    let request = s3.list_objects_v2().bucket("demo").prefix("logs/10");
    let result = pages::list_objects(request, |_| count += 1).await;
    assert_stuck(result, "ListObjectsV2 s3://demo", (count, 0));
}

#[tokio::test]
async fn a_server_that_orders_keys_as_utf_16_is_listed() {
    let rule = listing(&[&["a", "🍕"], &["\u{ffe0}"]]);
    let (s3, mut count) = (client_of(&rule), 0);
    let request = s3.list_objects_v2().bucket("demo");
    let result = pages::list_objects(request, |_| count += 1).await;
    result.expect("an order too");
    assert_eq!(count, 2);
}

#[tokio::test]
async fn markers_of_another_order_are_followed() {
    let version = |key: &str| {
        aws_sdk_s3::types::ObjectVersion::builder()
            .key(key)
            .version_id("1")
            .build()
    };
    let page = move |key: &str, next: Option<&str>| {
        let page = ListObjectVersionsOutput::builder().versions(version(key));
        let page = page.is_truncated(next.is_some());
        page.set_next_key_marker(next.map(str::to_owned)).build()
    };
    let rule = mock!(Client::list_object_versions)
        .sequence()
        .output(move || page("🍕", Some("🍕")))
        .output(move || page("\u{ffe0}", Some("\u{ffe0}")))
        .output(move || page("\u{fff0}", None))
        .build();
    let (s3, mut count) = (client_of(&rule), 0);
    let request = s3.list_object_versions().bucket("demo");
    let result = pages::list_object_versions(request, |_| count += 1).await;
    result.expect("UTF-16 order");
    assert_eq!(count, 3);
}

#[tokio::test]
async fn endless_empty_pages_end() {
    let token = std::sync::atomic::AtomicUsize::new(0);
    let rule = mock!(Client::list_objects_v2).then_output(move || {
        let next = token.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let page = ListObjectsV2Output::builder().is_truncated(true);
        page.next_continuation_token(next.to_string()).build()
    });
    let (s3, mut count) = (client_of(&rule), 0);
    let request = s3.list_objects_v2().bucket("demo");
    let result = pages::list_objects(request, |_| count += 1).await;
    assert_stuck(result, "ListObjectsV2 s3://demo", (count, 100));
}
