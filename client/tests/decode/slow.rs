//! Answers that arrive slowly, in paused time. The SDK gives up one that stalls, and none that does not.

use std::time::{Duration, SystemTime};

use aws_sdk_s3::config::retry::RetryConfig;
use aws_sdk_s3::config::{BehaviorVersion, Credentials, Region};
use aws_sdk_s3::{Client, Config};
use aws_smithy_async::time::TimeSource;
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use client::decode::FastReader;
use futures::stream::{self, StreamExt};
use http_body::Frame;
use http_body_util::StreamBody;
use tokio::time::{Instant, sleep};

const LISTING: &str = include_str!("samples/list_objects_v2.xml");

/// Five bytes a second, up to so many; then nothing more, and no end either, unless that was all.
#[derive(Clone, Copy, Debug)]
struct Trickle {
    bytes: usize,
}

impl HttpConnector for Trickle {
    fn call(&self, _request: HttpRequest) -> HttpConnectorFuture {
        let bytes = self.bytes;
        let arrivals = stream::unfold(0, move |at| async move {
            if at >= LISTING.len() {
                return None;
            }
            if at >= bytes {
                std::future::pending::<()>().await;
            }
            sleep(Duration::from_secs(1)).await;
            let next = LISTING.len().min(at + 5);
            let frame = Frame::data(Bytes::from_static(&LISTING.as_bytes()[at..next]));
            Some((Ok::<_, std::io::Error>(frame), next))
        });
        let body = SdkBody::from_body_1_x(StreamBody::new(arrivals.fuse()));
        let status = 200.try_into().expect("a status");
        HttpConnectorFuture::ready(Ok(HttpResponse::new(status, body)))
    }
}

/// The time of the runtime, which is paused.
#[derive(Debug)]
struct PausedTime(Instant);

impl TimeSource for PausedTime {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_hours(500_000) + self.0.elapsed()
    }
}

fn client(trickle: Trickle) -> Client {
    let connector = SharedHttpConnector::new(trickle);
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .credentials_provider(Credentials::for_tests())
        .region(Region::new("us-east-1"))
        .retry_config(RetryConfig::disabled())
        .time_source(PausedTime(Instant::now()))
        .http_client(http_client_fn(move |_, _| connector.clone()))
        .interceptor(FastReader::new());
    Client::from_conf(config.build())
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_takes_minutes_is_read_to_its_end() {
    let bytes = LISTING.len();
    assert!(bytes > 5 * 120, "the listing takes two minutes and more");
    let page = client(Trickle { bytes }).list_objects_v2().bucket("demo");
    let page = page.send().await.expect("it never stalled");
    assert_eq!(page.contents().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_stalls_is_given_up() {
    let page = client(Trickle { bytes: 100 })
        .list_objects_v2()
        .bucket("demo");
    let error = page.send().await.expect_err("it stalled");
    let error = aws_sdk_s3::error::DisplayErrorContext(error).to_string();
    assert!(error.contains("minimum throughput"), "{error}");
}
