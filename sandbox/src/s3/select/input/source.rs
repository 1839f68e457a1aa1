//! The bytes of an object, decompressed and counted.

use std::collections::VecDeque;
use std::io::{self, BufRead, BufReader, ErrorKind, Read};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::{Buf, Bytes};
use bzip2::read::MultiBzDecoder;
use flate2::read::MultiGzDecoder;
use s3s::{S3Error, S3ErrorCode, S3Result};

use crate::s3::error;
use crate::s3::model::Content;

/// How much is read at a time.
const CHUNK: usize = 64 * 1024;

/// How an object is compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compression {
    None,
    Gzip,
    Bzip2,
}

/// How much was read of an object, and what it was once decompressed.
#[derive(Clone, Default)]
pub(crate) struct Counters {
    scanned: Arc<AtomicU64>,
    processed: Arc<AtomicU64>,
}

impl Counters {
    pub(crate) fn scanned(&self) -> u64 {
        self.scanned.load(Ordering::Relaxed)
    }

    pub(crate) fn processed(&self) -> u64 {
        self.processed.load(Ordering::Relaxed)
    }
}

/// Bytes, one by one.
pub(crate) struct Source {
    reader: BufReader<Decompressed>,
    compression: Compression,
    /// Where the next byte stands in the object, decompressed.
    position: u64,
}

impl Source {
    /// The bytes from a position on, which is 0 for compressed objects.
    pub(crate) fn new(
        content: &Content,
        compression: Compression,
        from: u64,
        counters: &Counters,
    ) -> Self {
        let content = content.slice(&(from..content.len()));
        let pieces = Pieces(content.pieces().iter().cloned().collect());
        let raw = Counted(pieces, Arc::clone(&counters.scanned));
        let reader: Box<dyn Read + Send> = match compression {
            Compression::None => Box::new(raw),
            Compression::Gzip => Box::new(MultiGzDecoder::new(raw)),
            Compression::Bzip2 => Box::new(MultiBzDecoder::new(raw)),
        };
        let counted = Counted(reader, Arc::clone(&counters.processed));
        Self {
            reader: BufReader::with_capacity(CHUNK, Decompressed(Mutex::new(Box::new(counted)))),
            compression,
            position: from,
        }
    }

    /// The next bytes without taking them: none at the end.
    pub(crate) fn peek_all(&mut self) -> S3Result<&[u8]> {
        let compression = self.compression;
        self.reader
            .fill_buf()
            .map_err(|error| undecodable(&error, compression))
    }

    /// The next byte without taking it.
    pub(crate) fn peek(&mut self) -> S3Result<Option<u8>> {
        Ok(self.peek_all()?.first().copied())
    }

    /// The next byte.
    pub(crate) fn next(&mut self) -> S3Result<Option<u8>> {
        let byte = self.peek()?;
        if byte.is_some() {
            self.take(1);
        }
        Ok(byte)
    }

    /// Takes bytes that were peeked at.
    pub(crate) fn take(&mut self, count: usize) {
        self.reader.consume(count);
        self.position += count as u64;
    }

    /// Skips the mark that some programs begin a text with.
    pub(crate) fn skip_byte_order_mark(&mut self) -> S3Result<()> {
        const MARK: &[u8] = b"\xEF\xBB\xBF";
        if self.peek_all()?.starts_with(MARK) {
            self.take(MARK.len());
        }
        Ok(())
    }

    pub(crate) fn position(&self) -> u64 {
        self.position
    }

    /// A text, which must be UTF-8.
    pub(crate) fn text(&self, bytes: Vec<u8>) -> S3Result<String> {
        String::from_utf8(bytes).map_err(|_| {
            error::error(
                S3ErrorCode::InvalidTextEncoding,
                format!(
                    "UTF-8 encoding is required. The text encoding error was found near byte {}.",
                    self.position
                ),
            )
        })
    }
}

fn undecodable(error: &io::Error, compression: Compression) -> S3Error {
    if error.kind() == ErrorKind::UnexpectedEof {
        return error::error(
            S3ErrorCode::TruncatedInput,
            "Object decompression failed. Check that the object is properly compressed using the format specified in the request.",
        );
    }
    let name = match compression {
        Compression::Bzip2 => "BZIP2",
        _ => "GZIP",
    };
    error::error(
        S3ErrorCode::InvalidCompressionFormat,
        format!(
            "{name} is not applicable to the queried object. Please correct the request and try again."
        ),
    )
}

/// A reader that threads can share, as the response's body must be; only one reads.
struct Decompressed(Mutex<Box<dyn Read + Send>>);

impl Read for Decompressed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let reader = self.0.get_mut().unwrap_or_else(PoisonError::into_inner);
        reader.read(buffer)
    }
}

struct Counted<R>(R, Arc<AtomicU64>);

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.0.read(buffer)?;
        self.1.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

/// The pieces of an object, one after the other.
struct Pieces(VecDeque<Bytes>);

impl Read for Pieces {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while let Some(piece) = self.0.front_mut() {
            if piece.is_empty() {
                self.0.pop_front();
                continue;
            }
            let count = piece.len().min(buffer.len());
            piece.copy_to_slice(&mut buffer[..count]);
            return Ok(count);
        }
        Ok(0)
    }
}
