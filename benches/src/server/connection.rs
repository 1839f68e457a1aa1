//! One connection: reads request heads, writes responses.

use std::io;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::link::{Link, Pace, SLICE};
use super::request::Request;
use super::response::Response;
use super::{Store, object};

/// How much of a body is taken at once.
const BUFFER: usize = 256 * 1024;

/// The header of DynamoDB's responses.
const JSON: &str = "Content-Type: application/x-amz-json-1.0\r\n";

/// Answers until the client goes away.
pub(super) async fn serve(stream: TcpStream, store: &Store) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut connection = Connection {
        stream,
        buffer: vec![0; BUFFER],
        filled: 0,
        pace: Pace::new(),
    };
    while let Some(request) = connection.request().await? {
        let link = Link::of(&request.bucket);
        let body = connection.body(&request, link).await?;
        store.receive(&request);
        if !link.delay.is_zero() {
            tokio::time::sleep(link.delay).await;
        }
        let response = answer(&request, &body, store);
        connection.answer(response, link).await?;
    }
    Ok(())
}

fn answer(request: &Request, body: &[u8], store: &Store) -> Response {
    if let Some(target) = &request.target {
        let body = store.table.answer(target, body);
        Response::new("200 OK", JSON, vec![body])
    } else if request.parameter("delete").is_some() {
        store.deleted().answer(body)
    } else if request.key.is_empty() && request.method == "GET" {
        store.listing(&request.bucket).answer(request)
    } else {
        object::answer(request)
    }
}

struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
    filled: usize,
    pace: Pace,
}

impl Connection {
    /// The next head, or `None` when the client has closed the connection.
    async fn request(&mut self) -> io::Result<Option<Request>> {
        loop {
            let head = &self.buffer[..self.filled];
            if let Some(end) = head.windows(4).position(|window| window == b"\r\n\r\n") {
                let request = std::str::from_utf8(&head[..end])
                    .ok()
                    .and_then(Request::parse);
                self.discard(end + 4);
                return request
                    .map(Some)
                    .ok_or_else(|| io::ErrorKind::InvalidData.into());
            }
            let read = self.stream.read(&mut self.buffer[self.filled..]).await?;
            if read == 0 {
                return Ok(None);
            }
            self.filled += read;
        }
    }

    /// Takes the body in. Only what a response depends on is kept; an upload is counted and forgotten.
    async fn body(&mut self, request: &Request, link: Link) -> io::Result<Vec<u8>> {
        if request.expects_continue {
            self.stream
                .write_all(b"HTTP/1.1 100 Continue\r\n\r\n")
                .await?;
        }
        let keep = request.target.is_some() || request.parameter("delete").is_some();
        let mut kept = Vec::new();
        let mut left = request.content_length;
        while left > 0 {
            if self.filled == 0 {
                self.filled = self.stream.read(&mut self.buffer).await?;
                if self.filled == 0 {
                    return Err(io::ErrorKind::UnexpectedEof.into());
                }
            }
            let taken = left.min(self.filled);
            if keep {
                kept.extend_from_slice(&self.buffer[..taken]);
            }
            self.discard(taken);
            self.pace.pass(taken, link).await;
            left -= taken;
        }
        Ok(kept)
    }

    async fn answer(&mut self, response: Response, link: Link) -> io::Result<()> {
        self.stream.write_all(response.head.as_bytes()).await?;
        for mut piece in response.body {
            while !piece.is_empty() {
                // All of it, unless there is a rate to keep.
                let all = piece.len();
                let slice = piece.split_to(link.rate.map_or(all, |_| all.min(SLICE)));
                self.pace.pass(slice.len(), link).await;
                self.stream.write_all(&slice).await?;
            }
        }
        Ok(())
    }

    fn discard(&mut self, bytes: usize) {
        self.buffer.copy_within(bytes..self.filled, 0);
        self.filled -= bytes;
    }
}
