//! The sandbox and moto's server under load: requests a second, and pages of a large bucket.
//!
//! The same program sends to both. Each request is signed once and sent over and over, since a signature is good for fifteen
//! minutes. The sandbox checks it each time; moto's server does not.

mod connection;
mod load;
mod request;
mod server;

use std::net::SocketAddr;

use sandbox::Seed;

use crate::sample::{Clock, Sample};
use crate::ways::Target;
use crate::{Error, Result};
use connection::Connection;
use request::signed;
use server::Server;

/// How many clients send at the same time.
const CONNECTIONS: usize = 200;
/// The size of an object.
const SIZE: usize = 1024;
/// How many keys the bucket has whose pages are listed.
const KEYS: u64 = 200_000;
/// How many keys are on a page.
const PAGE: usize = 1_000;
/// The bucket that a server is started with.
const BUCKET: &str = "demo";

/// A GET or a PUT of 1 KiB, as often as the bucket's name says, on 200 connections.
pub(super) async fn objects(method: &str, way: &str, target: &Target) -> Result<Sample> {
    let server = Server::start(way, 0, target).await?;
    let bucket = server.bucket();
    let address = server.address();
    if server.is_started() {
        let create = signed(address, "PUT", &format!("/{bucket}"), &[])?;
        Connection::new(address).exchange(&create).await?;
    }
    let keys = || (0..CONNECTIONS).map(|client| format!("/{bucket}/object-{client:03}"));
    let body = [b'x'; SIZE];
    let puts = requests(address, "PUT", keys(), &body)?;
    let mut connections = load::connect(address, puts).await?;
    if method == "GET" {
        connections = load::connect(address, requests(address, "GET", keys(), &[])?).await?;
    }
    let clock = Clock::of(server.process())?;
    load::run(connections, target.size()).await?;
    Ok(Sample {
        version: server.version(),
        ..clock.stop(target.size())?
    })
}

fn requests(
    server: SocketAddr,
    method: &str,
    keys: impl Iterator<Item = String>,
    body: &[u8],
) -> Result<Vec<Vec<u8>>> {
    keys.map(|key| signed(server, method, &key, body)).collect()
}

/// The first or the last page of a bucket of 200,000 keys, as often as the bucket's name says, on one connection.
pub(super) async fn list(way: &str, target: &Target) -> Result<Sample> {
    let server = Server::start("sandbox", KEYS, target).await?;
    let after = match way {
        "first" => String::new(),
        _ => format!("&start-after={}", encoded(&before_last_page()?)),
    };
    let query = format!("/{BUCKET}?list-type=2{after}");
    let request = signed(server.address(), "GET", &query, &[])?;
    let mut connection = Connection::new(server.address());
    let is_last = contains(
        connection.exchange(&request).await?,
        b"<IsTruncated>false</IsTruncated>",
    );
    if is_last != (way == "last") {
        return Err(Error::way(
            "the server did not send the page that was meant",
        ));
    }
    let clock = Clock::of(server.process())?;
    for _ in 0..target.size() {
        connection.exchange(&request).await?;
    }
    clock.stop(target.size())
}

/// The key after which the bucket has exactly one page.
fn before_last_page() -> Result<String> {
    let seed = Seed::new(BUCKET, KEYS).map_err(Error::way)?;
    let mut keys: Vec<String> = seed.objects().map(|object| object.key).collect();
    keys.sort_unstable();
    let place = keys.len().checked_sub(PAGE + 1);
    let key = place.and_then(|place| keys.into_iter().nth(place));
    key.ok_or_else(|| Error::way("the bucket has less than two pages"))
}

/// A demo key as a value of a query: besides what is plain, it has `/` and `=`.
fn encoded(key: &str) -> String {
    key.replace('/', "%2F").replace('=', "%3D")
}

fn contains(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len()).any(|window| window == part)
}
