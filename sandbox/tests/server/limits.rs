//! Clients that are too slow, or too many.

use std::time::{Duration, Instant};

use aws_sdk_s3::Client;
use aws_sdk_s3::presigning::PresigningConfig;
use sandbox::Sandbox;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::support::{config, raw};

const SHORT: Duration = Duration::from_millis(100);
/// Longer than any test waits.
const LONG: Duration = Duration::from_mins(10);

async fn connect(sandbox: &Sandbox) -> TcpStream {
    let address = sandbox.endpoint_url().trim_start_matches("http://");
    TcpStream::connect(address).await.unwrap()
}

/// All that the server sends until it closes the connection.
async fn rest(mut stream: TcpStream) -> String {
    let mut response = Vec::new();
    let read = stream.read_to_end(&mut response);
    // A server that never closes would hang the test.
    tokio::time::timeout(Duration::from_secs(30), read)
        .await
        .expect("the server should close the connection")
        .ok();
    String::from_utf8_lossy(&response).into_owned()
}

#[tokio::test]
async fn a_client_that_never_ends_its_headers_loses_its_connection() {
    let sandbox = Sandbox::builder().client_timeout(SHORT);
    let sandbox = sandbox.start().await.unwrap();
    let mut stream = connect(&sandbox).await;
    stream
        .write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\nx-slow: ")
        .await
        .unwrap();
    let response = rest(stream).await;
    assert!(!response.contains(" 200 "), "{response}");
}

#[tokio::test]
async fn a_client_that_pauses_within_a_body_is_told_so() {
    let sandbox = Sandbox::builder().client_timeout(SHORT);
    let sandbox = sandbox.start().await.unwrap();
    let s3 = Client::from_conf(config(&sandbox).build());
    s3.create_bucket().bucket("demo").send().await.unwrap();
    let put = s3.put_object().bucket("demo").key("key");
    let presigning = PresigningConfig::expires_in(Duration::from_mins(1)).unwrap();
    let url = put.presigned(presigning).await.unwrap().uri().to_owned();
    let target = url.strip_prefix(sandbox.endpoint_url()).unwrap();
    let host = sandbox.endpoint_url().trim_start_matches("http://");
    let start = format!(
        "PUT {target} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\ncontent-length: 10\r\n\r\n12345"
    );
    let response = raw(&sandbox, &start).await;
    assert!(response.starts_with("HTTP/1.1 400 "), "{response}");
    assert!(
        response.contains("<Code>RequestTimeout</Code>"),
        "{response}"
    );
}

#[tokio::test]
async fn a_connection_too_many_waits_until_another_closes() {
    let sandbox = Sandbox::builder().client_timeout(SHORT).connections(1);
    let sandbox = sandbox.start().await.unwrap();
    let started = Instant::now();
    let idle = connect(&sandbox).await;
    let request = "GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
    let response = raw(&sandbox, request).await;
    assert!(response.starts_with("HTTP/1.1 403 "), "{response}");
    // The idle connection had to lose its place first.
    assert!(started.elapsed() >= SHORT);
    rest(idle).await;
}

#[tokio::test]
async fn a_patient_server_serves_others_while_one_client_is_slow() {
    let sandbox = Sandbox::builder().client_timeout(LONG).connections(2);
    let sandbox = sandbox.start().await.unwrap();
    let mut slow = connect(&sandbox).await;
    slow.write_all(b"GET / HTTP/1.1\r\n").await.unwrap();
    let request = "GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
    assert!(raw(&sandbox, request).await.starts_with("HTTP/1.1 403 "));
    slow.write_all(b"host: localhost\r\nconnection: close\r\n\r\n")
        .await
        .unwrap();
    assert!(rest(slow).await.starts_with("HTTP/1.1 403 "));
}

#[tokio::test]
async fn a_client_that_waits_to_send_a_refused_body_is_to_close_the_connection() {
    let sandbox = sandbox::start().await.unwrap();
    let mut stream = connect(&sandbox).await;
    // The body may still come, or the next request in its place.
    let request =
        b"PUT /demo/key HTTP/1.1\r\nhost: localhost\r\nexpect: 100-continue\r\ncontent-length: 5\r\n\r\n";
    stream.write_all(request).await.unwrap();
    let response = rest(stream).await;
    assert!(response.starts_with("HTTP/1.1 404 "), "{response}");
    assert!(response.contains("\r\nconnection: close\r\n"), "{response}");
}
