//! An object as a file to read.

mod body;
mod open;
mod running_checksum;

use std::fmt;
use std::io::{self, SeekFrom};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Buf, Bytes};
use tokio::io::{AsyncBufRead, AsyncRead, AsyncSeek, ReadBuf};

use self::body::Body;
pub use self::open::{OpenReader, reader};

/// An object as a file to read: [`AsyncRead`], [`AsyncBufRead`] and [`AsyncSeek`]; see [`reader`].
///
/// Reading requests the rest of the object from the present position on, in one [`GetObject`]; seeking sends nothing. A
/// body that breaks off is requested again from there, at most three times in a row.
///
/// Every byte is of the object that was opened: each response must have its `ETag`, its length, and the requested range.
/// If an object is read from its first byte to its last, its checksum is compared with S3's before the last bytes are
/// returned.
///
/// [`GetObject`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
pub struct Reader {
    body: Body,
    position: u64,
    /// Bytes that are received and not read yet. They begin at the position.
    received: Bytes,
}

impl Reader {
    /// The object's size in bytes.
    #[must_use]
    pub fn len(&self) -> u64 {
        self.body.identity().length
    }

    /// Whether the object has no bytes at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The byte that the next read begins with, from 0.
    #[must_use]
    pub fn position(&self) -> u64 {
        self.position
    }

    /// The `ETag` of the object that is read, in its quotes.
    #[must_use]
    pub fn e_tag(&self) -> Option<&str> {
        self.body.identity().e_tag.as_deref()
    }
}

impl AsyncRead for Reader {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if buffer.remaining() == 0 {
            return Poll::Ready(Ok(()));
        }
        let received = ready!(self.as_mut().poll_fill_buf(context))?;
        let read = received.len().min(buffer.remaining());
        buffer.put_slice(received.get(..read).unwrap_or_default());
        self.consume(read);
        Poll::Ready(Ok(()))
    }
}

/// The object's lines: `reader.lines().next_line().await?`, with [`AsyncBufReadExt`](tokio::io::AsyncBufReadExt).
impl AsyncBufRead for Reader {
    fn poll_fill_buf(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<&[u8]>> {
        let this = self.get_mut();
        if this.position < this.len() && this.received.is_empty() {
            this.received = ready!(this.body.poll_bytes(context, this.position))?;
        }
        Poll::Ready(Ok(&this.received))
    }

    fn consume(mut self: Pin<&mut Self>, bytes: usize) {
        let read = bytes.min(self.received.len());
        self.received.advance(read);
        self.position += read as u64;
    }
}

impl AsyncSeek for Reader {
    fn start_seek(mut self: Pin<&mut Self>, to: SeekFrom) -> io::Result<()> {
        let position = match to {
            SeekFrom::Start(position) => Some(position),
            SeekFrom::Current(offset) => self.position.checked_add_signed(offset),
            SeekFrom::End(offset) => self.len().checked_add_signed(offset),
        };
        let position = position.ok_or(io::ErrorKind::InvalidInput)?;
        if position != self.position {
            self.position = position;
            self.received.clear();
            self.body.close();
        }
        Ok(())
    }

    fn poll_complete(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<u64>> {
        Poll::Ready(Ok(self.position))
    }
}

impl fmt::Debug for Reader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reader")
            .field("object", &self.body.identity().subject.to_string())
            .field("length", &self.len())
            .field("position", &self.position)
            .finish_non_exhaustive()
    }
}
