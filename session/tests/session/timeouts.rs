//! Servers that accept and never respond, by a clock that costs no time.

use std::convert::Infallible;
use std::future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use aws_sdk_s3::primitives::{ByteStream, SdkBody};
use aws_smithy_runtime_api::client::http::{
    HttpConnectorFuture, SharedHttpClient, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_types::error::display::DisplayErrorContext;
use bytes::Bytes;
use http_body_util::BodyExt;
use session::{RetryConfig, Session, TimeoutConfig};
use tokio::time::{Instant, sleep};

use crate::support::{ID, SECRET, isolated};

type Call = fn(HttpRequest) -> HttpConnectorFuture;

#[derive(Debug)]
struct Connector(Call);

impl aws_smithy_runtime_api::client::http::HttpConnector for Connector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        (self.0)(request)
    }
}

fn client(call: Call) -> SharedHttpClient {
    http_client_fn(move |_, _| SharedHttpConnector::new(Connector(call)))
}

/// Reads the whole body, and never responds.
fn silent(request: HttpRequest) -> HttpConnectorFuture {
    HttpConnectorFuture::new(async move {
        let _body = request.into_body().collect().await;
        future::pending().await
    })
}

async fn session(call: Call, timeouts: Option<TimeoutConfig>) -> Session {
    let mut builder = isolated(&[], &[])
        .credentials(ID, SECRET)
        .region_name("eu-west-1")
        .retry_config(RetryConfig::disabled())
        .http_client(client(call));
    if let Some(timeouts) = timeouts {
        builder = builder.timeout_config(timeouts);
    }
    builder.build().await.unwrap()
}

/// The error of a listing, and after how many seconds it came.
async fn list(session: &Session) -> (String, u64) {
    let start = Instant::now();
    let s3 = session.client(aws_sdk_s3::Client::new);
    let error = s3.list_buckets().send().await.unwrap_err();
    (
        DisplayErrorContext(&error).to_string(),
        start.elapsed().as_secs(),
    )
}

#[tokio::test(start_paused = true)]
async fn a_server_that_never_responds_is_given_boto3s_60_seconds() {
    let (error, seconds) = list(&session(silent, None).await).await;
    assert_eq!(seconds, 60);
    assert!(
        error.contains("no response for 60 s (read timeout)"),
        "{error}"
    );
}

#[tokio::test(start_paused = true)]
async fn the_timeout_can_be_set() {
    let timeouts = TimeoutConfig::builder().read_timeout(Duration::from_secs(3));
    let session = session(silent, Some(timeouts.build())).await;
    assert_eq!(list(&session).await.1, 3);
    let connect = session
        .sdk_config()
        .timeout_config()
        .unwrap()
        .connect_timeout();
    assert_eq!(connect, Some(Duration::from_mins(1)));
}

/// A body that is sent in twelve pieces, each of which takes half a minute.
struct Slow(u8);

impl http_body::Body for Slow {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, Infallible>>> {
        if self.0 == 0 {
            return Poll::Ready(None);
        }
        self.0 -= 1;
        let piece = vec![b'x'; 100_000];
        Poll::Ready(Some(Ok(http_body::Frame::data(piece.into()))))
    }

    fn size_hint(&self) -> http_body::SizeHint {
        http_body::SizeHint::with_exact(u64::from(self.0) * 100_000)
    }
}

/// Takes the body as a slow line does.
fn slow_line(request: HttpRequest) -> HttpConnectorFuture {
    HttpConnectorFuture::new(async move {
        let mut body = request.into_body();
        while let Some(frame) = body.frame().await {
            let frame = frame.expect("the body can be read");
            let length = frame.data_ref().map_or(0, Bytes::len);
            assert!(length <= 65_536, "one piece has {length} bytes");
            sleep(Duration::from_secs(15)).await;
        }
        let status = 200_u16.try_into().expect("a status");
        Ok(HttpResponse::new(status, SdkBody::empty()))
    })
}

#[tokio::test(start_paused = true)]
async fn an_upload_that_progresses_takes_as_long_as_it_takes() {
    let session = session(slow_line, None).await;
    let config = aws_sdk_s3::config::Builder::from(session.sdk_config())
        .request_checksum_calculation(aws_sdk_s3::config::RequestChecksumCalculation::WhenRequired)
        .stalled_stream_protection(aws_sdk_s3::config::StalledStreamProtectionConfig::disabled());
    let s3 = aws_sdk_s3::Client::from_conf(config.build());
    let start = Instant::now();
    let body = ByteStream::from_body_1_x(Slow(12));
    let put = s3.put_object().bucket("b").key("k").body(body);
    put.send().await.unwrap();
    assert!(
        start.elapsed() > Duration::from_mins(5),
        "{:?}",
        start.elapsed()
    );
}

/// Takes one piece of the body, and no other.
fn stalled(request: HttpRequest) -> HttpConnectorFuture {
    HttpConnectorFuture::new(async move {
        let mut body = request.into_body();
        let _first = body.frame().await;
        future::pending().await
    })
}

#[tokio::test(start_paused = true)]
async fn an_upload_that_stalls_ends_in_an_error() {
    let session = session(stalled, None).await;
    let s3 = session.client(aws_sdk_s3::Client::new);
    let start = Instant::now();
    let body = ByteStream::from_body_1_x(Slow(12));
    let put = s3.put_object().bucket("b").key("k").body(body);
    put.send().await.unwrap_err();
    assert!(
        start.elapsed() <= Duration::from_mins(1),
        "{:?}",
        start.elapsed()
    );
}
