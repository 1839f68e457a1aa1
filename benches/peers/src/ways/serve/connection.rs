//! One client: a connection that sends a request once the response to the one before is there.

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::{Error, Result};

const HEAD_END: &[u8] = b"\r\n\r\n";

/// A client of a server. It connects again where the server closes the connection after a response.
pub(super) struct Connection {
    address: SocketAddr,
    stream: Option<TcpStream>,
    buffer: Vec<u8>,
}

/// What a response's head says about where the response ends.
struct Head {
    /// The length of the head.
    length: usize,
    /// The length of the body.
    body: usize,
    /// Whether the server closes the connection after it.
    closes: bool,
}

impl Connection {
    pub(super) fn new(address: SocketAddr) -> Self {
        Self {
            address,
            stream: None,
            buffer: Vec::with_capacity(16 * 1024),
        }
    }

    /// Sends a request, reads the whole response, and returns its body. Any status but 200 is an error.
    pub(super) async fn exchange(&mut self, request: &[u8]) -> Result<&[u8]> {
        let mut stream = match self.stream.take() {
            Some(stream) => stream,
            None => connect(self.address).await?,
        };
        stream.write_all(request).await?;
        self.buffer.clear();
        let head = loop {
            receive(&mut stream, &mut self.buffer).await?;
            if let Some(head) = head(&self.buffer)? {
                break head;
            }
        };
        while self.buffer.len() < head.length + head.body {
            receive(&mut stream, &mut self.buffer).await?;
        }
        if !head.closes {
            self.stream = Some(stream);
        }
        Ok(self.buffer.get(head.length..).unwrap_or_default())
    }
}

async fn connect(address: SocketAddr) -> Result<TcpStream> {
    let stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    Ok(stream)
}

async fn receive(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Result<()> {
    match stream.read_buf(buffer).await? {
        0 => Err(std::io::Error::from(std::io::ErrorKind::UnexpectedEof).into()),
        _ => Ok(()),
    }
}

/// Reads the head of a response; `None` while it is not whole.
fn head(received: &[u8]) -> Result<Option<Head>> {
    let end = received
        .windows(HEAD_END.len())
        .position(|window| window == HEAD_END);
    let Some(end) = end else { return Ok(None) };
    let text = String::from_utf8_lossy(received.get(..end).unwrap_or_default());
    let (status, fields) = text.split_once("\r\n").unwrap_or((&text, ""));
    if status.split(' ').nth(1) != Some("200") {
        let all = String::from_utf8_lossy(received);
        return Err(Error::way(all.replace(['\r', '\n'], " ")));
    }
    let field = |name: &str| {
        let mut fields = fields.split("\r\n").filter_map(|line| line.split_once(':'));
        let (_, value) = fields.find(|(field, _)| field.eq_ignore_ascii_case(name))?;
        Some(value.trim())
    };
    let body = field("content-length").and_then(|length| length.parse().ok());
    let body = body.ok_or_else(|| Error::way("a response does not say how long it is"))?;
    let closes = match field("connection") {
        Some(value) => value.eq_ignore_ascii_case("close"),
        None => status.starts_with("HTTP/1.0"),
    };
    Ok(Some(Head {
        length: end + HEAD_END.len(),
        body,
        closes,
    }))
}

#[cfg(test)]
mod tests {
    use super::head;

    #[test]
    fn a_head_says_where_the_response_ends() {
        let whole = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
        let found = head(whole).unwrap().unwrap();
        assert_eq!((found.length, found.body), (whole.len() - 5, 5));
        assert!(!found.closes);
        let closing = b"HTTP/1.0 200 OK\r\ncontent-length: 0\r\n\r\n";
        assert!(head(closing).unwrap().unwrap().closes);
        assert!(head(&whole[..20]).unwrap().is_none());
    }

    #[test]
    fn an_error_and_a_response_without_a_length_are_refused() {
        let error = head(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
        assert!(error.err().unwrap().to_string().contains("403"));
        assert!(head(b"HTTP/1.1 200 OK\r\n\r\n").is_err());
    }
}
