//! An HTTP server on loopback that counts connections.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use http::{Request, Response};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};

type Answer = fn(&Request<Incoming>) -> (u16, String);

/// Serves until the test's runtime ends.
pub(crate) struct Loopback {
    pub(crate) url: String,
    connections: Arc<AtomicUsize>,
}

impl Loopback {
    pub(crate) async fn start(answer: Answer) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let connections = Arc::new(AtomicUsize::new(0));
        tokio::spawn(accept(listener, Arc::clone(&connections), answer));
        Self { url, connections }
    }

    /// How many TCP connections there were so far.
    pub(crate) fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }
}

async fn accept(listener: TcpListener, connections: Arc<AtomicUsize>, answer: Answer) {
    while let Ok((stream, _)) = listener.accept().await {
        connections.fetch_add(1, Ordering::SeqCst);
        tokio::spawn(serve(stream, answer));
    }
}

async fn serve(stream: TcpStream, answer: Answer) {
    let service = service_fn(move |request: Request<Incoming>| async move {
        let (status, body) = answer(&request);
        let body = Full::new(Bytes::from(body));
        // The metadata service says so of its tokens; nobody else minds.
        let lifetime = ("x-aws-ec2-metadata-token-ttl-seconds", "21600");
        let response = Response::builder()
            .status(status)
            .header(lifetime.0, lifetime.1);
        let response = response.body(body).unwrap();
        Ok::<_, Infallible>(response)
    });
    // A client that goes away is no concern of the server.
    let _ = http1::Builder::new()
        .serve_connection(TokioIo::new(stream), service)
        .await;
}
