//! An S3 on loopback that responds from memory, at next to no cost.
//!
//! The name of a bucket says what is in it, so that one server serves every bench:
//!
//! - `keys-100000` lists so many keys under sixteen prefixes; `keys-100000-deep` has nine in ten of them under one deep
//!   prefix, and in `keys-100000-common` all begin with the same 60 bytes;
//! - `object-1048576` has objects of so many bytes, takes any upload, and forgets it;
//! - `files-1000-4096` lists a thousand objects of 4,096 bytes, and has them; in `files-1000-4096-tree` they are in a
//!   hundred folders;
//! - `keys-100000-20ms`, and any other name with such a word, waits that long before each response;
//! - `object-1048576-20ms-100MBps` also passes at most so many megabytes a second on each connection, either way.
//!
//! - `table-20ms` is no bucket, but a DynamoDB endpoint with a table of orders, as far from the client.
//!
//! A delete of many keys returns a `<Deleted>` element for each, or none in quiet mode.

mod connection;
mod delete;
mod keys;
mod link;
mod listing;
mod object;
mod request;
mod response;
pub mod table;

use std::collections::HashMap;
use std::io;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use bytes::Bytes;
use tokio::net::TcpListener;

use delete::Deleted;
use listing::Listing;
use request::Request;
use table::Table;

pub use delete::key;
pub use keys::files;
pub use object::size;

/// A running server, on a thread of its own. It ends with the process.
///
/// ```
/// let server = benches::server::Server::start()?;
/// assert!(server.endpoint_url().starts_with("http://127.0.0.1:"));
/// # std::io::Result::Ok(())
/// ```
#[derive(Clone, Debug)]
pub struct Server {
    address: SocketAddr,
    store: Arc<Store>,
}

/// The documents that the server has rendered so far.
#[derive(Debug, Default)]
struct Store {
    listings: Mutex<HashMap<String, Arc<Listing>>>,
    deleted: OnceLock<Deleted>,
    table: Table,
    /// Bytes of all bodies taken in.
    received: AtomicU64,
    /// Objects that were put, each in one request.
    stored: AtomicU64,
}

impl Server {
    /// Starts a server on a free port.
    ///
    /// # Errors
    ///
    /// When the port cannot be bound or the thread not started.
    pub fn start() -> io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let listener = runtime.block_on(TcpListener::bind(("127.0.0.1", 0)))?;
        let server = Self {
            address: listener.local_addr()?,
            store: Arc::default(),
        };
        let store = Arc::clone(&server.store);
        std::thread::Builder::new()
            .name("server".to_owned())
            .spawn(move || runtime.block_on(accept(listener, store)))?;
        Ok(server)
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// How many bytes of bodies it has taken in so far, by which an upload is seen to be whole.
    #[must_use]
    pub fn received(&self) -> u64 {
        self.store.received.load(Ordering::Relaxed)
    }

    /// How many objects were put so far, each in one request.
    #[must_use]
    pub fn stored(&self) -> u64 {
        self.store.stored.load(Ordering::Relaxed)
    }

    /// The endpoint to give to a session.
    #[must_use]
    pub fn endpoint_url(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Store {
    /// Counts a request whose body was taken in.
    fn receive(&self, request: &Request) {
        let bytes = request.content_length as u64;
        self.received.fetch_add(bytes, Ordering::Relaxed);
        let is_part = request.parameter("partNumber").is_some();
        if request.method == "PUT" && !request.key.is_empty() && !is_part {
            self.stored.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// The listing of a bucket, rendered on first use.
    fn listing(&self, bucket: &str) -> Arc<Listing> {
        let mut listings = self.listings.lock().unwrap_or_else(PoisonError::into_inner);
        let listing = listings
            .entry(bucket.to_owned())
            .or_insert_with(|| Arc::new(Listing::render(bucket)));
        Arc::clone(listing)
    }

    /// The responses to deletes, rendered on first use.
    fn deleted(&self) -> &Deleted {
        self.deleted.get_or_init(Deleted::render)
    }
}

/// The first page of a bucket's listing, as the server sends it.
#[must_use]
pub fn page(bucket: &str) -> Bytes {
    Listing::render(bucket).first_page(bucket)
}

async fn accept(listener: TcpListener, store: Arc<Store>) {
    while let Ok((stream, _)) = listener.accept().await {
        let store = Arc::clone(&store);
        // A connection that breaks is its client's affair.
        drop(tokio::spawn(async move {
            connection::serve(stream, &store).await
        }));
    }
}
