//! Bytes that are collected before they are written.

use bytes::Bytes;

/// How many bytes are collected before they are written. This many are still in the processor's cache; with four times
/// as many, a download takes three times the processor time.
const FULL: usize = 256 << 10;

/// Bytes that are not written yet.
#[derive(Default)]
pub(super) struct Batch {
    pub(super) chunks: Vec<Bytes>,
    pub(super) bytes: usize,
}

impl Batch {
    pub(super) fn push(&mut self, chunk: Bytes) {
        self.bytes += chunk.len();
        self.chunks.push(chunk);
    }

    pub(super) fn is_full(&self) -> bool {
        self.bytes >= FULL
    }
}
