//! A server that answers as a test tells it to, where the sandbox would not.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use aws_sdk_s3::Client;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::support::{client_at, retrying_client_at};

/// Clients of such a server, and how many requests were sent.
pub(crate) struct Scripted {
    pub(crate) s3: Client,
    /// The client that tries each call three times.
    pub(crate) retrying: Client,
    endpoint: String,
    requests: Arc<AtomicUsize>,
}

impl Scripted {
    /// Answers each request by what `respond` makes of its head, and closes the connection.
    pub(crate) async fn new(respond: impl Fn(&str) -> Vec<u8> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let endpoint = format!("http://{}", listener.local_addr().expect("an address"));
        let requests = Arc::new(AtomicUsize::new(0));
        let (respond, count) = (Arc::new(respond), Arc::clone(&requests));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (respond, count) = (Arc::clone(&respond), Arc::clone(&count));
                tokio::spawn(async move {
                    if let Some((stream, head)) = read_request(stream).await {
                        count.fetch_add(1, Ordering::Relaxed);
                        write(stream, &respond(&head)).await;
                    }
                });
            }
        });
        Self {
            s3: client_at(&endpoint),
            retrying: retrying_client_at(&endpoint),
            endpoint,
            requests,
        }
    }

    pub(crate) fn endpoint(&self) -> &str {
        &self.endpoint
    }

    pub(crate) fn requests(&self) -> usize {
        self.requests.load(Ordering::Relaxed)
    }
}

/// Reads a request with its body, and returns its head in lower case.
async fn read_request(mut stream: TcpStream) -> Option<(TcpStream, String)> {
    let mut request = Vec::new();
    let head = loop {
        if stream.read_buf(&mut request).await.ok()? == 0 {
            return None;
        }
        if let Some(end) = request.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
            break end;
        }
    };
    let text = String::from_utf8_lossy(&request[..head]).to_lowercase();
    let length = text
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .map_or(0, |length| length.parse().expect("a length"));
    while request.len() < head + 4 + length {
        if stream.read_buf(&mut request).await.ok()? == 0 {
            return None;
        }
    }
    Some((stream, text))
}

async fn write(mut stream: TcpStream, response: &[u8]) {
    // The client may have hung up; the test is about what it makes of that.
    let _ = stream.write_all(response).await;
    let _ = stream.shutdown().await;
}

/// A response whose body ends with the connection, unless a header tells its length.
pub(crate) fn response(status: &str, headers: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    let head = format!("HTTP/1.1 {status}\r\nconnection: close\r\n{headers}\r\n");
    [head.as_bytes(), body.as_ref()].concat()
}
