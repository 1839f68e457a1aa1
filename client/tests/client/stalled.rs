//! Bodies that stand still end, by the client's read timeout.

use std::time::Duration;

use aws_sdk_s3::Client;
use aws_sdk_s3::config::timeout::TimeoutConfig;
use aws_sdk_s3::config::{StalledStreamProtectionConfig, retry::RetryConfig};
use client::transfer::{self, TransferConfig};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

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
    let timeouts = TimeoutConfig::builder().read_timeout(LIMIT).build();
    let s3 = client_at(&endpoint);
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
