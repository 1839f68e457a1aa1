//! Bodies that stand still end, by the client's read timeout.

use std::time::Duration;

use aws_sdk_s3::Client;
use aws_sdk_s3::config::timeout::TimeoutConfig;
use aws_sdk_s3::config::{StalledStreamProtectionConfig, retry::RetryConfig};
use client::transfer::{self, CopySource, TransferConfig};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::sync::mpsc;

use crate::orphans::parts;
use crate::support::{client_at, noise};

const LIMIT: Duration = Duration::from_millis(200);

/// A client of a server that sends this much of a response, and then nothing; it reads no more than the request's head.
pub(crate) async fn client_of(response: &'static [u8]) -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let endpoint = format!("http://{}", listener.local_addr().expect("an address"));
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut head = [0; 1000];
                let _ = stream.read(&mut head).await;
                let _ = stream.write_all(response).await;
                std::future::pending::<()>().await;
            });
        }
    });
    in_no_time(&endpoint)
}

/// A client that waits for a fraction of a second, and sends nothing twice by itself.
fn in_no_time(endpoint: &str) -> Client {
    let timeouts = TimeoutConfig::builder().read_timeout(LIMIT).build();
    let s3 = client_at(endpoint);
    let config = s3.config().to_builder().timeout_config(timeouts);
    // The limit is to be the transfers' own.
    let config = config.stalled_stream_protection(StalledStreamProtectionConfig::disabled());
    Client::from_conf(config.retry_config(RetryConfig::disabled()).build())
}

async fn in_time<T>(work: impl Future<Output = T>) -> T {
    let done = tokio::time::timeout(Duration::from_secs(20), work).await;
    done.expect("it ends")
}

const STALLED: &[u8] = b"HTTP/1.1 200 OK\r\netag: \"e\"\r\ncontent-length: 1000\r\n\r\nabc";

#[tokio::test]
async fn a_download_ends() {
    let s3 = client_of(STALLED).await;
    let config = TransferConfig::default().attempts(2);
    let download = transfer::download(&s3, "demo", "key").config(config);
    let error = in_time(download.to_writer(tokio::io::sink())).await;
    assert!(error.is_err());
}

#[tokio::test]
async fn a_reader_ends() {
    let s3 = client_of(STALLED).await;
    let open = transfer::reader(&s3, "demo", "key").listed(Some(1000), Some("\"e\""));
    let mut reader = open.await.expect("opened");
    let error = in_time(reader.read_to_end(&mut Vec::new())).await;
    assert!(error.is_err());
}

/// A client of a server with an object of ten bytes. Its first response stands still after three of them. Each request's
/// range is sent on.
async fn client_of_one_stall() -> (Client, mpsc::UnboundedReceiver<Option<String>>) {
    const OBJECT: &str = "0123456789";
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let endpoint = format!("http://{}", listener.local_addr().expect("an address"));
    let (ranges, asked) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        let mut stalled = Vec::new();
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut head = vec![0; 4_000];
            let read = stream.read(&mut head).await.unwrap_or_default();
            let head = String::from_utf8_lossy(&head[..read]).to_ascii_lowercase();
            let range = head
                .lines()
                .find_map(|line| line.strip_prefix("range: bytes="));
            let bounds = range.and_then(|range| range.split_once('-'));
            let (start, end) = bounds.map_or((0, 9), |(start, end)| {
                (
                    start.parse().unwrap_or(0),
                    end.parse().unwrap_or(9).min(9_usize),
                )
            });
            let status = match range {
                Some(_) => format!("206 Partial Content\r\ncontent-range: bytes {start}-{end}/10"),
                None => "200 OK".to_owned(),
            };
            let body = &OBJECT[start..=end];
            let sent = if stalled.is_empty() { &body[..3] } else { body };
            let response = format!(
                "HTTP/1.1 {status}\r\netag: \"e\"\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{sent}",
                body.len()
            );
            let _ = ranges.send(range.map(str::to_owned));
            let _ = stream.write_all(response.as_bytes()).await;
            stalled.push(stream);
        }
    });
    (in_no_time(&endpoint), asked)
}

