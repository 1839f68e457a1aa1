//! The log leaves the traffic as it was: attempts, bytes, failures, streams.

use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};

use aws_sdk_s3::Client;
use aws_sdk_s3::config::retry::RetryConfig;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use http_body::{Body, Frame};
use session::wire::WireLog;

use crate::canned;

fn client(log: &WireLog, http_client: aws_sdk_s3::config::SharedHttpClient) -> Client {
    let config = canned::s3_config()
        .endpoint_url("http://127.0.0.1:9")
        .force_path_style(true)
        .http_client(log.wrap(http_client));
    Client::from_conf(config.build())
}

#[tokio::test(start_paused = true)]
async fn each_retry_is_an_attempt_of_its_own() {
    static CALLS: AtomicUsize = AtomicUsize::new(0);
    let log = WireLog::new();
    let busy_once = canned::client(|_| {
        let first = CALLS.fetch_add(1, Ordering::SeqCst) == 0;
        Ok(canned::response(if first { 503 } else { 200 }, ""))
    });
    let s3 = client(&log, busy_once);
    s3.head_bucket()
        .bucket("demo")
        .send()
        .await
        .expect("the second attempt is answered");

    let seen: Vec<_> = log
        .records()
        .into_iter()
        .map(|r| (r.attempt, r.status))
        .collect();
    assert_eq!(seen, [(1, Some(503)), (2, Some(200))]);
}

#[tokio::test]
async fn a_connection_that_fails_has_no_status() {
    let log = WireLog::new();
    let broken = canned::client(|_| Err(ConnectorError::io("connection refused".into())));
    let config = canned::s3_config()
        .retry_config(RetryConfig::disabled())
        .http_client(log.wrap(broken));
    let s3 = Client::from_conf(config.build());
    s3.list_buckets().send().await.expect_err("nobody is there");

    let records = log.records();
    assert_eq!(records.len(), 1);
    assert_eq!((records[0].status, records[0].bytes_sent), (None, 0));
    assert_eq!(records[0].operation, "ListBuckets");
}

#[tokio::test]
async fn a_signed_request_is_logged_without_its_secrets() {
    let log = WireLog::new();
    let s3 = client(&log, canned::client(|_| Ok(canned::response(200, ""))));
    s3.head_object()
        .bucket("demo")
        .key("k")
        .send()
        .await
        .expect("an answer");
    let text = format!("{log:?} {:?}", log.records());
    for secret in ["AWS4-HMAC", "Signature", "notarealsecretkey"] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
}

/// A body of two frames that hands out the second only once the test has seen the first.
struct TwoFrames {
    frames: u8,
    polls: &'static AtomicUsize,
}

impl Body for TwoFrames {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        self.polls.fetch_add(1, Ordering::SeqCst);
        if self.frames == 0 {
            return Poll::Ready(None);
        }
        self.frames -= 1;
        Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(b"12345")))))
    }
}

#[tokio::test]
async fn a_response_streams_through_and_is_counted_as_it_is_read() {
    static POLLS: AtomicUsize = AtomicUsize::new(0);
    let log = WireLog::new();
    let streaming = canned::client(|_| {
        let body = SdkBody::from_body_1_x(TwoFrames {
            frames: 2,
            polls: &POLLS,
        });
        Ok(HttpResponse::new(
            StatusCode::try_from(200).expect("a status"),
            body,
        ))
    });
    let s3 = client(&log, streaming);
    let mut object = s3
        .get_object()
        .bucket("demo")
        .key("k")
        .send()
        .await
        .expect("a stream");
    assert_eq!(
        POLLS.load(Ordering::SeqCst),
        0,
        "the body was read before anybody asked"
    );
    assert_eq!(log.records()[0].bytes_received, 0);

    let first = object.body.try_next().await.expect("a frame");
    assert_eq!(first.as_deref(), Some(b"12345".as_slice()));
    assert_eq!(POLLS.load(Ordering::SeqCst), 1, "a frame was read ahead");
    assert_eq!(log.records()[0].bytes_received, 5);

    object.body.collect().await.expect("the rest");
    assert_eq!(log.records()[0].bytes_received, 10);
}

#[tokio::test]
async fn a_log_is_cleared_for_all_who_share_it() {
    let log = WireLog::new();
    let s3 = client(&log, canned::refusal());
    let _ = s3.list_buckets().send().await;
    assert_eq!(log.len(), 1);
    log.clone().clear();
    assert!(log.is_empty());
}
