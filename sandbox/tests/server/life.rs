//! Starting and stopping.

use std::net::TcpStream;
use std::time::Duration;

use aws_sdk_s3::presigning::PresigningConfig;
use futures::future::try_join_all;
use sandbox::{Error, Sandbox};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::support::{client, demo};

#[tokio::test]
async fn many_live_side_by_side_each_with_its_own_state() {
    let sandboxes = try_join_all((0..200).map(|_| sandbox::start()))
        .await
        .unwrap();
    client(&sandboxes[0])
        .create_bucket()
        .bucket("only-here")
        .send()
        .await
        .unwrap();
    for sandbox in [&sandboxes[1], &sandboxes[199]] {
        let buckets = client(sandbox).list_buckets().send().await.unwrap();
        assert!(buckets.buckets().is_empty());
    }
}

#[tokio::test]
async fn a_dropped_sandbox_gives_its_port_back() {
    let sandbox = sandbox::start().await.unwrap();
    client(&sandbox).list_buckets().send().await.unwrap();
    let (_, port) = sandbox.endpoint_url().rsplit_once(':').unwrap();
    let port: u16 = port.parse().unwrap();
    drop(sandbox);
    // The listener goes when the runtime next runs its tasks.
    while TcpStream::connect(("127.0.0.1", port)).is_ok() {
        tokio::task::yield_now().await;
    }
    Sandbox::builder().port(port).start().await.unwrap();
}

#[tokio::test]
async fn a_busy_port_is_named() {
    let holder = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = holder.local_addr().unwrap().port();
    let error = Sandbox::builder().port(port).start().await.unwrap_err();
    assert!(matches!(error, Error::Listen { .. }), "{error:?}");
    let line = error.to_string();
    assert!(
        line.starts_with(&format!("cannot listen on 127.0.0.1:{port}: ")),
        "{line}"
    );
}

#[tokio::test]
async fn stopping_lets_a_request_under_way_finish() {
    let sandbox = demo(0).await;
    let put = client(&sandbox).put_object().bucket("demo").key("late");
    let presigning = PresigningConfig::expires_in(Duration::from_mins(1)).unwrap();
    let url = put.presigned(presigning).await.unwrap().uri().to_owned();
    let (host, target) = url.trim_start_matches("http://").split_once('/').unwrap();
    let head = format!(
        "PUT /{target} HTTP/1.1\r\nhost: {host}\r\ncontent-length: 4\r\nexpect: 100-continue\r\n\r\n"
    );
    let mut stream = tokio::net::TcpStream::connect(host).await.unwrap();
    stream.write_all(head.as_bytes()).await.unwrap();
    // The server asks for the body, so the request is under way.
    let mut asked = [0; 25];
    stream.read_exact(&mut asked).await.unwrap();
    assert_eq!(&asked, b"HTTP/1.1 100 Continue\r\n\r\n");
    let finish = async {
        stream.write_all(b"late").await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        answer
    };
    let ((), answer) = tokio::join!(sandbox.stop(), finish);
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
}

#[test]
fn it_runs_without_a_runtime_of_the_callers() {
    let sandbox = futures::executor::block_on(sandbox::start()).unwrap();
    let client = client(&sandbox);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(client.list_buckets().send()).unwrap();
}

#[tokio::test]
async fn a_thousand_connections_are_answered() {
    let sandbox = sandbox::start().await.unwrap();
    let address = sandbox.endpoint_url().trim_start_matches("http://");
    let connections = (0..1000).map(|_| tokio::net::TcpStream::connect(address));
    let mut open = try_join_all(connections).await.unwrap();
    let asked = open.iter_mut().map(|stream| async move {
        stream
            .write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\n\r\n")
            .await?;
        let mut start = [0; 12];
        stream.read_exact(&mut start).await?;
        Ok::<_, std::io::Error>(start)
    });
    let answers = try_join_all(asked).await.unwrap();
    assert!(answers.iter().all(|start| start == b"HTTP/1.1 403"));
}

#[test]
fn the_secret_is_in_no_debug_text() {
    let builder = Sandbox::builder().credentials("AKIA", "hidden");
    assert!(!format!("{builder:?}").contains("hidden"));
    let sandbox = futures::executor::block_on(builder.start()).unwrap();
    assert!(!format!("{sandbox:?}").contains("hidden"));
}