#[tokio::test]
async fn a_body_that_stalls_is_asked_for_again_from_where_it_stopped() {
    let (s3, mut asked) = client_of_one_stall().await;
    let config = TransferConfig::default().attempts(2);
    let download = transfer::download(&s3, "demo", "key").config(config);
    let (writer, mut reader) = tokio::io::duplex(100);
    in_time(download.to_writer(writer))
        .await
        .expect("all of it");
    let mut text = String::new();
    reader.read_to_string(&mut text).await.expect("text");
    assert_eq!(text, "0123456789");
    asked.recv().await.expect("the first request");
    let again = asked.recv().await.expect("another request");
    assert_eq!(again.as_deref(), Some("3-9"));

    let (s3, mut asked) = client_of_one_stall().await;
    let open = transfer::reader(&s3, "demo", "key").listed(Some(10), Some("\"e\""));
    let mut reader = open.await.expect("opened");
    text.clear();
    let read = in_time(reader.read_to_string(&mut text)).await;
    read.expect("all of it");
    assert_eq!(text, "0123456789");
    asked.recv().await.expect("the first request");
    let again = asked.recv().await.expect("another request");
    assert!(again.is_some_and(|range| range.starts_with("3-")));
}

#[tokio::test]
async fn an_upload_ends_whether_the_body_stalls_or_the_response() {
    let s3 = client_of(b"").await;
    for length in [1, 7 << 20] {
        let config = TransferConfig::default().attempts(1);
        let upload = transfer::upload(&s3, "demo", "key").config(config);
        let error = in_time(upload.from_bytes(noise(length))).await;
        let error = error.expect_err("no response");
        // A body that the connection took whole may have arrived.
        assert!(
            error.is_unknown_outcome() || error.is_transient(),
            "{error}"
        );
    }
}

/// Each request fails in time, whatever the server leaves open.
#[tokio::test]
async fn every_request_ends_in_whatever_phase_the_server_stops() {
    let stops: [&[u8]; 7] = [
        b"",
        b"HTTP/1.1 200",
        b"HTTP/1.1 200 OK\r\netag: \"e\"\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\n",
        b"HTTP/1.1 200 OK\r\netag: \"e\"\r\ncontent-length: 1000\r\n\r\n",
        b"HTTP/1.1 200 OK\r\netag: \"e\"\r\ntransfer-encoding: chunked\r\n\r\n5\r\n<List\r\n",
        b"HTTP/1.1 200 OK\r\netag: \"e\"\r\n\r\n<ListBucketResult><Contents>",
    ];
    for stop in stops {
        let s3 = client_of(stop).await;
        let s3 = aws_sdk_s3::Client::from_conf(client::s3_config(s3.config().to_builder()).build());
        let config = TransferConfig::default().attempts(1);
        let shown = String::from_utf8_lossy(stop);
        let ended = tokio::time::timeout(Duration::from_secs(30), async {
            let list = s3.list_objects_v2().bucket("demo").send().await;
            assert!(list.is_err(), "{shown}");
            let versions = s3.list_object_versions().bucket("demo").send().await;
            assert!(versions.is_err(), "{shown}");
            let buckets = s3.list_buckets().send().await;
            assert!(buckets.is_err(), "{shown}");
            let tags = s3.get_object_tagging().bucket("demo").key("k").send().await;
            assert!(tags.is_err(), "{shown}");
            let download = transfer::download(&s3, "demo", "k").config(config);
            assert!(download.to_bytes().await.is_err(), "{shown}");
            let copy = transfer::copy(&s3, CopySource::new("demo", "k"), "demo", "to");
            assert!(copy.config(config).await.is_err(), "{shown}");
            let upload = transfer::upload(&s3, "demo", "k").config(parts());
            let uploaded = upload.from_bytes(vec![0; 11 << 20]).await;
            assert!(uploaded.is_err(), "{shown}");
        });
        assert!(ended.await.is_ok(), "it hangs after {shown:?}");
    }
}
