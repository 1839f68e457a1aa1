//! Where a bucket's name stands: in the path, or in the host.

use crate::support::{config, demo, presigned, raw};

#[tokio::test]
async fn a_bucket_is_found_by_a_virtual_host_under_localhost() {
    let sandbox = demo(3).await;
    let localhost = sandbox.endpoint_url().replace("127.0.0.1", "localhost");
    let config = config(&sandbox)
        .endpoint_url(localhost)
        .force_path_style(false);
    let url = presigned(config.build()).await;
    let (host, target) = url.trim_start_matches("http://").split_once('/').unwrap();
    assert!(host.starts_with("demo.localhost:"), "{host}");
    // Connected to by address, since not every resolver knows the names under localhost.
    let request = format!("GET /{target} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n");
    let answer = raw(&sandbox, &request).await;
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    assert!(answer.contains("INFO request 0 answered"), "{answer}");
}

#[tokio::test]
async fn it_listens_on_loopback_only() {
    let sandbox = sandbox::start().await.unwrap();
    let (_, port) = sandbox.endpoint_url().rsplit_once(':').unwrap();
    let port: u16 = port.parse().unwrap();
    // If the sandbox held all addresses, this one could not be had.
    let other = std::net::TcpListener::bind(("127.0.0.2", port));
    assert!(other.is_ok(), "{other:?}");
}
