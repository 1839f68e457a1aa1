//! The listener: accepting connections, and stopping.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::runtime::{Handle, Runtime};
use tokio::sync::{Semaphore, watch};
use tokio::task::{JoinHandle, JoinSet};

use super::Server;
use super::connection::{Connection, Socket};
use crate::Error;

/// How long requests under way may take to finish once the server is told to stop.
const GRACE: Duration = Duration::from_secs(5);
/// How many connections may wait to be accepted: a burst of clients is not turned away.
const BACKLOG: u32 = 4096;
/// How long to wait before accepting again when the machine has no sockets left.
const EXHAUSTED: Duration = Duration::from_millis(50);

/// A server that listens. It stops when it is dropped.
pub(crate) struct Listener {
    address: SocketAddr,
    stop: watch::Sender<bool>,
    task: Option<JoinHandle<()>>,
    /// Where the caller had no runtime.
    runtime: Option<Runtime>,
}

impl Listener {
    /// Listens on a port of 127.0.0.1, and serves from then on.
    pub(crate) fn start(server: Server, port: u16) -> Result<Self, Error> {
        let (runtime, handle) = runtime().map_err(|source| Error::Runtime { source })?;
        let (stop, stopped) = watch::channel(false);
        let _inside = handle.enter();
        let (listener, address) = listen(port).map_err(|source| Error::Listen { port, source })?;
        let connections = server.limits.connections;
        let task = handle.spawn(accept(listener, Arc::new(server), connections, stopped));
        Ok(Self {
            address,
            stop,
            task: Some(task),
            runtime,
        })
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Stops accepting, and waits for the requests under way.
    pub(crate) async fn stop(mut self) {
        // The task is gone only if it was stopped before.
        let _ = self.stop.send(true);
        if let Some(task) = self.task.take() {
            let _ = task.await;
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(task) = &self.task {
            task.abort();
        }
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// Binds at once and outside of any task, so that a busy port is the caller's error.
fn listen(port: u16) -> io::Result<(TcpListener, SocketAddr)> {
    let socket = TcpSocket::new_v4()?;
    // Without it a port stays busy for a minute after a sandbox with clients stopped.
    socket.set_reuseaddr(true)?;
    socket.bind((Ipv4Addr::LOCALHOST, port).into())?;
    let listener = socket.listen(BACKLOG)?;
    let address = listener.local_addr()?;
    Ok((listener, address))
}

fn runtime() -> io::Result<(Option<Runtime>, Handle)> {
    if let Ok(handle) = Handle::try_current() {
        return Ok((None, handle));
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .thread_name("sandbox")
        .enable_all()
        .build()?;
    let handle = runtime.handle().clone();
    Ok((Some(runtime), handle))
}

async fn accept(
    listener: TcpListener,
    server: Arc<Server>,
    limit: usize,
    mut stopped: watch::Receiver<bool>,
) {
    // Dropped with this task, and every connection with it.
    let mut connections = JoinSet::new();
    let slots = Arc::new(Semaphore::new(limit));
    loop {
        let accepted = async {
            // The semaphore is never closed.
            let slot = Arc::clone(&slots).acquire_owned().await.ok();
            listener
                .accept()
                .await
                .map(|(stream, address)| (stream, address, slot))
        };
        tokio::select! {
            _ = stopped.changed() => break,
            accepted = accepted => match accepted {
                Ok((stream, address, slot)) => {
                    let work = connection(stream, address, Arc::clone(&server), stopped.clone());
                    connections.spawn(async move {
                        work.await;
                        drop(slot);
                    });
                }
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(EXHAUSTED).await;
                }
            },
            Some(_) = connections.join_next() => {}
        }
    }
    drop(listener);
    let finished = async { while connections.join_next().await.is_some() {} };
    // Whatever is still under way afterwards is cut off.
    let _ = tokio::time::timeout(GRACE, finished).await;
}

async fn connection(
    stream: TcpStream,
    address: SocketAddr,
    server: Arc<Server>,
    mut stopped: watch::Receiver<bool>,
) {
    // Responses are small and awaited; waiting to fill a segment would cost 40 ms each.
    let _ = stream.set_nodelay(true);
    let connection = Arc::new(Connection::default());
    let socket = TokioIo::new(Socket::new(stream, Arc::clone(&connection)));
    let service = service_fn(|request| {
        let (server, connection) = (Arc::clone(&server), Arc::clone(&connection));
        // Boxed, since a request's future is large and most connections are idle.
        async move { Box::pin(server.respond(request, &connection, address.ip())).await }
    });
    let mut exchanges = pin!(
        http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(server.limits.client_timeout)
            .serve_connection(socket, service)
    );
    tokio::select! {
        _ = exchanges.as_mut() => {}
        _ = stopped.changed() => {
            exchanges.as_mut().graceful_shutdown();
            let _ = exchanges.await;
        }
    }
}
