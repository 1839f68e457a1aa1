//! A pool of buffers for response bodies.
//!
//! A page of 1000 keys is some 300 KiB, which the SDK gathers as it arrives and then copies to memory of its own.
//! Allocators return that much memory to the system and ask for it again for each page, and the system clears it first.
//! So the pages of one client arrive in buffers from a pool.

use std::sync::{Arc, Mutex, PoisonError};

/// How many unused buffers the pool keeps.
pub(super) const MAX_SPARE: usize = 8;

/// The largest buffer that the pool keeps, in bytes. That of a longer response is freed.
pub(super) const MAX_SIZE: usize = 1 << 20;

/// The pool of buffers that the responses of one client arrive in.
#[derive(Clone, Debug, Default)]
pub(super) struct Buffers {
    spare: Arc<Mutex<Vec<Vec<u8>>>>,
}

impl Buffers {
    /// An empty buffer with room for a body of this length, if it is known.
    pub(super) fn take(&self, length: Option<u64>) -> Buffer {
        let mut bytes = self.with(Vec::pop).unwrap_or_default();
        let length = length.and_then(|length| usize::try_from(length).ok());
        bytes.reserve(length.unwrap_or(0).min(MAX_SIZE));
        Buffer {
            bytes,
            pool: self.clone(),
        }
    }

    fn give_back(&self, mut bytes: Vec<u8>) {
        bytes.clear();
        self.with(|spare| {
            if spare.len() < MAX_SPARE && bytes.capacity() <= MAX_SIZE {
                spare.push(bytes);
            }
        });
    }

    pub(super) fn with<T>(&self, work: impl FnOnce(&mut Vec<Vec<u8>>) -> T) -> T {
        work(&mut self.spare.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// A buffer on loan from the pool. Dropping the last reference returns it.
pub(super) struct Buffer {
    pub(super) bytes: Vec<u8>,
    pool: Buffers,
}

impl AsRef<[u8]> for Buffer {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        self.pool.give_back(std::mem::take(&mut self.bytes));
    }
}
