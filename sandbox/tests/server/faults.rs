//! How it misbehaves when told to.

use std::time::{Duration, Instant};

use aws_sdk_s3::Client;
use aws_sdk_s3::config::retry::RetryConfig;
use aws_sdk_s3::error::SdkError;
use aws_sdk_s3::primitives::ByteStream;
use sandbox::{Fault, Sandbox};

use crate::support::{client, code, config};

/// A sandbox with one object `demo/key` of 100,000 bytes.
async fn one_object() -> (Sandbox, Client) {
    let sandbox = sandbox::start().await.unwrap();
    let client = client(&sandbox);
    client.create_bucket().bucket("demo").send().await.unwrap();
    let body = ByteStream::from(vec![7; 100_000]);
    let put = client.put_object().bucket("demo").key("key").body(body);
    put.send().await.unwrap();
    (sandbox, client)
}

#[tokio::test]
async fn the_nth_request_is_answered_with_a_status_and_a_code() {
    let (sandbox, client) = one_object().await;
    sandbox.fault(Fault::on("GetObject").nth(2).status(503, "SlowDown"));
    let get = || client.get_object().bucket("demo").key("key").send();
    get().await.unwrap();
    let error = get().await.unwrap_err();
    assert_eq!(error.raw_response().unwrap().status().as_u16(), 503);
    assert_eq!(code::<(), _>(Err(error)), "SlowDown");
    get().await.unwrap();
}

#[tokio::test]
async fn an_error_may_come_with_status_200() {
    let (sandbox, client) = one_object().await;
    sandbox.fault(Fault::on("CopyObject").status(200, "InternalError"));
    let copy = client.copy_object().bucket("demo").key("copy");
    let copy = copy.copy_source("demo/key").send().await;
    assert_eq!(code(copy), "InternalError");
    let head = client.head_object().bucket("demo").key("copy").send();
    assert_eq!(code(head.await), "NotFound");
}

#[tokio::test]
async fn a_client_that_retries_gets_through() {
    let (sandbox, _) = one_object().await;
    sandbox.fault(Fault::on("HeadObject").reset());
    let retries = RetryConfig::standard().with_initial_backoff(Duration::from_millis(1));
    let client = Client::from_conf(config(&sandbox).retry_config(retries).build());
    let head = client.head_object().bucket("demo").key("key").send();
    assert_eq!(head.await.unwrap().content_length(), Some(100_000));
}

#[tokio::test]
async fn a_reset_sends_no_answer_and_carries_nothing_out() {
    let (sandbox, client) = one_object().await;
    sandbox.fault(Fault::on("DeleteObject").reset());
    let delete = || client.delete_object().bucket("demo").key("key").send();
    let error = delete().await.unwrap_err();
    assert!(matches!(error, SdkError::DispatchFailure(_)), "{error:?}");
    let head = client.head_object().bucket("demo").key("key").send();
    head.await.unwrap();
    delete().await.unwrap();
}

#[tokio::test]
async fn a_truncated_body_ends_early_and_its_length_tells() {
    let (sandbox, client) = one_object().await;
    for cut in [0u64, 100, 99_999] {
        sandbox.fault(Fault::on("GetObject").truncate(cut));
        let get = client.get_object().bucket("demo").key("key").send();
        let mut body = get.await.unwrap();
        assert_eq!(body.content_length(), Some(100_000));
        let mut read = 0;
        let end = loop {
            match body.body.next().await {
                Some(Ok(bytes)) => read += bytes.len() as u64,
                end => break end,
            }
        };
        assert_eq!(read, cut);
        assert!(matches!(end, Some(Err(_))), "the cut goes unnoticed");
    }
}

#[tokio::test]
async fn a_body_shorter_than_the_cut_is_whole() {
    let (sandbox, client) = one_object().await;
    sandbox.fault(Fault::on("GetObject").truncate(100_000));
    let get = client.get_object().bucket("demo").key("key").send();
    let body = get.await.unwrap().body.collect().await.unwrap();
    assert_eq!(body.into_bytes().len(), 100_000);
}

#[tokio::test]
async fn a_delay_comes_before_the_answer() {
    let (sandbox, client) = one_object().await;
    let delay = Duration::from_millis(80);
    sandbox.fault(Fault::on("*").delay(delay));
    let start = Instant::now();
    client.list_buckets().send().await.unwrap();
    assert!(start.elapsed() >= delay);
}

#[tokio::test]
async fn a_client_that_is_sending_a_large_body_still_reads_why_it_is_refused() {
    let (sandbox, client) = one_object().await;
    sandbox.fault(Fault::on("PutObject").every(1).status(503, "SlowDown"));
    let body = ByteStream::from(vec![7; 32 << 20]);
    let put = client.put_object().bucket("demo").key("large").body(body);
    assert_eq!(code(put.send().await), "SlowDown");
    let head = client.head_object().bucket("demo").key("large").send();
    assert_eq!(code(head.await), "NotFound");
}

#[tokio::test]
async fn a_request_that_may_not_enter_does_not_count() {
    let (sandbox, client) = one_object().await;
    sandbox.fault(Fault::on("ListBuckets").nth(1).status(500, "InternalError"));
    let wrong = aws_sdk_s3::config::Credentials::new("AKIAEXAMPLE", "wrong", None, None, "test");
    let forger = Client::from_conf(config(&sandbox).credentials_provider(wrong).build());
    assert_eq!(
        code(forger.list_buckets().send().await),
        "SignatureDoesNotMatch"
    );
    assert_eq!(code(client.list_buckets().send().await), "InternalError");
}
