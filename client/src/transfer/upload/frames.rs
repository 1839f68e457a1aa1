//! Reads a part of a file frame by frame, one ahead.

use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};
use tokio::task::{JoinHandle, spawn_blocking};

use super::file::{FRAME, FileSource};
use crate::transfer::checksum::{Crc, Running};

/// How many of the last frames are remembered, to use their memory again when they are sent.
const GIVEN: usize = 4;

/// The frames of a part of a file, and the checksum of those that were read.
pub(super) struct Frames {
    file: Arc<FileSource>,
    offset: u64,
    /// How many bytes are left.
    left: u64,
    /// The frame that is being read, while the one before it is sent.
    reading: Option<JoinHandle<io::Result<Read>>>,
    /// The last frames, oldest first. When a frame is sent, its memory is used for another.
    given: VecDeque<Bytes>,
    /// The checksum so far, if one is computed. A frame that is being read has it.
    checksum: Option<Running>,
}

/// A frame, and the checksum up to its end, which is computed while the frame is in the processor's cache.
struct Read {
    buffer: BytesMut,
    checksum: Option<Running>,
}

impl Frames {
    pub(super) fn new(
        file: Arc<FileSource>,
        offset: u64,
        length: u64,
        checksum: Option<Running>,
    ) -> Self {
        Self {
            file,
            offset,
            left: length,
            reading: None,
            given: VecDeque::with_capacity(GIVEN),
            checksum,
        }
    }

    /// The next frame; `None` at the end of the part.
    pub(super) fn poll_next(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Bytes>>> {
        if self.reading.is_none() {
            self.reading = self.read(0);
        }
        let Some(reading) = &mut self.reading else {
            return Poll::Ready(None);
        };
        let read = ready!(Pin::new(reading).poll(context));
        let Read { buffer, checksum } = match read.unwrap_or_else(|e| Err(io::Error::other(e))) {
            Ok(read) => read,
            Err(error) => {
                self.reading = None;
                self.left = 0;
                return Poll::Ready(Some(Err(error)));
            }
        };
        let frame = buffer.freeze();
        let length = frame.len() as u64;
        self.checksum = checksum;
        self.reading = self.read(length);
        self.offset += length;
        self.left -= length;
        self.given.push_back(frame.clone());
        Poll::Ready(Some(Ok(frame)))
    }

    /// How many bytes are left.
    pub(super) fn left(&self) -> u64 {
        self.left
    }

    /// The checksum of all frames, after the last.
    pub(super) fn finish(&mut self) -> Option<Crc> {
        self.checksum.take().map(Running::finish)
    }

    /// Begins to read the frame that starts `ahead` bytes further on.
    fn read(&mut self, ahead: u64) -> Option<JoinHandle<io::Result<Read>>> {
        let length = usize::try_from(self.left - ahead).map_or(FRAME, |left| left.min(FRAME));
        if length == 0 {
            return None;
        }
        let mut buffer = self.spare();
        let mut checksum = self.checksum.take();
        let (file, offset) = (Arc::clone(&self.file), self.offset + ahead);
        Some(spawn_blocking(move || {
            buffer.resize(length, 0);
            file.read_at(&mut buffer, offset)?;
            if let Some(checksum) = &mut checksum {
                checksum.update(&buffer);
            }
            Ok(Read { buffer, checksum })
        }))
    }

    /// Memory for a frame. It reuses the memory of a sent frame, if there is one.
    fn spare(&mut self) -> BytesMut {
        match self.given.pop_front().map(Bytes::try_into_mut) {
            Some(Ok(buffer)) => return buffer,
            Some(Err(unsent)) if self.given.len() + 1 < GIVEN => self.given.push_front(unsent),
            _ => {}
        }
        BytesMut::new()
    }
}
