//! Many clients at once, until so many requests are done.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::task::JoinSet;

use super::connection::Connection;
use crate::{Error, Result};

/// A client, and the request that it repeats.
pub(super) type Client = (Connection, Vec<u8>);

/// A client for each request, each of which has sent its request once.
pub(super) async fn connect(server: SocketAddr, requests: Vec<Vec<u8>>) -> Result<Vec<Client>> {
    let mut clients = Vec::with_capacity(requests.len());
    for request in requests {
        let mut connection = Connection::new(server);
        connection.exchange(&request).await?;
        clients.push((connection, request));
    }
    Ok(clients)
}

/// All clients send until this many requests are done. The first error ends it.
pub(super) async fn run(clients: Vec<Client>, count: u64) -> Result<()> {
    let begun = Arc::new(AtomicU64::new(0));
    let mut tasks = JoinSet::new();
    for (mut connection, request) in clients {
        let begun = Arc::clone(&begun);
        tasks.spawn(async move {
            while begun.fetch_add(1, Ordering::Relaxed) < count {
                connection.exchange(&request).await?;
            }
            Result::Ok(())
        });
    }
    while let Some(done) = tasks.join_next().await {
        done.map_err(Error::way)??;
    }
    Ok(())
}
