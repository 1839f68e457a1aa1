//! A server that gives each request the next body, and the last one again and again.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use resource::{RetryConfig, Session};
use session::{Env, Fs};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

pub(crate) struct Server {
    endpoint: String,
    requests: Arc<AtomicUsize>,
}

impl Server {
    pub(crate) async fn new(bodies: Vec<Vec<u8>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let endpoint = format!("http://{}", listener.local_addr().unwrap());
        let requests = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&requests);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let at = count.fetch_add(1, Ordering::Relaxed);
                let body = bodies[at.min(bodies.len() - 1)].clone();
                tokio::spawn(respond(stream, body));
            }
        });
        Self { endpoint, requests }
    }

    pub(crate) fn requests(&self) -> usize {
        self.requests.load(Ordering::Relaxed)
    }

    /// A session that leads here, and sends each request twice at most.
    pub(crate) async fn session(&self) -> Session {
        let retries = RetryConfig::standard().with_max_attempts(2);
        let retries = retries.with_initial_backoff(std::time::Duration::ZERO);
        let session = Session::builder()
            .region_name("us-east-1")
            .credentials("id", "secret")
            .endpoint_url(&self.endpoint)
            .retry_config(retries)
            .env(Env::from_slice(&[]))
            .fs(Fs::from_slice(&[]));
        session.build().await.unwrap()
    }
}

async fn respond(mut stream: TcpStream, body: Vec<u8>) {
    let mut request = Vec::new();
    loop {
        let read = stream.read_buf(&mut request).await;
        if read.is_err() || matches!(read, Ok(0)) || is_whole(&request) {
            break;
        }
    }
    let head = "HTTP/1.1 200 OK\r\nconnection: close\r\nsmithy-protocol: rpc-v2-cbor\r\n\r\n";
    // The client may have hung up.
    let _ = stream.write_all(&[head.as_bytes(), &body].concat()).await;
    let _ = stream.shutdown().await;
}

/// Whether a request has arrived with its body.
fn is_whole(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request).to_lowercase();
    let Some((head, _)) = text.split_once("\r\n\r\n") else {
        return false;
    };
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "));
    let length: usize = length.map_or(0, |length| length.parse().unwrap());
    request.len() >= head.len() + 4 + length
}
