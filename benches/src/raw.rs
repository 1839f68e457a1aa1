//! The raw byte loop: the same pages from the same server, and nothing done with them.

use std::io;
use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Asks for every page of a bucket of so many keys over one connection, and counts the bytes of the bodies.
///
/// # Errors
///
/// When the connection fails or the response has no length.
pub async fn list(server: SocketAddr, bucket: &str, keys: usize) -> io::Result<usize> {
    let mut stream = TcpStream::connect(server).await?;
    stream.set_nodelay(true)?;
    let mut buffer = vec![0; 256 * 1024];
    let mut bytes = 0;
    for page in 0..keys.div_ceil(1_000) {
        let token = page * 1_000;
        let request = format!(
            "GET /{bucket}?list-type=2&continuation-token={token} HTTP/1.1\r\nHost: {server}\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).await?;
        bytes += body(&mut stream, &mut buffer).await?;
    }
    Ok(bytes)
}

/// Reads one response to its end.
async fn body(stream: &mut TcpStream, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    let (head, length) = loop {
        let read = stream.read(&mut buffer[filled..]).await?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        filled += read;
        if let Some(end) = buffer[..filled]
            .windows(4)
            .position(|window| window == b"\r\n\r\n")
        {
            break (end + 4, content_length(&buffer[..end])?);
        }
    };
    let mut left = (head + length).saturating_sub(filled);
    while left > 0 {
        let read = stream.read(buffer).await?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        left = left.saturating_sub(read);
    }
    Ok(length)
}

fn content_length(head: &[u8]) -> io::Result<usize> {
    String::from_utf8_lossy(head)
        .split("\r\n")
        .find_map(|line| line.strip_prefix("Content-Length: ")?.parse().ok())
        .ok_or_else(|| io::ErrorKind::InvalidData.into())
}
